import type { RoleGrant } from '#platform/access.ts'
import type { Database } from '#platform/database.ts'

/** The roles that a person holds at a moment, wherever they hold. */
export async function listGrants(database: Database, personId: string, now: Date): Promise<RoleGrant[]> {
  const rows = await database
    .selectFrom('person_role')
    .select(['role', 'scope_kind', 'scope_id'])
    .where('person', '=', personId)
    .where('valid_from', '<=', now)
    .where((row) => row.or([row('valid_until', 'is', null), row('valid_until', '>', now)]))
    .orderBy('role')
    .orderBy('scope_kind')
    .orderBy('scope_id')
    .execute()
  return rows.map(({ role, scope_kind, scope_id }) => ({ role, scopeKind: scope_kind, scopeId: scope_id }))
}

/**
 * Code of the entity for which a person works on a day; null when none is known.
 *
 * @param day ISO date
 * @example await readEmployer(database, person.id, '2026-11-21') // 'E12'
 */
export async function readEmployer(
  database: Database,
  personId: string,
  day: string,
): Promise<string | null> {
  const row = await database
    .selectFrom('employment')
    .select('entity')
    .where('person', '=', personId)
    .where('valid_from', '<=', day)
    .where((row) => row.or([row('valid_until', 'is', null), row('valid_until', '>', day)]))
    .executeTakeFirst()
  return row?.entity ?? null
}

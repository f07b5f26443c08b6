import type { RoleGrant } from '#platform/access.ts'
import type { Database } from '#platform/database.ts'

/** The roles that a person holds at a moment. */
export async function listRoleGrants(database: Database, personId: string, now: Date): Promise<RoleGrant[]> {
  const rows = await database
    .selectFrom('person_role')
    .select(['role', 'scope_kind', 'scope_id'])
    .where('person', '=', personId)
    .where('valid_from', '<=', now)
    .where((row) => row.or([row('valid_until', 'is', null), row('valid_until', '>', now)]))
    .orderBy('role')
    .execute()
  return rows.map(({ role, scope_kind, scope_id }) => ({ role, scopeKind: scope_kind, scopeId: scope_id }))
}

import { sql } from 'kysely'
import type { Person } from '#platform/access.ts'
import type { Transaction } from '#platform/database.ts'
import { endOfDay, startOfDay } from '#platform/day.ts'
import { Refusal } from '#platform/fault.ts'
import type { Services } from '#platform/services.ts'
import { changePerson } from './change-person.server.ts'
import { faultOf, refuseAny } from './person-fault.ts'
import { roleGivenNews } from './person-news.ts'
import type { ScopeKind } from './role.ts'
import { dayFaults, roleFaults } from './role-faults.ts'
import { hasScope, nameScope } from './scope.server.ts'

export interface RoleGiving {
  readonly person: string
  readonly role: string
  readonly scopeKind: string
  /** Code or number of the entity, centre or cycle; null for the whole programme. */
  readonly scopeId: string | null
  /** ISO date; today: from this moment on. */
  readonly from: string
  /** ISO date of the last day; null: without an end. */
  readonly until: string | null
  readonly reason: string
}

/**
 * Gives a person a role within a scope, for a time. It counts at their next request.
 *
 * @throws Refusal 403, 404 (see `changePerson`); 422 `people.role_unfit`, `people.scope_unfit`, `people.scope_unknown`,
 *   `people.day_unfit`, `people.day_past`, `people.until_early`; 409 `people.role_held`
 * @example await giveRole(services, administrator, { person, role: 'entity-liaison', scopeKind: 'entity', scopeId: 'E12',
 *   from: '2026-11-21', until: null, reason: '' })
 */
export async function giveRole(services: Services, asker: Person, giving: RoleGiving): Promise<void> {
  const { person, role, scopeKind, scopeId, from, until, reason } = giving
  await changePerson(
    services,
    asker,
    { person, action: 'people.role-given', reason },
    async ({ trx, now, today, zone }) => {
      refuseAny([...roleFaults(giving), ...dayFaults(giving, today)])
      if (!(await hasScope(trx, scopeKind as ScopeKind, scopeId)))
        throw new Refusal([faultOf('people.scope_unknown', scopeKind, { scope: scopeId ?? '' })])
      const validFrom = from === today ? now : startOfDay(from, zone)
      const validUntil = until === null ? null : endOfDay(until, zone)
      await refuseHeld(trx, giving, validFrom, validUntil)
      const row = { person, role, scope_kind: scopeKind, scope_id: scopeId }
      await trx
        .insertInto('person_role')
        .values({ ...row, valid_from: validFrom, valid_until: validUntil })
        .execute()
      const told = { role, ...(await nameScope(trx, scopeKind as ScopeKind, scopeId)) }
      return {
        after: { role, scope: scopeKind, id: scopeId, from, until },
        news: roleGivenNews(told, { from: from === today ? null : from, until }),
      }
    },
  )
}

/** One grant of a role and scope at a time: a second would be ended by nobody. */
async function refuseHeld(
  trx: Transaction,
  { person, role, scopeKind, scopeId }: RoleGiving,
  from: Date,
  until: Date | null,
): Promise<void> {
  const held = await trx
    .selectFrom('person_role')
    .select('id')
    .where('person', '=', person)
    .where('role', '=', role)
    .where('scope_kind', '=', scopeKind)
    .where(sql<boolean>`scope_id IS NOT DISTINCT FROM ${scopeId}`)
    .where(
      sql<boolean>`tstzrange(valid_from, valid_until) && tstzrange(${from}::timestamptz, ${until}::timestamptz)`,
    )
    .executeTakeFirst()
  if (held !== undefined) throw new Refusal([faultOf('people.role_held', 'role')], 409)
}

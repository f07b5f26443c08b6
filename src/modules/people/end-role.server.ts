import type { Person } from '#platform/access.ts'
import type { Transaction } from '#platform/database.ts'
import { endOfDay, isDay } from '#platform/day.ts'
import { Refusal } from '#platform/fault.ts'
import { isId } from '#platform/is-id.ts'
import type { Services } from '#platform/services.ts'
import { changePerson } from './change-person.server.ts'
import { faultOf, refuseAny } from './person-fault.ts'
import { roleEndedNews } from './person-news.ts'
import { requireOtherAdministrator } from './require-administrator.server.ts'
import type { ScopeKind } from './role.ts'
import { nameScope } from './scope.server.ts'

export interface RoleEnding {
  readonly person: string
  /** Id of the row that gives the role. */
  readonly grant: string
  /** ISO date of the last day; null: it ends at this moment. */
  readonly last: string | null
  readonly reason: string
}

/**
 * Ends a role, now or after a last day. Ended now, it no longer counts at the person's next request. The row stays, with
 * its end; one that had not begun is taken out.
 *
 * @throws Refusal 403, 404 (see `changePerson`), 404 `people.grant_unknown` where it is not held or has ended;
 *   422 `people.day_unfit`, `people.day_past`, `people.ends_before`; 409 `people.last_administrator`
 */
export async function endRole(services: Services, asker: Person, ending: RoleEnding): Promise<void> {
  const { person, grant: id, last, reason } = ending
  await changePerson(
    services,
    asker,
    { person, action: 'people.role-ended', reason, asksReason: true },
    async ({ trx, now, today, zone }) => {
      if (last !== null)
        refuseAny([
          !isDay(last)
            ? faultOf('people.day_unfit', 'last', { day: last })
            : last < today
              ? faultOf('people.day_past', 'last', { day: last })
              : null,
        ])
      const grant = isId(id) ? await findHeld(trx, { id, person, now }) : undefined
      if (grant === undefined) throw new Refusal([{ code: 'people.grant_unknown' }], 404)
      if (grant.role === 'administrator') await requireOtherAdministrator(trx, person, now)
      const end = last === null ? now : endOfDay(last, zone)
      // To end a role must not be a way to make it longer.
      if (last !== null && grant.valid_until !== null && end > grant.valid_until)
        throw new Refusal([faultOf('people.ends_before', 'last', { day: last })])
      if (grant.valid_from >= end) await trx.deleteFrom('person_role').where('id', '=', id).execute()
      else await trx.updateTable('person_role').set({ valid_until: end }).where('id', '=', id).execute()
      const { role, scope_kind: scope, scope_id } = grant
      return {
        before: { role, scope, id: scope_id, until: grant.valid_until?.toISOString() ?? null },
        after: { role, scope, id: scope_id, until: end.toISOString() },
        news: roleEndedNews({ role, ...(await nameScope(trx, scope as ScopeKind, scope_id)) }, last),
      }
    },
  )
}

/** A grant that has not ended. */
const findHeld = (
  trx: Transaction,
  { id, person, now }: { readonly id: string; readonly person: string; readonly now: Date },
) =>
  trx
    .selectFrom('person_role')
    .selectAll()
    .where('id', '=', id)
    .where('person', '=', person)
    .where((row) => row.or([row('valid_until', 'is', null), row('valid_until', '>', now)]))
    .executeTakeFirst()

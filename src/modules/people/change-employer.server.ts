import type { Person } from '#platform/access.ts'
import type { Transaction } from '#platform/database.ts'
import { isDay } from '#platform/day.ts'
import { Refusal } from '#platform/fault.ts'
import type { Services } from '#platform/services.ts'
import { changePerson } from './change-person.server.ts'
import { faultOf, refuseAny } from './person-fault.ts'
import { employerNews } from './person-news.ts'
import { readEmployer } from './read.server.ts'
import { hasScope, nameScope } from './scope.server.ts'

export interface EmployerChange {
  readonly person: string
  /** Code of the entity; null: they work for none that the registry knows. */
  readonly entity: string | null
  /** ISO date from which it holds. */
  readonly from: string
  readonly reason: string
}

/**
 * Records for whom a person works from a day on. From today or before, it counts at their next request.
 *
 * @throws Refusal 403, 404 (see `changePerson`); 422 `people.day_unfit`, `people.scope_unknown`, `people.employer_same`;
 *   409 `people.employer_later` when a later change is recorded already
 * @example await changeEmployer(services, administrator, { person, entity: 'E12', from: '2027-01-01', reason: '…' })
 */
export async function changeEmployer(
  services: Services,
  asker: Person,
  { person, entity, from, reason }: EmployerChange,
): Promise<void> {
  await changePerson(
    services,
    asker,
    { person, action: 'people.employer-changed', reason, asksReason: true },
    async ({ trx }) => {
      refuseAny([isDay(from) ? null : faultOf('people.day_unfit', 'from', { day: from })])
      if (entity !== null && !(await hasScope(trx, 'entity', entity)))
        throw new Refusal([faultOf('people.scope_unknown', 'entity', { scope: entity })])
      await refuseLater(trx, person, from)
      const before = await readEmployer(trx, person, from)
      if (before === entity) throw new Refusal([faultOf('people.employer_same', 'entity')])
      await endCurrent(trx, person, from)
      if (entity !== null)
        await trx.insertInto('employment').values({ person, entity, valid_from: from }).execute()
      const { scopeName } = await nameScope(trx, 'entity', entity)
      return {
        before: { employer: before },
        after: { employer: entity, from },
        news: employerNews(scopeName, from),
      }
    },
  )
}

/** Changes are recorded in their order: what lies before a later one would have to change that as well. */
async function refuseLater(trx: Transaction, person: string, from: string): Promise<void> {
  const later = await trx
    .selectFrom('employment')
    .select(['valid_from', 'valid_until'])
    .where('person', '=', person)
    .where((row) => row.or([row('valid_from', '>', from), row('valid_until', '>', from)]))
    .orderBy('valid_from', 'desc')
    .executeTakeFirst()
  if (later === undefined) return
  const day = later.valid_from > from ? later.valid_from : (later.valid_until ?? later.valid_from)
  throw new Refusal([faultOf('people.employer_later', 'from', { day })], 409)
}

/** What holds on the day ends before it; what began on that very day never held. */
async function endCurrent(trx: Transaction, person: string, from: string): Promise<void> {
  await trx.deleteFrom('employment').where('person', '=', person).where('valid_from', '=', from).execute()
  await trx
    .updateTable('employment')
    .set({ valid_until: from })
    .where('person', '=', person)
    .where('valid_from', '<', from)
    .where((row) => row.or([row('valid_until', 'is', null), row('valid_until', '>', from)]))
    .execute()
}

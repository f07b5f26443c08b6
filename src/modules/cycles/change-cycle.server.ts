import { sql } from 'kysely'
import type { Person } from '#platform/access.ts'
import { recordAudit } from '#platform/audit.ts'
import type { Database, Transaction } from '#platform/database.ts'
import { Refusal } from '#platform/fault.ts'
import { requireRole } from '#platform/held-role.ts'
import type { Services } from '#platform/services.ts'
import type { Text } from '#scoring/guide.ts'
import { faultOf, refuseAny } from '../centres/check-change.ts'
import { roleToRunCycles } from './access.ts'
import { type CycleDates, checkDates } from './check-phases.ts'
import { checkTitle } from './check-title.ts'
import { listStranded } from './list-stranded.server.ts'
import type { Phased } from './phase.ts'
import { readPhases } from './read-plan.server.ts'
import type { Workshop } from './read-workshop.server.ts'
import { tellDates } from './tell-dates.server.ts'
import { writePhases } from './write-phases.server.ts'

export interface CycleChange extends CycleDates {
  readonly cycle: number
  /** The revision that the writer had read. */
  readonly revision: number
  readonly title: Text
  /** Why; asked for where a date changes. */
  readonly reason: string
  /** Ids of the workshops of which the writer was shown that these dates leave nobody a day to register. */
  readonly stranding?: readonly string[]
}

interface Kept extends CycleDates {
  readonly title: Text
}

/**
 * Changes the titles, dates and phases of a cycle whose results are not published. Changed dates are told to everybody
 * who has a part in it. Saving what stands already changes nothing.
 *
 * @returns true when something changed
 * @throws Refusal 403 without the role; 404 `cycle.unknown`; 409 `cycle.published`; 409 `cycle.changed_meanwhile` when
 *   somebody else saved since; 409 `cycle.strands_workshops` where nobody could register any more for a workshop that the
 *   writer was not shown; 422 with each fault of a field; 422 `cycle.reason_missing`
 */
export async function changeCycle(
  { database, clock }: Pick<Services, 'database' | 'clock'>,
  person: Person,
  change: CycleChange,
): Promise<boolean> {
  const role = requireRole(roleToRunCycles(person))
  const { cycle, title, startsOn, endsOn, phases, reason } = change
  refuseAny([...checkTitle(title), ...checkDates(change)])
  return database.transaction().execute(async (trx) => {
    const before = await lockCycle(trx, cycle, change.revision)
    const [was, now] = [datesOf(before), datesOf(change)]
    const moved = was !== now
    if (!moved && before.title.ar === title.ar && before.title.en === title.en) return false
    const unshown = moved ? await countUnshown({ database: trx, clock }, change, before) : 0
    const strands = unshown === 0 ? [] : [faultOf('cycle.strands_workshops', 'stranded', { count: unshown })]
    if (moved && reason.trim() === '')
      throw new Refusal([faultOf('cycle.reason_missing', 'reason'), ...strands])
    refuseAny(strands, 409)
    await trx
      .updateTable('cycle')
      .set({
        title_ar: title.ar,
        title_en: title.en,
        starts_on: startsOn,
        ends_on: endsOn,
        revision: change.revision + 1,
      })
      .where('id', '=', cycle)
      .execute()
    await writePhases(trx, cycle, phases)
    if (moved) await tellDates(trx, { cycle, title, by: person.id, before, after: change, now: clock.now() })
    await recordAudit(trx, {
      actor: person.id,
      role,
      action: 'cycle.change',
      subject: { kind: 'cycle', id: String(cycle) },
      before: { title: before.title, ...JSON.parse(was) },
      after: { title, ...JSON.parse(now) },
      why: reason.trim() || null,
    })
    return true
  })
}

type Reading = { readonly database: Database } & Pick<Services, 'clock'>

/**
 * The workshops to come for which people can register as a cycle stands, and nobody could once it has these phases.
 *
 * @param stands the phases that the cycle has; read where they are not given
 */
export async function listWouldStrand(
  services: Reading,
  { cycle, phases }: Pick<CycleChange, 'cycle' | 'phases'>,
  stands?: Phased,
): Promise<Workshop[]> {
  const now = stands?.phases ?? (await readPhases(services.database, cycle))
  const already = await listStranded(services, { id: cycle, phases: now })
  const known = new Set(already.map(({ id }) => id))
  return (await listStranded(services, { id: cycle, phases })).filter(({ id }) => !known.has(id))
}

/** How many workshops a change strands that its writer was not shown. */
const countUnshown = async (services: Reading, change: CycleChange, before: Phased): Promise<number> =>
  (await listWouldStrand(services, change, before)).filter(({ id }) => !change.stranding?.includes(id)).length

/** Dates and phases as one text to compare, phases in the order of their codes. */
const datesOf = ({ startsOn, endsOn, phases }: CycleDates): string =>
  JSON.stringify({
    startsOn,
    endsOn,
    phases: Object.fromEntries(
      [...phases]
        .sort((a, b) => (a.code < b.code ? -1 : 1))
        .map((phase) => [phase.code, `${phase.startsOn}/${phase.endsOn}`]),
    ),
  })

async function lockCycle(trx: Transaction, cycle: number, revision: number): Promise<Kept> {
  const row = await trx
    .selectFrom('cycle')
    .select(['title_ar', 'title_en', 'status', 'revision'])
    .select([sql<string>`starts_on::text`.as('starts_on'), sql<string>`ends_on::text`.as('ends_on')])
    .where('id', '=', cycle)
    .forUpdate()
    .executeTakeFirst()
  if (!row) throw new Refusal([{ code: 'cycle.unknown', params: { cycle } }], 404)
  if (row.status === 'published') throw new Refusal([{ code: 'cycle.published', params: { cycle } }], 409)
  if (row.revision !== revision) throw new Refusal([{ code: 'cycle.changed_meanwhile' }], 409)
  return {
    title: { ar: row.title_ar, en: row.title_en },
    startsOn: row.starts_on,
    endsOn: row.ends_on,
    phases: await readPhases(trx, cycle),
  }
}

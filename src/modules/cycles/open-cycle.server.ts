import type { Person } from '#platform/access.ts'
import { recordAudit } from '#platform/audit.ts'
import type { Transaction } from '#platform/database.ts'
import { Refusal } from '#platform/fault.ts'
import { requireRole } from '#platform/held-role.ts'
import type { Services } from '#platform/services.ts'
import type { Text } from '#scoring/guide.ts'
import { faultOf, refuseAny } from '../centres/check-change.ts'
import { readCentres } from '../centres/read-records.server.ts'
import { roleToRunCycles } from './access.ts'
import { checkDates } from './check-phases.ts'
import { checkTitle } from './check-title.ts'
import type { Phase } from './phase.ts'
import { writePhases } from './write-phases.server.ts'

export interface CyclePlan {
  /** The number people call it by. */
  readonly id: number
  readonly title: Text
  readonly guide: { readonly code: string; readonly edition: string }
  /** ISO dates. */
  readonly startsOn: string
  readonly endsOn: string
  /** Codes of the centres to be evaluated, each open on the first day. */
  readonly centres: readonly string[]
  /** Without phases, whatever the state of the cycle allows is open on every day. */
  readonly phases?: readonly Phase[]
}

/**
 * Opens a cycle on a published guide and enrols its centres, with the names and facts they have at this moment.
 *
 * @throws Refusal 403 without the role; 409 `cycle.exists`; 422 `cycle.guide_not_published`; 422 `cycle.unknown_centre`
 *   for each code that the register does not hold; 422 `cycle.centre_not_open` for each centre that is closed, merged or
 *   not yet opened on the first day of the cycle; 422 with each fault of the titles, dates and phases
 */
export async function openCycle({ database }: Services, person: Person, plan: CyclePlan): Promise<void> {
  const role = requireRole(roleToRunCycles(person))
  const { phases = [] } = plan
  refuseAny([...checkTitle(plan.title), ...checkDates({ ...plan, phases })])
  await database.transaction().execute(async (trx) => {
    await requirePublishedGuide(trx, plan)
    await createCycle(trx, plan)
    await requireOpenCentres(trx, plan)
    await enrol(trx, plan)
    await writePhases(trx, plan.id, phases)
    await recordAudit(trx, {
      actor: person.id,
      role,
      action: 'cycle.open',
      subject: { kind: 'cycle', id: String(plan.id) },
      after: {
        guide: `${plan.guide.code}/${plan.guide.edition}`,
        centres: plan.centres.length,
        phases: Object.fromEntries(phases.map((one) => [one.code, `${one.startsOn}/${one.endsOn}`])),
      },
    })
  })
}

async function requirePublishedGuide(trx: Transaction, { guide }: CyclePlan): Promise<void> {
  const row = await trx
    .selectFrom('guide')
    .select('status')
    .where('code', '=', guide.code)
    .where('edition', '=', guide.edition)
    .executeTakeFirst()
  if (row?.status !== 'published')
    throw new Refusal([faultOf('cycle.guide_not_published', 'guide', { ...guide })])
}

async function createCycle(trx: Transaction, plan: CyclePlan): Promise<void> {
  const held = await trx.selectFrom('cycle').select('id').where('id', '=', plan.id).executeTakeFirst()
  if (held) throw new Refusal([faultOf('cycle.exists', 'number', { cycle: plan.id })], 409)
  await trx
    .insertInto('cycle')
    .values({
      id: plan.id,
      title_ar: plan.title.ar,
      title_en: plan.title.en,
      guide_code: plan.guide.code,
      guide_edition: plan.guide.edition,
      status: 'running',
      starts_on: plan.startsOn,
      ends_on: plan.endsOn,
    })
    .execute()
}

/** Nobody can be sent to a centre that does not serve; a list that names one is mended by whoever made it. */
async function requireOpenCentres(trx: Transaction, { startsOn, centres }: CyclePlan): Promise<void> {
  const then = await readCentres(trx, startsOn, centres)
  const faults = centres.flatMap((code) => {
    const centre = then.get(code)
    if (centre === undefined) return [{ code: 'cycle.unknown_centre', params: { centre: code } }]
    const open = centre.state === 'open' && (centre.openedOn === null || centre.openedOn <= startsOn)
    return open ? [] : [{ code: 'cycle.centre_not_open', params: { centre: code, day: startsOn } }]
  })
  if (faults.length > 0) throw new Refusal(faults)
}

async function enrol(trx: Transaction, { id, centres }: CyclePlan): Promise<void> {
  await trx
    .insertInto('cycle_centre')
    .columns(['cycle_id', 'centre', 'entity', 'name_ar', 'name_en', 'channel', 'governorate', 'attributes'])
    .expression((query) =>
      query
        .selectFrom('centre')
        .select(({ val }) => [
          val(id).as('cycle_id'),
          ...(['code', 'entity', 'name_ar', 'name_en', 'channel', 'governorate', 'attributes'] as const),
        ])
        .where('code', 'in', [...centres]),
    )
    .execute()
}

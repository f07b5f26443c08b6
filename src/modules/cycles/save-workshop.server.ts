import { randomUUID } from 'node:crypto'
import type { Person } from '#platform/access.ts'
import { recordAudit } from '#platform/audit.ts'
import type { Transaction } from '#platform/database.ts'
import { todayOf } from '#platform/day.ts'
import { Refusal } from '#platform/fault.ts'
import { requireRole } from '#platform/held-role.ts'
import type { Services } from '#platform/services.ts'
import { faultOf, refuseAny } from '../centres/check-change.ts'
import { sameValue } from '../centres/same-value.ts'
import { roleToRunCycles } from './access.ts'
import { moveUp } from './move-up.server.ts'
import { readTimeZone } from './programme-place.server.ts'
import { readPhases } from './read-plan.server.ts'
import { listWorkshops, type Workshop } from './read-workshop.server.ts'
import { registrationFaults } from './registration.ts'
import { tellMoved } from './tell-moved-workshop.server.ts'
import { checkWorkshop, type WorkshopPlan } from './workshop.ts'
import { momentOf } from './workshop-time.server.ts'

export interface WorkshopSaving {
  readonly cycle: number
  /** Null for a new workshop; otherwise the one to change, and the revision that the writer had read. */
  readonly held: { readonly id: string; readonly revision: number } | null
  readonly plan: WorkshopPlan
}

/**
 * Makes a workshop, or changes one. With more places than before, those who wait move up; with fewer, nobody loses a
 * place that was given. Whoever has a place or waits for one is told when its time or its place moves.
 *
 * @returns the id of the workshop
 * @throws Refusal 403; 404 `cycle.unknown`, `workshop.unknown`; 409 `workshop.called_off`, `workshop.changed_meanwhile`,
 *   `workshop.held` for another time or place once it has begun; 422 with each fault, among them
 *   `workshop.outside_phases` and `workshop.days_over` for days on which nobody could register
 */
export async function saveWorkshop(
  services: Pick<Services, 'database' | 'clock' | 'config'>,
  person: Person,
  { cycle, held, plan }: WorkshopSaving,
): Promise<string> {
  const role = requireRole(roleToRunCycles(person))
  refuseAny(checkWorkshop(plan))
  return services.database.transaction().execute(async (trx) => {
    // No phase moves before the workshop stands.
    const known = await trx
      .selectFrom('cycle')
      .select('id')
      .where('id', '=', cycle)
      .forShare()
      .executeTakeFirst()
    if (!known) throw new Refusal([{ code: 'cycle.unknown', params: { cycle } }], 404)
    const zone = await readTimeZone(trx)
    const row = {
      ...{ title_ar: plan.title.ar, title_en: plan.title.en, link: plan.link, places: plan.places },
      ...{ place_ar: plan.venue?.ar ?? null, place_en: plan.venue?.en ?? null },
      starts_at: momentOf(plan.day, plan.startsAt, zone),
      ends_at: momentOf(plan.day, plan.endsAt, zone),
      ...{ opens_on: plan.opensOn, closes_on: plan.closesOn },
      entities: plan.entities === null ? null : [...plan.entities],
    }
    const id = held?.id ?? randomUUID()
    let before: Workshop | undefined
    if (held === null) {
      await requireDays(trx, services, { cycle, plan, before })
      await trx
        .insertInto('workshop')
        .values({ ...row, id, cycle_id: cycle })
        .execute()
    } else {
      before = (await listWorkshops(trx, { id }, { lock: true }))[0]
      if (before?.cycle !== cycle) throw new Refusal([{ code: 'workshop.unknown' }], 404)
      if (before.cancelledAt !== null) throw new Refusal([{ code: 'workshop.called_off' }], 409)
      if (before.revision !== held.revision) throw new Refusal([{ code: 'workshop.changed_meanwhile' }], 409)
      const now = {
        ...before,
        startsAt: row.starts_at,
        endsAt: row.ends_at,
        venue: plan.venue,
        link: plan.link,
      }
      const moved = !sameValue(whenAndWhere(before), whenAndWhere(now))
      if (moved && before.startsAt <= services.clock.now())
        throw new Refusal([faultOf('workshop.held', 'day')], 409)
      await requireDays(trx, services, { cycle, plan, before })
      await trx
        .updateTable('workshop')
        .set({ ...row, revision: held.revision + 1 })
        .where('id', '=', id)
        .execute()
      const [changed] = await listWorkshops(trx, { id })
      if (changed) await moveUp(trx, changed, services)
      if (changed && moved) await tellMoved(trx, changed, services)
    }
    await recordAudit(trx, {
      actor: person.id,
      role,
      action: held === null ? 'workshop.make' : 'workshop.change',
      subject: { kind: 'workshop', id },
      ...(before && { before: audited(before) }),
      after: { cycle, places: plan.places, starts: row.starts_at.toISOString(), entities: plan.entities },
    })
    return id
  })
}

interface DaysAsked {
  readonly cycle: number
  readonly plan: WorkshopPlan
  readonly before: Workshop | undefined
}

/** Refuses days of registration on which nobody could register, but for a workshop that has begun with them. */
async function requireDays(
  trx: Transaction,
  { clock }: Pick<Services, 'clock'>,
  { cycle, plan, before }: DaysAsked,
): Promise<void> {
  if (before !== undefined && before.startsAt <= clock.now()) return
  const phases = await readPhases(trx, cycle)
  refuseAny(
    registrationFaults(plan, { id: cycle, phases }, { today: todayOf(clock), before: before ?? null }),
  )
}

/** When a workshop is and where: what people arrange a journey by. */
const whenAndWhere = ({ startsAt, endsAt, venue, link }: Workshop) => ({
  ...{ startsAt: startsAt.toISOString(), endsAt: endsAt.toISOString(), venue, link },
})

const audited = ({ places, startsAt, entities }: Workshop) => ({
  ...{ places, starts: startsAt.toISOString(), entities },
})

import { randomUUID } from 'node:crypto'
import type { Person } from '#platform/access.ts'
import { recordAudit } from '#platform/audit.ts'
import { Refusal } from '#platform/fault.ts'
import { requireRole } from '#platform/held-role.ts'
import type { Services } from '#platform/services.ts'
import { refuseAny } from '../centres/check-change.ts'
import { roleToRunCycles } from './access.ts'
import { moveUp } from './move-up.server.ts'
import { readTimeZone } from './programme-place.server.ts'
import { listWorkshops } from './read-workshop.server.ts'
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
 * place that was given.
 *
 * @returns the id of the workshop
 * @throws Refusal 403; 404 `cycle.unknown`, `workshop.unknown`; 409 `workshop.called_off`, `workshop.changed_meanwhile`;
 *   422 with each fault
 */
export async function saveWorkshop(
  services: Pick<Services, 'database' | 'clock' | 'config'>,
  person: Person,
  { cycle, held, plan }: WorkshopSaving,
): Promise<string> {
  const role = requireRole(roleToRunCycles(person))
  refuseAny(checkWorkshop(plan))
  return services.database.transaction().execute(async (trx) => {
    const known = await trx.selectFrom('cycle').select('id').where('id', '=', cycle).executeTakeFirst()
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
    if (held === null)
      await trx
        .insertInto('workshop')
        .values({ ...row, id, cycle_id: cycle })
        .execute()
    else {
      const [before] = await listWorkshops(trx, { id }, { lock: true })
      if (before?.cycle !== cycle) throw new Refusal([{ code: 'workshop.unknown' }], 404)
      if (before.cancelledAt !== null) throw new Refusal([{ code: 'workshop.called_off' }], 409)
      if (before.revision !== held.revision) throw new Refusal([{ code: 'workshop.changed_meanwhile' }], 409)
      await trx
        .updateTable('workshop')
        .set({ ...row, revision: held.revision + 1 })
        .where('id', '=', id)
        .execute()
      const [now] = await listWorkshops(trx, { id })
      if (now) await moveUp(trx, now, services)
    }
    await recordAudit(trx, {
      actor: person.id,
      role,
      action: held === null ? 'workshop.make' : 'workshop.change',
      subject: { kind: 'workshop', id },
      after: { cycle, places: plan.places, starts: row.starts_at.toISOString(), entities: plan.entities },
    })
    return id
  })
}

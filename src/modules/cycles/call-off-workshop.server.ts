import type { Person } from '#platform/access.ts'
import { recordAudit } from '#platform/audit.ts'
import { Refusal } from '#platform/fault.ts'
import { requireRole } from '#platform/held-role.ts'
import type { Language } from '#platform/language.ts'
import type { Services } from '#platform/services.ts'
import type { Text } from '#scoring/guide.ts'
import { faultOf, refuseAny } from '../centres/check-change.ts'
import { roleToRunCycles } from './access.ts'
import { mailPlace } from './mail-workshop.server.ts'
import { placeToken } from './place-token.server.ts'
import { listWorkshops } from './read-workshop.server.ts'

export interface CallingOff {
  readonly cycle: number
  readonly workshop: string
  /** The revision that the writer had read. */
  readonly revision: number
  /** Why, as everybody reads it who registered. */
  readonly reason: Text
}

/**
 * Calls a workshop off, for good: nobody registers or moves up any more, and everybody who has a place or waits for one is
 * told by mail, and in their inbox where they have an account. To hold it after all, another workshop is made.
 *
 * @returns how many people were told
 * @throws Refusal 403; 404 `workshop.unknown`; 409 `workshop.called_off`, `workshop.over`, `workshop.changed_meanwhile`; 422
 *   `workshop.reason_missing` with the fields `reason_ar` and `reason_en`
 */
export async function callOffWorkshop(
  services: Pick<Services, 'database' | 'clock' | 'config'>,
  person: Person,
  { cycle, workshop: id, revision, reason: given }: CallingOff,
): Promise<number> {
  const role = requireRole(roleToRunCycles(person))
  const reason = { ar: given.ar.trim(), en: given.en.trim() }
  refuseAny(
    (['ar', 'en'] as const).map((language) =>
      reason[language] === '' || reason[language].length > 500
        ? faultOf('workshop.reason_missing', `reason_${language}`, { language })
        : null,
    ),
  )
  const now = services.clock.now()
  return services.database.transaction().execute(async (trx) => {
    const [workshop] = await listWorkshops(trx, { id }, { lock: true })
    if (workshop?.cycle !== cycle) throw new Refusal([{ code: 'workshop.unknown' }], 404)
    if (workshop.cancelledAt !== null) throw new Refusal([{ code: 'workshop.called_off' }], 409)
    if (workshop.startsAt <= now) throw new Refusal([{ code: 'workshop.over' }], 409)
    if (workshop.revision !== revision) throw new Refusal([{ code: 'workshop.changed_meanwhile' }], 409)
    await trx
      .updateTable('workshop')
      .set({
        ...{ cancelled_at: now, called_off_ar: reason.ar, called_off_en: reason.en },
        revision: revision + 1,
      })
      .where('id', '=', id)
      .execute()
    const places = await trx
      .selectFrom('workshop_place')
      .select(['id', 'address', 'language', 'person'])
      .where('workshop', '=', id)
      .where('status', '<>', 'cancelled')
      .orderBy('place')
      .execute()
    for (const place of places)
      await mailPlace(trx, {
        ...{ kind: 'called-off', workshop, address: place.address, account: place.person, reason },
        token: placeToken(services, place.id),
        language: place.language as Language,
      })
    await recordAudit(trx, {
      actor: person.id,
      role,
      action: 'workshop.call-off',
      subject: { kind: 'workshop', id },
      after: { cycle, told: places.length },
      why: reason.en,
    })
    return places.length
  })
}

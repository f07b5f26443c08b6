import type { Transaction } from '#platform/database.ts'
import type { Services } from '#platform/services.ts'
import { mailPlace } from './mail-workshop.server.ts'
import { placeToken } from './place-token.server.ts'
import { countPlaces, type Workshop } from './read-workshop.server.ts'

/**
 * Gives free places to those who wait, in the order in which they asked, each with a mail. Call it with the workshop
 * locked. Once a workshop has begun, or was
 * called off, nobody moves up.
 *
 * @returns how many moved up
 */
export async function moveUp(
  trx: Transaction,
  workshop: Workshop,
  services: Pick<Services, 'clock' | 'config'>,
): Promise<number> {
  if (workshop.cancelledAt !== null || workshop.startsAt <= services.clock.now()) return 0
  const counts = (await countPlaces(trx, [workshop.id])).get(workshop.id)
  const free = workshop.places - (counts?.registered ?? 0)
  if (free <= 0) return 0
  const next = await trx
    .selectFrom('workshop_place')
    .select(['id', 'address', 'language'])
    .where('workshop', '=', workshop.id)
    .where('status', '=', 'waiting')
    .orderBy('place')
    .limit(free)
    .execute()
  for (const { id, address, language } of next) {
    await trx
      .updateTable('workshop_place')
      .set({ status: 'registered', moved_up_at: services.clock.now() })
      .where('id', '=', id)
      .execute()
    await mailPlace(trx, {
      ...{ kind: 'moved-up', workshop, address, token: placeToken(services, id) },
      language: language === 'en' ? 'en' : 'ar',
    })
  }
  return next.length
}

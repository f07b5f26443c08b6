import type { Transaction } from '#platform/database.ts'
import type { Services } from '#platform/services.ts'
import { mailPlace } from './mail-workshop.server.ts'
import { placeToken } from './place-token.server.ts'
import type { Workshop } from './read-workshop.server.ts'

/**
 * Tells whoever has a place in a workshop, or waits for one, when and where it is now. Who has just moved up knows it by the
 * mail that said so.
 */
export async function tellMoved(
  trx: Transaction,
  workshop: Workshop,
  services: Pick<Services, 'clock' | 'config'>,
): Promise<void> {
  const now = services.clock.now()
  const places = await trx
    .selectFrom('workshop_place')
    .select(['id', 'address', 'language', 'person'])
    .where('workshop', '=', workshop.id)
    .where('status', '<>', 'cancelled')
    .where((row) => row.or([row('moved_up_at', 'is', null), row('moved_up_at', '<', now)]))
    .orderBy('place')
    .execute()
  for (const { id, address, language, person } of places)
    await mailPlace(trx, {
      ...{ kind: 'moved', workshop, address, account: person },
      token: placeToken(services, id),
      language: language === 'en' ? 'en' : 'ar',
    })
}

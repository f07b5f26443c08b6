import { todayOf } from '#platform/day.ts'
import type { Services } from '#platform/services.ts'
import type { Text } from '#scoring/guide.ts'
import { readEntities } from '../centres/read-records.server.ts'
import { hashOfToken } from './link-token.server.ts'
import { readRegistration } from './read-registration.server.ts'
import { countPlaces, listWorkshops, type Workshop } from './read-workshop.server.ts'
import type { Registration } from './registration.ts'

/** What the link of an invitation shows. */
export interface Invitation {
  readonly workshop: Workshop
  readonly entity: Text
  readonly registration: Registration
  /** Places that are left; zero: who registers waits. */
  readonly left: number
}

/** The invitation that a link opens; null for a link that was never made, or was taken back. */
export async function readInvitation(
  services: Pick<Services, 'database' | 'clock'>,
  token: string,
): Promise<Invitation | null> {
  const { database, clock } = services
  const hash = hashOfToken(token)
  if (hash === null) return null
  const row = await database
    .selectFrom('workshop_invitation')
    .select(['workshop', 'entity'])
    .where('token_hash', '=', hash)
    .where('revoked_at', 'is', null)
    .executeTakeFirst()
  const [workshop] = row ? await listWorkshops(database, { id: row.workshop }) : []
  if (!row || !workshop) return null
  const counts = (await countPlaces(database, [workshop.id])).get(workshop.id)
  const entity = (await readEntities(database, todayOf(clock), [row.entity])).get(row.entity)
  return {
    workshop,
    entity: entity?.name ?? { ar: row.entity, en: row.entity },
    registration: await readRegistration(database, workshop, services),
    left: Math.max(0, workshop.places - (counts?.registered ?? 0)),
  }
}

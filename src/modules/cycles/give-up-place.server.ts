import { recordAudit } from '#platform/audit.ts'
import { Refusal } from '#platform/fault.ts'
import type { Services } from '#platform/services.ts'
import { hashOfToken } from './link-token.server.ts'
import { moveUp } from './move-up.server.ts'
import { listWorkshops, type Workshop } from './read-workshop.server.ts'
import type { PlaceStatus } from './workshop.ts'

/** Somebody's place in a workshop, as their own link shows it. */
export interface OwnPlace {
  readonly workshop: Workshop
  readonly name: string
  readonly status: PlaceStatus
  /** How many wait before them, counted from one; null for who does not wait. */
  readonly turn: number | null
}

/** The place that a link opens; null for a link that was never made. */
export async function readOwnPlace(
  { database }: Pick<Services, 'database'>,
  token: string,
): Promise<OwnPlace | null> {
  const hash = hashOfToken(token)
  if (hash === null) return null
  const row = await database
    .selectFrom('workshop_place')
    .select(['workshop', 'name', 'status', 'place'])
    .where('cancel_hash', '=', hash)
    .executeTakeFirst()
  const [workshop] = row ? await listWorkshops(database, { id: row.workshop }) : []
  if (!row || !workshop) return null
  const before = await database
    .selectFrom('workshop_place')
    .select((query) => query.fn.countAll<string>().as('count'))
    .where('workshop', '=', row.workshop)
    .where('status', '=', 'waiting')
    .where('place', '<=', row.place)
    .executeTakeFirstOrThrow()
  const status = row.status as PlaceStatus
  return { workshop, name: row.name, status, turn: status === 'waiting' ? Number(before.count) : null }
}

/**
 * Gives a place up; the next who waits moves up in the same moment. Giving it up twice changes nothing.
 *
 * @throws Refusal 404 `workshop.link_unknown`; 409 `workshop.begun`, `workshop.called_off`
 */
export async function giveUpPlace(
  services: Pick<Services, 'database' | 'clock' | 'config'>,
  token: string,
): Promise<void> {
  const hash = hashOfToken(token) ?? ''
  await services.database.transaction().execute(async (trx) => {
    const found = await trx
      .selectFrom('workshop_place')
      .select(['id', 'workshop'])
      .where('cancel_hash', '=', hash)
      .executeTakeFirst()
    const [workshop] = found ? await listWorkshops(trx, { id: found.workshop }, { lock: true }) : []
    if (!found || !workshop) throw new Refusal([{ code: 'workshop.link_unknown' }], 404)
    if (workshop.cancelledAt !== null) throw new Refusal([{ code: 'workshop.called_off' }], 409)
    if (workshop.startsAt <= services.clock.now()) throw new Refusal([{ code: 'workshop.begun' }], 409)
    const given = await trx
      .updateTable('workshop_place')
      .set({ status: 'cancelled' })
      .where('id', '=', found.id)
      .where('status', '<>', 'cancelled')
      .returning('id')
      .executeTakeFirst()
    if (!given) return
    const moved = await moveUp(trx, workshop, services)
    await recordAudit(trx, {
      actor: found.id,
      role: 'entity-contact',
      action: 'workshop.give-up',
      subject: { kind: 'workshop', id: workshop.id },
      after: { place: found.id, moved },
    })
  })
}

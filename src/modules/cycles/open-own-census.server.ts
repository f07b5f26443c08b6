import type { Person } from '#platform/access.ts'
import { recordAudit } from '#platform/audit.ts'
import { endOfDay } from '#platform/day.ts'
import { Refusal } from '#platform/fault.ts'
import type { Services } from '#platform/services.ts'
import { makeToken } from './link-token.server.ts'
import { listOwnCensus } from './list-own-census.server.ts'

/**
 * Opens the census of an entity for its signed-in liaison, without the mail: makes one more link for the request, and
 * leaves those that were sent as they are.
 *
 * @param request id of the request, as `listOwnCensus` gives it
 * @returns the secret of the link
 * @throws Refusal 404 `census.request_unknown` for what is not of the person's entity; 409 `census.link_over`,
 *   `census.link_closed` when it is not answered now, `census.submitted` once it was
 */
export async function openOwnCensus(
  services: Pick<Services, 'database' | 'clock'>,
  person: Person,
  request: string,
): Promise<string> {
  const { database, clock } = services
  return database.transaction().execute(async (trx) => {
    const own = (await listOwnCensus({ database: trx, clock }, person)).find((one) => one.request === request)
    if (own === undefined) throw new Refusal([{ code: 'census.request_unknown' }], 404)
    if (own.state !== 'open') throw new Refusal([{ code: refusals[own.state] }], 409)
    const { token, hash } = makeToken()
    await trx
      .insertInto('census_link')
      .values({
        ...{ token_hash: hash, request, made_at: clock.now() },
        expires_at: endOfDay(own.answerBy, clock.zone),
      })
      .execute()
    await recordAudit(trx, {
      ...{ actor: person.id, role: 'entity-liaison', action: 'census.open-own' },
      subject: { kind: 'census', id: `${own.cycle}/${own.code}` },
      after: {},
    })
    return token
  })
}

const refusals = {
  submitted: 'census.submitted',
  over: 'census.link_over',
  closed: 'census.link_closed',
} as const

import { todayOf } from '#platform/day.ts'
import { Refusal } from '#platform/fault.ts'
import type { Services } from '#platform/services.ts'
import { readCentres } from '../centres/read-records.server.ts'
import { saidOf } from './census.ts'
import { changeByLink } from './change-by-link.server.ts'
import { listAsked } from './list-asked.server.ts'

/** A form of a link that says nothing but that it was sent. */
export interface LinkPost {
  readonly id: string
  readonly revision: number
}

/**
 * Confirms every centre of the entity that has no answer yet.
 *
 * @returns false where this very form had been taken before
 * @throws Refusal see `changeByLink`; 422 `census.nothing_left`
 */
export function confirmRest(
  services: Pick<Services, 'database' | 'clock'>,
  token: string,
  { id, revision }: LinkPost,
): Promise<boolean> {
  const post = { id, revision, body: { act: 'confirm-rest', revision } }
  return changeByLink(services, token, post, async (trx, link) => {
    const today = todayOf(services.clock)
    const left = await listAsked(trx, link, today)
    if (left.length === 0) throw new Refusal([{ code: 'census.nothing_left' }])
    const codes = left.map(({ code }) => code)
    const centres = [...(await readCentres(trx, today, codes)).values()]
    await trx
      .insertInto('census_line')
      .values(
        centres.map((centre) => ({
          id: crypto.randomUUID(),
          request: link.request,
          centre: centre.code,
          answer: 'confirmed',
          shown: JSON.stringify(saidOf(centre)),
        })),
      )
      .execute()
    return { action: 'census.confirm', after: { centres: codes } }
  })
}

/**
 * Takes back a centre that the entity had added, before the secretariat decided on it.
 *
 * @throws Refusal see `changeByLink`; 404 `census.centre_unknown`
 */
export function removeAdded(
  services: Pick<Services, 'database' | 'clock'>,
  token: string,
  { id, revision, line }: LinkPost & { readonly line: string },
): Promise<boolean> {
  const post = { id, revision, body: { act: 'remove', line } }
  return changeByLink(services, token, post, async (trx, link) => {
    const gone = await trx
      .deleteFrom('census_line')
      .where('request', '=', link.request)
      .where('centre', 'is', null)
      .where('id', '=', line)
      .where((row) => row.or([row('decision', 'is', null), row('decision', '=', 'asked-again')]))
      .returning('id')
      .executeTakeFirst()
    if (!gone) throw new Refusal([{ code: 'census.centre_unknown' }], 404)
    return { action: 'census.remove', after: { added: line } }
  })
}

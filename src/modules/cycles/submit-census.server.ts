import type { Transaction } from '#platform/database.ts'
import { todayOf } from '#platform/day.ts'
import { Refusal } from '#platform/fault.ts'
import type { Services } from '#platform/services.ts'
import { readCentres } from '../centres/read-records.server.ts'
import { saidOf } from './census.ts'
import { changeByLink } from './change-by-link.server.ts'
import type { LinkPost } from './confirm-rest.server.ts'
import type { CensusLink } from './find-census-link.server.ts'
import { listAsked } from './list-asked.server.ts'

/**
 * Sends the answers of an entity to the secretariat, each with what the registry said when it was given. From then on they stay
 * as they are, unless the secretariat gives some back.
 *
 * @returns false where this very form had been taken before
 * @throws Refusal see `changeByLink`; 422 `census.unanswered`, `census.still_asked`, `census.empty`
 */
export function submitCensus(
  services: Pick<Services, 'database' | 'clock'>,
  token: string,
  { id, revision }: LinkPost,
): Promise<boolean> {
  const { clock } = services
  const post = { id, revision, body: { act: 'submit', revision } }
  return changeByLink(services, token, post, async (trx, link) => {
    const today = todayOf(clock)
    const left = await listAsked(trx, link, today)
    if (left.length > 0) throw new Refusal([{ code: 'census.unanswered', params: { count: left.length } }])
    const lines = await trx
      .selectFrom('census_line')
      .select(['id', 'centre', 'answer', 'decision', 'shown'])
      .where('request', '=', link.request)
      .execute()
    if (lines.length === 0) throw new Refusal([{ code: 'census.empty' }])
    const asked = (await keepAnswerable(trx, link, lines, today)).length
    if (asked > 0) throw new Refusal([{ code: 'census.still_asked', params: { count: asked } }])
    await keepShown(
      trx,
      lines.filter(({ decision, shown }) => decision === null && shown === null),
      today,
    )
    await trx
      .updateTable('census_request')
      .set({ submitted_at: clock.now() })
      .where('id', '=', link.request)
      .execute()
    const answers = Map.groupBy(lines, ({ answer }) => answer)
    return {
      action: 'census.submit',
      after: Object.fromEntries([...answers].map(([answer, own]) => [answer, own.length])),
    }
  })
}

/** Those asked again that can still be answered: what closed or left the entity in the meantime holds up nothing. */
async function keepAnswerable<
  Line extends { readonly centre: string | null; readonly decision: string | null },
>(trx: Transaction, { entity }: CensusLink, lines: readonly Line[], today: string): Promise<Line[]> {
  const asked = lines.filter(({ decision }) => decision === 'asked-again')
  const codes = asked.flatMap(({ centre }) => (centre === null ? [] : [centre]))
  const centres = await readCentres(trx, today, codes)
  return asked.filter(({ centre }) => {
    const record = centre === null ? null : centres.get(centre)
    return record === null || (record?.state === 'open' && record.entity === entity)
  })
}

/**
 * Keeps what the registry says now beside each answer that names a centre and does not know what it was given about: one
 * that an older program took.
 */
async function keepShown(
  trx: Transaction,
  lines: readonly { readonly id: string; readonly centre: string | null }[],
  today: string,
): Promise<void> {
  const codes = lines.flatMap(({ centre }) => (centre === null ? [] : [centre]))
  const centres = await readCentres(trx, today, codes)
  for (const { id, centre } of lines) {
    const record = centre === null ? undefined : centres.get(centre)
    if (record)
      await trx
        .updateTable('census_line')
        .set({ shown: JSON.stringify(saidOf(record)) })
        .where('id', '=', id)
        .execute()
  }
}

import { sql } from 'kysely'
import { todayOf } from '#platform/day.ts'
import type { Services } from '#platform/services.ts'
import type { Text } from '#scoring/guide.ts'
import { readCentres, readEntities } from '../centres/read-records.server.ts'
import type { CentreRecord } from '../centres/registry-record.ts'
import { type CensusLink, findCensusLink } from './find-census-link.server.ts'
import { type CensusLine, listCensusLines } from './read-census-lines.server.ts'

/** One centre on the page of a link: what the registry says of it, and what the entity does. */
export interface AskedCentre {
  readonly record: CentreRecord
  readonly line: CensusLine | null
}

/** What the page of a link shows: nothing of any entity but its own. */
export interface CensusSheet extends Omit<CensusLink, 'request' | 'entity'> {
  readonly entity: { readonly code: string; readonly name: Text }
  readonly title: Text
  readonly centres: readonly AskedCentre[]
  readonly added: readonly CensusLine[]
}

/**
 * What a link shows; null for a link that was never made. A link that was replaced or is over shows no centre. The first
 * look is remembered, so that the secretariat sees that the link was opened.
 */
export async function readCensusLink(
  { database, clock }: Pick<Services, 'database' | 'clock'>,
  token: string,
): Promise<CensusSheet | null> {
  const today = todayOf(clock)
  const link = await findCensusLink(database, token, { today, now: clock.now() })
  if (link === null) return null
  const { request, entity: code, ...shown } = link
  const cycle = await database
    .selectFrom('cycle')
    .select(['title_ar', 'title_en'])
    .where('id', '=', link.cycle)
    .executeTakeFirstOrThrow()
  const entity = (await readEntities(database, today, [code])).get(code)
  const base = {
    ...shown,
    entity: { code, name: entity?.name ?? { ar: code, en: code } },
    title: { ar: cycle.title_ar, en: cycle.title_en },
  }
  if (link.state !== 'open' && link.state !== 'submitted') return { ...base, centres: [], added: [] }
  await database
    .updateTable('census_request')
    .set({ opened_at: clock.now() })
    .where('id', '=', request)
    .where('opened_at', 'is', null)
    .execute()
  const lines = await listCensusLines(database, request)
  const centres = await readOwnCentres({ database }, code, today, lines)
  return {
    ...base,
    centres: centres.map((record) => ({
      record,
      line: lines.find((line) => line.centre === record.code && line.answer !== 'added') ?? null,
    })),
    added: lines.filter(({ answer }) => answer === 'added'),
  }
}

/** The centres of an entity that are open, and those it has already spoken of. */
async function readOwnCentres(
  { database }: Pick<Services, 'database'>,
  entity: string,
  today: string,
  lines: readonly CensusLine[],
): Promise<CentreRecord[]> {
  const { rows } = await sql<{ code: string }>`
    SELECT code FROM centres_on(${today}::date) WHERE entity = ${entity} AND state = 'open'`.execute(database)
  const spoken = lines.flatMap(({ centre, answer }) =>
    centre === null || answer === 'added' ? [] : [centre],
  )
  const codes = [...new Set([...rows.map(({ code }) => code), ...spoken])].sort()
  const records = await readCentres(database, today, codes)
  const added = new Set(lines.flatMap((line) => (line.answer === 'added' ? [line.centre] : [])))
  return codes.flatMap((code) => {
    const record = records.get(code)
    return record && !added.has(code) ? [record] : []
  })
}

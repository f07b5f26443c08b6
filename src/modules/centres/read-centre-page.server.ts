import type { Database } from '#platform/database.ts'
import type { Text } from '#scoring/guide.ts'
import { readCentres, readEntities } from './read-records.server.ts'
import { readFacts } from './read-timeline.server.ts'
import type { CentreRecord } from './registry-record.ts'
import { type TimelineEvent, timelineOf } from './timeline.ts'

/** A centre as it was on a day, its whole history, and the names of what both mention. */
export interface CentrePage {
  readonly centre: CentreRecord
  readonly events: readonly TimelineEvent[]
  readonly names: {
    readonly entities: Readonly<Record<string, Text>>
    readonly centres: Readonly<Record<string, Text>>
    readonly governorates: Readonly<Record<string, Text>>
  }
}

/**
 * What the page of a centre shows; null when there is none with this code.
 *
 * @param day ISO date
 */
export async function readCentrePage(
  database: Database,
  code: string,
  day: string,
): Promise<CentrePage | null> {
  const centre = (await readCentres(database, day, [code])).get(code)
  if (centre === undefined) return null
  const events = timelineOf(await readFacts(database, 'centre', code))
  const mentioned = (key: string): string[] =>
    events
      .flatMap(({ before, after }) => [before?.[key], after?.[key]])
      .filter((value) => typeof value === 'string')
  const entities = await readEntities(database, day, [...new Set([centre.entity, ...mentioned('entity')])])
  const others = [...new Set([centre.mergedInto ?? code, ...mentioned('into')])]
  const centres = await readCentres(database, day, others)
  const governorates = await database.selectFrom('governorate').selectAll().execute()
  return {
    centre,
    events,
    names: {
      entities: Object.fromEntries([...entities].map(([key, { name }]) => [key, name])),
      centres: Object.fromEntries([...centres].map(([key, { name }]) => [key, name])),
      governorates: Object.fromEntries(
        governorates.map((row) => [row.code, { ar: row.name_ar, en: row.name_en }]),
      ),
    },
  }
}

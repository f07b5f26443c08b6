import type { Database } from '#platform/database.ts'
import type { Text } from '#scoring/guide.ts'
import { listGovernorates } from './read-choices.server.ts'
import { readCentres, readEntities } from './read-records.server.ts'
import { readTimeline } from './read-timeline.server.ts'
import type { CentreRecord, EntityRecord, NamedCode } from './registry-record.ts'
import type { TimelineEvent } from './timeline.ts'

/** A centre as it was on a day, its whole history, and the names of what both mention. */
export interface CentrePage {
  readonly centre: CentreRecord
  readonly events: readonly TimelineEvent[]
  readonly names: MentionedNames
}

/** Names by code. */
export interface MentionedNames {
  readonly entities: Readonly<Record<string, Text>>
  readonly centres: Readonly<Record<string, Text>>
  readonly governorates: Readonly<Record<string, Text>>
}

/** An entity as it was on a day, its whole history, and the names of what that mentions. */
export interface EntityPage {
  readonly entity: EntityRecord
  readonly events: readonly TimelineEvent[]
  readonly names: MentionedNames
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
  const events = await readTimeline(database, 'centre', code)
  const mentioned = (key: string): string[] => mentionedIn(events, key)
  const entities = await readEntities(database, day, [...new Set([centre.entity, ...mentioned('entity')])])
  const others = [...new Set([centre.mergedInto ?? code, ...mentioned('into'), ...mentioned('code')])]
  const centres = await readCentres(database, day, others)
  return {
    centre,
    events,
    names: {
      entities: namesOf(entities.values()),
      centres: namesOf(centres.values()),
      governorates: namesOf(await listGovernorates(database)),
    },
  }
}

/** What the page of an entity shows; null when there is none with this code. */
export async function readEntityPage(
  database: Database,
  code: string,
  day: string,
): Promise<EntityPage | null> {
  const entity = (await readEntities(database, day, [code])).get(code)
  if (entity === undefined) return null
  const events = await readTimeline(database, 'entity', code)
  const others = [entity.mergedInto ?? code, ...mentionedIn(events, 'into'), ...mentionedIn(events, 'code')]
  const entities = await readEntities(database, day, [...new Set(others)])
  return { entity, events, names: { entities: namesOf(entities.values()), centres: {}, governorates: {} } }
}

const mentionedIn = (events: readonly TimelineEvent[], key: string): string[] =>
  events
    .flatMap(({ before, after }) => [before?.[key], after?.[key]])
    .filter((value) => typeof value === 'string')

const namesOf = (named: Iterable<NamedCode>): Record<string, Text> =>
  Object.fromEntries([...named].map(({ code, name }) => [code, name]))

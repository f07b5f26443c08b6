import type { Person } from '#platform/access.ts'
import { todayOf } from '#platform/day.ts'
import type { Services } from '#platform/services.ts'
import { readCentres } from '../centres/read-records.server.ts'
import { isGone } from './apply-line.server.ts'
import { type CentreSaid, saidOf } from './census.ts'
import { type CensusEntity, type CensusView, readCensus } from './read-census.server.ts'
import { type CensusLine, listCensusLines } from './read-census-lines.server.ts'

/** An answer beside what the registry says today. */
export interface ComparedLine extends CensusLine {
  readonly known: CentreSaid | null
  /** Whether the centre has closed, merged or gone to another entity since. */
  readonly gone: boolean
}

export interface CensusEntityView {
  readonly cycle: CensusView['cycle']
  readonly open: boolean
  readonly entity: CensusEntity
  /** Empty until the entity has sent its answers: before that they are its draft. */
  readonly lines: readonly ComparedLine[]
}

/** What one entity answered, line by line; null where there is no such entity in the cycle, or who may not see it. */
export async function readCensusEntity(
  services: Pick<Services, 'database' | 'clock'>,
  person: Person | null,
  cycle: number,
  code: string,
): Promise<CensusEntityView | null> {
  const view = await readCensus(services, person, cycle)
  const entity = view?.entities.find((one) => one.code === code)
  if (!view || !entity) return null
  const shown = { cycle: view.cycle, open: view.open, entity }
  if (entity.submittedAt === null) return { ...shown, lines: [] }
  const { database, clock } = services
  const request = await database
    .selectFrom('census_request')
    .select('id')
    .where('cycle_id', '=', cycle)
    .where('entity', '=', code)
    .executeTakeFirstOrThrow()
  const lines = await listCensusLines(database, request.id)
  const codes = lines.flatMap(({ centre }) => (centre === null ? [] : [centre]))
  const centres = await readCentres(database, todayOf(clock), codes)
  return {
    ...shown,
    lines: lines.map((line) => {
      const record = line.centre === null ? undefined : centres.get(line.centre)
      const gone = record !== undefined && isGone(record, code)
      return { ...line, known: record ? saidOf(record) : null, gone: gone && line.answer !== 'added' }
    }),
  }
}

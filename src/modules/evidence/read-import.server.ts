import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import type { Database, Transaction } from '#platform/database.ts'
import { type Fault, Refusal } from '#platform/fault.ts'
import { FaultList } from '#platform/files/fault-list.ts'
import { dropPieces, writePieces } from '#platform/files/file-pieces.ts'
import { handleJob, type JobWork } from '#platform/jobs.ts'
import type { Services } from '#platform/services.ts'
import { recogniseFile } from '#platform/spreadsheets/recognise-file.ts'
import type { Guide } from '#scoring/guide.ts'
import type { Observation } from '#scoring/observation.ts'
import { readTimeZone } from '../cycles/programme-place.server.ts'
import { readImportJob } from './import-job.ts'
import { faultsKept, importLimitMb, importRowLimit, longestObservationId } from './import-limits.ts'
import { piecesOf } from './import-pieces.ts'
import { type ImportKey, listDifferingRows, stageRows } from './import-rows.server.ts'
import { indexMeasures } from './measure-index.ts'
import type { ObservationContext } from './parse-observation.ts'
import { readObservationsFile } from './read-observations-file.server.ts'
import { readObservationsWorkbook } from './read-observations-workbook.server.ts'

/** The job that reads what was uploaded. */
export const handleReadImport = (services: Services): JobWork =>
  handleJob(readImportJob, (key) => readImport(services, key))

/**
 * Reads an uploaded file beside the evidence: afterwards the import is `ready`, with its observations staged, or
 * `faulty`, with what is wrong and nothing staged. Called again, it reads again from the start; an import that was
 * settled meanwhile is left alone.
 */
export async function readImport({ database }: Pick<Services, 'database'>, key: ImportKey): Promise<void> {
  const started = await database
    .updateTable('evidence_import')
    .set({ status: 'reading', read_share: 0 })
    .where('cycle_id', '=', key.cycle)
    .where('id', '=', key.id)
    .where('status', 'in', ['waiting', 'reading'])
    .returning('file_name')
    .executeTakeFirst()
  if (!started) return
  const faults = new FaultList()
  let observations: readonly Observation[] = []
  try {
    observations = await readPieces(database, key, started.file_name, faults)
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    // What a reader refuses may hold faults that it had already added.
    for (const fault of error.faults)
      if (fault.code !== 'faults.more' && !faults.faults.includes(fault)) faults.add(fault)
  }
  await database.transaction().execute((trx) => settleReading(trx, key, observations, faults))
}

async function readPieces(
  database: Database,
  key: ImportKey,
  name: string,
  faults: FaultList,
): Promise<readonly Observation[]> {
  const folder = await mkdtemp(join(tmpdir(), 'taqyeem-import-'))
  const file = join(folder, 'file')
  try {
    const start = await writePieces(database, piecesOf(key), file)
    const context = await readContext(database, key.cycle)
    const onProgress = tellProgress(database, key)
    if (recogniseFile(start) !== 'workbook.is_csv' && !isText(start))
      return await readObservationsWorkbook(file, name, context, faults, { onProgress })
    return await readObservationsFile(file, context, faults, { limitMb: importLimitMb, onProgress })
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/** A table with a single column has no separator, and is still one: it then hears which columns it lacks. */
const isText = (start: Uint8Array): boolean =>
  recogniseFile(start) === 'workbook.not_workbook' && !start.includes(0)

async function readContext(database: Database, cycle: number): Promise<ObservationContext> {
  const { document } = await database
    .selectFrom('cycle')
    .innerJoin('guide', (join) =>
      join.onRef('guide.code', '=', 'cycle.guide_code').onRef('guide.edition', '=', 'cycle.guide_edition'),
    )
    .select('guide.document')
    .where('cycle.id', '=', cycle)
    .executeTakeFirstOrThrow()
  const enrolled = await database
    .selectFrom('cycle_centre')
    .select('centre')
    .where('cycle_id', '=', cycle)
    .execute()
  return {
    centres: new Set(enrolled.map(({ centre }) => centre)),
    measures: indexMeasures(document as unknown as Guide),
    longestId: longestObservationId,
    zone: await readTimeZone(database),
  }
}

const halfSecond = 500

/** Notes at most twice a second how far the reading is; a note that is lost is followed by another. */
function tellProgress(database: Database, { cycle, id }: ImportKey): (read: number, size: number) => void {
  let told = performance.now()
  return (read, size) => {
    if (size === 0 || performance.now() - told < halfSecond) return
    told = performance.now()
    database
      .updateTable('evidence_import')
      .set({ read_share: Math.min(1, read / size) })
      .where('cycle_id', '=', cycle)
      .where('id', '=', id)
      .where('status', '=', 'reading')
      .execute()
      .catch(() => {})
  }
}

async function settleReading(
  trx: Transaction,
  key: ImportKey,
  observations: readonly Observation[],
  faults: FaultList,
): Promise<void> {
  const { cycle, id } = key
  const held = await trx
    .selectFrom('evidence_import')
    .select('status')
    .where('cycle_id', '=', cycle)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  if (held?.status !== 'reading') return
  if (observations.length > importRowLimit)
    faults.add({ code: 'import.too_many_rows', params: { count: observations.length, most: importRowLimit } })
  if (faults.count === 0) {
    await stageRows(trx, key, observations)
    for (const code of await listDifferingRows(trx, key))
      faults.add({ code: 'observation.differs', params: { observation: code } })
  }
  const sound = faults.count === 0
  if (!sound)
    await sql`delete from evidence_import_row where cycle_id = ${cycle} and import_id = ${id}`.execute(trx)
  await dropPieces(trx, piecesOf(key))
  await trx
    .updateTable('evidence_import')
    .set({
      status: sound ? 'ready' : 'faulty',
      read_share: 1,
      row_count: observations.length,
      fault_count: faults.count,
      faults: JSON.stringify(faults.faults.slice(0, faultsKept).map(withoutFile)),
    })
    .where('cycle_id', '=', cycle)
    .where('id', '=', id)
    .execute()
}

/** The file stood in a folder of ours, which nobody needs to know; the sheet of a workbook is worth keeping. */
function withoutFile({ place, ...fault }: Fault): Fault {
  if (place === undefined) return fault
  const { file = '', ...rest } = place
  const sheet = /\[([^\]]+)\]$/.exec(file)?.[1]
  return { ...fault, place: { ...rest, ...(sheet === undefined ? {} : { file: sheet }) } }
}

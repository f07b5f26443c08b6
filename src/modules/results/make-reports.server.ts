import type { Database } from '#platform/database.ts'
import { handleJob, type JobWork } from '#platform/jobs.ts'
import type { Services } from '#platform/services.ts'
import { readReportedCycle } from './read-reported-cycle.server.ts'
import { makeReportsJob } from './report-job.ts'
import type { ReportKey } from './report-set.server.ts'
import { readReportSource } from './report-source.server.ts'
import { renderAllCentreReports } from './reports/render-all.server.ts'
import { zipReports } from './reports/zip-reports.server.ts'

type Needs = Pick<Services, 'database' | 'config' | 'clock'>

/** The job that makes all reports of a result. */
export const handleMakeReports = (services: Services): JobWork =>
  handleJob(makeReportsJob, (key, { signal }) => makeReports(services, key, signal))

/** Bytes of one piece as it is kept. */
const pieceSize = 1024 * 1024

/**
 * Makes the zip of all centre reports and keeps it in pieces. Called again after a crash, it begins anew; a set that is
 * ready, or that nobody asks for any more, is left alone. When it fails the set says so, and the error goes on.
 */
export async function makeReports(services: Needs, key: ReportKey, signal?: AbortSignal): Promise<void> {
  const { database, clock } = services
  if (!(await beginSet(database, key))) return
  try {
    const of = await readReportedCycle(database, key)
    if (of === null) return
    const tell = tellProgress(database, key)
    const reports = renderAllCentreReports(await readReportSource(services, of), { onProgress: tell.note })
    let bytes = 0
    let place = 0
    for await (const piece of inPieces(zipReports(reports), pieceSize)) {
      signal?.throwIfAborted()
      await database
        .insertInto('report_piece')
        .values({ cycle_id: key.cycle, result_id: key.result, place, bytes: Buffer.from(piece) })
        .execute()
      place += 1
      bytes += piece.length
      await tell.write()
    }
    await setOf(database, key)
      .set((row) => ({ status: 'ready', made: row.ref('total'), bytes, finished_at: clock.now() }))
      .execute()
  } catch (error) {
    await setOf(database, key).set({ status: 'failed', finished_at: clock.now() }).execute()
    throw error
  }
}

const setOf = (database: Database, { cycle, result }: ReportKey) =>
  database.updateTable('report_set').where('cycle_id', '=', cycle).where('result_id', '=', result)

/** Takes the set, and throws away what an attempt before left. False when there is nothing to make. */
const beginSet = (database: Database, key: ReportKey): Promise<boolean> =>
  database.transaction().execute(async (trx) => {
    const taken = await setOf(trx, key)
      .set({ status: 'making', made: 0, bytes: 0, finished_at: null })
      .where('status', '<>', 'ready')
      .returning('result_id')
      .executeTakeFirst()
    if (!taken) return false
    await trx
      .deleteFrom('report_piece')
      .where('cycle_id', '=', key.cycle)
      .where('result_id', '=', key.result)
      .execute()
    return true
  })

/** Remembers how many are made, and writes it down at most about twice a second. */
function tellProgress(database: Database, key: ReportKey) {
  let made = 0
  let written = performance.now()
  const write = async (): Promise<void> => {
    written = performance.now()
    await setOf(database, key).set({ made }).where('status', '=', 'making').execute()
  }
  return {
    write,
    note: (done: number): void => {
      made = done
      if (performance.now() - written > 500) write().catch(() => {})
    },
  }
}

/** The same bytes in pieces of about one size, so that small ones do not become rows of their own. */
async function* inPieces(
  bytes: AsyncIterable<Uint8Array>,
  size: number,
): AsyncGenerator<Uint8Array, void, undefined> {
  let gathered: Uint8Array[] = []
  let length = 0
  for await (const part of bytes) {
    gathered.push(part)
    length += part.length
    if (length < size) continue
    yield Buffer.concat(gathered)
    gathered = []
    length = 0
  }
  if (length > 0) yield Buffer.concat(gathered)
}

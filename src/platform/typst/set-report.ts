import { createRequire } from 'node:module'
import { availableParallelism } from 'node:os'
import { pathToFileURL } from 'node:url'
import type { ReportDocument } from './report-document.ts'
import { ReportPool } from './report-pool.ts'

/** How many reports can be set at the same time in this process. */
export const reportThreads = Math.min(8, availableParallelism())

let pool: ReportPool | undefined

function openPool(): ReportPool {
  // Found by its name in this package, for a bundled server stands in another folder than this source.
  const thread = createRequire(import.meta.url).resolve('#platform/typst/report-thread.ts')
  pool ??= new ReportPool({
    thread: pathToFileURL(thread),
    threads: reportThreads,
    waiting: 200,
    patience: 60_000,
    idle: 30_000,
  })
  return pool
}

/**
 * Sets a report as a tagged PDF on A4 (PDF/UA-1) on a thread beside this one, which goes on meanwhile. The same document
 * always gives the same bytes.
 *
 * @throws TooBusy when too many reports wait to be set
 * @throws Error with the template's message when the document does not have the shape of {@link ReportDocument}
 * @example (await setReport(document)).subarray(0, 5) // the bytes of %PDF-
 */
export const setReport = (document: ReportDocument): Promise<Uint8Array> => openPool().set(document)

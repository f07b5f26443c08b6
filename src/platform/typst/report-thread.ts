import { parentPort } from 'node:worker_threads'
import { compileReport } from './compile-report.ts'
import type { ReportDocument } from './report-document.ts'

/** What the thread answers: the bytes of the report, or why there are none. */
export type ReportAnswer = { readonly bytes: Uint8Array } | { readonly problem: string }

// A thread of its own, for setting a report keeps it busy and its process should answer others meanwhile.
parentPort?.on('message', (document: ReportDocument) => {
  try {
    // A copy, for the compiler's own memory cannot be given away.
    const bytes = new Uint8Array(compileReport(document))
    parentPort?.postMessage({ bytes } satisfies ReportAnswer, [bytes.buffer])
  } catch (error) {
    const problem = error instanceof Error ? error.message : String(error)
    parentPort?.postMessage({ problem } satisfies ReportAnswer)
  }
})

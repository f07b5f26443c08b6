import { setImmediate } from 'node:timers/promises'
import { type Language, languages } from '#platform/language.ts'
import { type GatheredReports, gatherReports, type ReportedResult } from './gather-reports.ts'
import { renderReport } from './render-report.server.ts'

export interface ReportFileBytes {
  /** A path within the zip: the language's folder, then a name made of the code. */
  readonly name: string
  readonly bytes: Uint8Array
}

export interface RenderAllOptions {
  /** Default: both. */
  readonly languages?: readonly Language[]
  /** Called after each file with the number made, for a progress bar. */
  readonly onProgress?: (done: number, total: number) => void
}

/**
 * The report of every centre of a result, one file after another, so that only one is held at a time. Between two files
 * other work of the process gets its turn; who stops listening stops the making.
 */
export async function* renderAllCentreReports(
  result: ReportedResult,
  { languages: asked = languages, onProgress }: RenderAllOptions = {},
): AsyncGenerator<ReportFileBytes, void, undefined> {
  const gathered = gatherReports(result)
  const total = gathered.centres.length * asked.length
  let done = 0
  for (const code of gathered.centres) {
    for await (const file of renderCentre(gathered, code, asked)) {
      yield file
      done += 1
      onProgress?.(done, total)
      await setImmediate()
    }
  }
}

async function* renderCentre(
  gathered: GatheredReports,
  code: string,
  asked: readonly Language[],
): AsyncGenerator<ReportFileBytes, void, undefined> {
  const data = gathered.centre(code)
  for (const language of asked) {
    yield { name: `${language}/${fileName(code)}.pdf`, bytes: await renderReport('centre', language, data) }
  }
}

/** A code as a file name that every system takes: what is not a letter, a digit or a dash is written as its number. */
const fileName = (code: string): string =>
  code.replace(/[^\p{L}\p{N}-]/gu, (character) => `_${character.codePointAt(0)!.toString(16)}`)

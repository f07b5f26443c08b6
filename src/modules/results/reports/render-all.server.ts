import { type Language, languages } from '#platform/language.ts'
import { reportThreads } from '#platform/typst/set-report.ts'
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
 * The report of every centre of a result, one file after another. As many as there are threads are set at the same time,
 * and only few wait to be taken; who stops listening stops the making.
 */
export async function* renderAllCentreReports(
  result: ReportedResult,
  { languages: asked = languages, onProgress }: RenderAllOptions = {},
): AsyncGenerator<ReportFileBytes, void, undefined> {
  const gathered = gatherReports(result)
  const total = gathered.centres.length * asked.length
  const underWay: Promise<ReportFileBytes>[] = []
  let done = 0
  const takeFirst = async function* () {
    yield await underWay.shift()!
    done += 1
    onProgress?.(done, total)
  }
  try {
    for (const code of gathered.centres) {
      underWay.push(...renderCentre(gathered, code, asked))
      while (underWay.length > reportThreads) yield* takeFirst()
    }
    while (underWay.length > 0) yield* takeFirst()
  } finally {
    // Nobody waits for these any more; what becomes of them is no news to anyone.
    for (const file of underWay) file.catch(() => {})
  }
}

function renderCentre(
  gathered: GatheredReports,
  code: string,
  asked: readonly Language[],
): Promise<ReportFileBytes>[] {
  const data = gathered.centre(code)
  return asked.map(async (language) => ({
    name: `${language}/${fileName(code)}.pdf`,
    bytes: await renderReport('centre', language, data),
  }))
}

/** A code as a file name that every system takes: what is not a letter, a digit or a dash is written as its number. */
const fileName = (code: string): string =>
  code.replace(/[^\p{L}\p{N}-]/gu, (character) => `_${character.codePointAt(0)!.toString(16)}`)

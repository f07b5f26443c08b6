import { join } from 'node:path'
import { requireSound } from '#modules/standards/read-guide-file.server.ts'
import { canonicalJson } from '#platform/canonical-json.ts'
import { readLines } from '#platform/files/read-lines.ts'
import { type Difference, firstDifference } from '#platform/first-difference.ts'
import { measureStability, type Stability } from '#scoring/measure-stability.ts'
import { FORMULA } from '#scoring/result.ts'
import { compareWithPrevious, readPrevious } from './compare-with-previous.server.ts'
import { type ReadResult, readResult } from './read-result.server.ts'
import { type ResultContent, type ResultDigests, resultFileName, tableFileName } from './result-file.ts'
import { resultsTable } from './results-table.ts'
import { scoreInputs } from './score-inputs.ts'
import { digestResult } from './write-result.server.ts'

/** A difference, and the file it is in. `was` is what the file says, `is` what comes out now. */
export interface FoundDifference extends Difference {
  readonly file: string
}

export interface Verification {
  /** Null when everything agrees. */
  readonly difference: FoundDifference | null
  /** True when the result holds a comparison with an earlier one. */
  readonly hasComparison: boolean
  /** What the file says of itself. */
  readonly digests: ResultDigests
  /** Which of the digests come out the same now; null when it never came to that. */
  readonly agrees: Readonly<Record<keyof ResultDigests, boolean>> | null
}

export interface VerifyOptions {
  /** The earlier result, so that the comparison with it is made again too. */
  readonly previous?: string
  readonly onProgress?: (done: number, total: number) => void
}

/**
 * Makes a result again from the guide and the inputs it holds, and compares: every centre's score, the stability, the
 * comparison when the earlier result is given, then the digests, then `results.csv` with `result.json`.
 *
 * Throws a Refusal when the folder holds no result that can be read, or when its guide or inputs cannot be scored.
 */
export async function verifyResult(folder: string, options: VerifyOptions = {}): Promise<Verification> {
  const file = join(folder, resultFileName)
  const found = await readResult(file)
  const told = { digests: found.digests, hasComparison: found.comparison !== undefined }
  if (found.formula !== FORMULA) {
    const difference = { path: '/formula', was: found.formula, is: FORMULA, file }
    return { ...told, difference, agrees: null }
  }
  const scored = scoreInputs(requireSound(found.guide), found.inputs, options.onProgress)
  const made = await remakeExtras(found, scored, options.previous)
  const remade = digestResult(made)
  const agrees = compareDigests(found.digests, remade)
  const difference = firstOfParts(found, made) ?? firstDifference(found.digests, remade, '/digests')
  if (difference !== null) return { ...told, difference: { ...difference, file }, agrees }
  return { ...told, difference: await compareTable(folder, made), agrees }
}

/** The comparison and the stability, made again as far as the file and the options say how. */
async function remakeExtras(
  { comparison, stability }: ReadResult,
  made: ResultContent,
  previous: string | undefined,
): Promise<ResultContent> {
  const compared =
    previous === undefined ? comparison : compareWithPrevious(await readPrevious(previous), made)
  return {
    ...made,
    ...(compared === undefined ? {} : { comparison: compared }),
    ...(stability === undefined ? {} : { stability: remakeStability(made, stability) }),
  }
}

function remakeStability(
  { guide, inputs }: ResultContent,
  { runs, seed, weightSpread }: Stability,
): Stability {
  return measureStability({ guide, ...inputs }, { runs, seed, weightSpread })
}

function firstOfParts(found: ReadResult, made: ResultContent): Difference | null {
  return (
    firstOfCentres(found.centres, made) ??
    firstDifference(found.comparison, made.comparison, '/comparison') ??
    firstDifference(found.stability, made.stability, '/stability')
  )
}

function firstOfCentres(was: readonly string[], { centres }: ResultContent): Difference | null {
  for (let index = 0; index < Math.max(was.length, centres.length); index += 1) {
    const [before, now] = [was[index], centres[index]]
    if (before !== undefined && now !== undefined && before === canonicalJson(now)) continue
    const found = firstDifference(
      before === undefined ? undefined : JSON.parse(before),
      now === undefined ? undefined : JSON.parse(canonicalJson(now)),
      `/centres/${index}`,
    )
    if (found !== null) return found
  }
  return null
}

function compareDigests(was: ResultDigests, is: ResultDigests): Record<keyof ResultDigests, boolean> {
  const same = (name: keyof ResultDigests) => was[name] === is[name]
  return { guide: same('guide'), inputs: same('inputs'), output: same('output'), whole: same('whole') }
}

async function compareTable(
  folder: string,
  { guide, centres }: ResultContent,
): Promise<FoundDifference | null> {
  const file = join(folder, tableFileName)
  const is = [...resultsTable(guide, centres)].map((line) => line.slice(0, -1))
  let row = 0
  for await (const line of readLines(file)) {
    const text = line.endsWith('\r') ? line.slice(0, -1) : line
    if (text !== is[row]) return { file, path: `/${row + 1}`, was: text, is: is[row] }
    row += 1
  }
  return row === is.length ? null : { file, path: `/${row + 1}`, was: undefined, is: is[row] }
}

import { canonicalJson } from '#platform/canonical-json.ts'
import { refuse } from '#platform/files/fault-list.ts'
import { readJson } from '#platform/files/read-json.ts'
import { readLines } from '#platform/files/read-lines.ts'
import { inputsSchema } from './inputs-schema.ts'
import { LayoutError, readLaidOut } from './read-laid-out.ts'
import { largestSeed, mostRuns, type ResultFile, resultFormat } from './result-file.ts'

/** A result as read: nothing in it is trusted but its outer shape. */
export interface ReadResult extends Omit<ResultFile, 'centres' | 'guide' | 'format'> {
  readonly guide: unknown
  /** Each centre's score as text: canonical JSON unless somebody edited the line. */
  readonly centres: readonly string[]
}

/** A file that somebody laid out anew has to be read whole; beyond this it is refused. In MiB. */
const wholeLimitMb = 256

/**
 * Reads a `result.json` of any size. Throws a Refusal: see `openInput` and `readJson`; `result.not_a_result` when it
 * is JSON of another kind, `result.other_format` when it is of a version this program does not know.
 */
export async function readResult(file: string): Promise<ReadResult> {
  const found = await readMembers(file)
  if (typeof found.format !== 'string' || !found.format.startsWith('taqyeem-result/')) {
    throw refuse({ code: 'result.not_a_result', place: { file } })
  }
  if (found.format !== resultFormat) {
    const params = { format: found.format, known: resultFormat }
    throw refuse({ code: 'result.other_format', place: { file }, params })
  }
  const missing = shapeFault(found)
  if (missing !== null) throw refuse({ code: 'result.incomplete', place: { file, path: missing } })
  return found as unknown as ReadResult
}

async function readMembers(file: string): Promise<Record<string, unknown>> {
  const lines = readLines(file)
  try {
    return await readLaidOut(lines, (path) => path === 'centres')
  } catch (error) {
    if (!(error instanceof LayoutError)) throw error
  } finally {
    await lines.return(undefined)
  }
  const { value } = await readJson(file, { limitMb: wholeLimitMb })
  if (!isObject(value)) throw refuse({ code: 'result.not_a_result', place: { file } })
  const { centres } = value
  return Array.isArray(centres) ? { ...value, centres: centres.map(canonicalJson) } : value
}

/** JSON pointer of the first part that is absent or of the wrong kind. */
function shapeFault(found: Record<string, unknown>): string | null {
  if (typeof found.formula !== 'string') return '/formula'
  if (!isObject(found.guide)) return '/guide'
  const inputs = inputsSchema.safeParse(found.inputs)
  if (!inputs.success) return ['/inputs', ...(inputs.error.issues[0]?.path ?? [])].map(String).join('/')
  if (!Array.isArray(found.centres)) return '/centres'
  if (!isObject(found.digests)) return '/digests'
  if (found.comparison !== undefined && !isObject(found.comparison)) return '/comparison'
  if (found.stability !== undefined && !isStability(found.stability)) return '/stability'
  const { digests } = found
  const absent = ['guide', 'inputs', 'output', 'whole'].find((name) => typeof digests[name] !== 'string')
  return absent === undefined ? null : `/digests/${absent}`
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** What decides how long making it again takes must be within what `evaluate` allows. */
const isStability = (value: unknown): boolean =>
  isObject(value) &&
  isWithin(value.runs, 1, mostRuns) &&
  isWithin(value.seed, 0, largestSeed) &&
  typeof value.weightSpread === 'number'

const isWithin = (value: unknown, least: number, most: number): boolean =>
  Number.isInteger(value) && Number(value) >= least && Number(value) <= most

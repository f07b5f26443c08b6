import { setImmediate, setTimeout } from 'node:timers/promises'
import type { Database } from '#platform/database.ts'
import { type KeptAnswer, keepAnswer } from '#platform/kept-answer.ts'
import { compileGuide } from '#scoring/compile-guide.ts'
import { packTrialCells } from '#scoring/pack-trial-cells.ts'
import { runTrial, type TrialScore } from '#scoring/run-trial.ts'
import { readTrialCells, type TrialCells } from '#scoring/trial-cells.ts'
import { listObservationsAt } from '../evidence/read.server.ts'
import type { CycleResult } from './gather-cycle.server.ts'
import { listEnrolledCentres } from './gather-inputs.server.ts'
import { type CentreLine, listCentreResults, type ResultView } from './read.server.ts'

/** The evidence of a result made ready for trials. */
export interface TrialEvidence {
  readonly cells: TrialCells
  /** What the result itself says of each centre. */
  readonly before: readonly TrialScore[]
  /** The cells as bytes for the browser. */
  readonly answer: KeptAnswer
}

/** The result that trials are about. */
export type TrialResult = CycleResult & { readonly result: ResultView }

/** How many results are kept ready: that of the cycle under discussion, and one to compare with. */
const mostKept = 2

/** Evidence being read, or read. */
interface Reading {
  readonly evidence: Promise<TrialEvidence | null>
  /** How far it is, from 0 to 1. */
  share: number
}

const kept = new Map<string, Reading>()

/**
 * The evidence of a result, read once and kept in memory for as long as it is among the last asked for. Null where the
 * evidence has changed since the result was computed: then a trial would show the new evidence as the effect of a weight.
 */
export const keepTrialCells = (database: Database, of: TrialResult): Promise<TrialEvidence | null> =>
  startReading(database, of).evidence

/**
 * The same for a page, which does not wait for a large cycle: after some milliseconds it is told how far the reading is,
 * which goes on meanwhile.
 */
export async function lookForTrialCells(
  database: Database,
  of: TrialResult,
  patience: number,
): Promise<TrialEvidence | null | { readonly share: number }> {
  const reading = startReading(database, of)
  // Nobody may be there any more to hear that it went wrong; who asks next begins anew.
  reading.evidence.catch(() => {})
  const later = setTimeout(patience, null, { ref: false }).then(() => ({ share: reading.share }))
  return Promise.race([reading.evidence, later])
}

function startReading(database: Database, of: TrialResult): Reading {
  const key = `${of.cycle.id}/${of.result.id}/${of.result.wholeDigest}`
  const reading = kept.get(key) ?? beginReading(key, database, of)
  kept.delete(key)
  kept.set(key, reading)
  for (const oldest of kept.keys()) if (kept.size > mostKept) kept.delete(oldest)
  return reading
}

function beginReading(key: string, database: Database, of: TrialResult): Reading {
  const tell = (share: number): void => {
    reading.share = share
  }
  const reading: Reading = { evidence: readEvidence(database, of, tell), share: 0 }
  // A draft may be computed again, or its new evidence undone: look anew next time, as after a failure.
  const forget = (): void => {
    if (kept.get(key) === reading) kept.delete(key)
  }
  reading.evidence.then((evidence) => evidence === null && forget(), forget)
  return reading
}

/** What part of the time the reading of observations takes; the rest goes into the first trial. */
const ofReading = 0.9

async function readEvidence(
  database: Database,
  { cycle, guide, result }: TrialResult,
  tell: (share: number) => void,
): Promise<TrialEvidence | null> {
  const lines = await listCentreResults(database, cycle.id, result.id)
  // The centres of the result itself: whoever was exempted since still stands in it.
  const own = new Set(lines.map(({ code }) => code))
  const centres = (await listEnrolledCentres(database, cycle.id)).filter(({ code }) => own.has(code))
  const compiled = compileGuide(guide)
  let [read, known] = [0, true]
  const cells = await readTrialCells(compiled, centres, async (some) => {
    const codes = some.map(({ code }) => code)
    const observations = await listObservationsAt(database, cycle.id, codes)
    known &&= observations.every(({ measure }) => compiled.measureAt.has(measure))
    read += some.length
    tell((ofReading * read) / centres.length)
    return known ? observations : []
  })
  // Evidence of a measure that the guide does not have cannot be that of a result made by it.
  if (!known) return null
  const before = await runTrial(guide, cells, {
    onProgress: async (done, total) => {
      tell(ofReading + ((1 - ofReading) * done) / total)
      await setImmediate()
    },
  })
  // Nothing kept the evidence from changing while it was read: what gives the result's own classes is the result's.
  if (!isOf(before, lines)) return null
  const answer = await keepAnswer(packTrialCells(cells), {
    'Content-Type': 'application/octet-stream',
    'Cache-Control': 'private, no-cache',
  })
  return { cells, before, answer }
}

/** Whether the scores are those of the result: the same centres with the same score, class and band. */
function isOf(scores: readonly TrialScore[], lines: readonly CentreLine[]): boolean {
  const found = new Map(lines.map((line) => [line.code, line]))
  return (
    scores.length === lines.length &&
    scores.every(({ centre, overall, category, band }) => {
      const line = found.get(centre)
      return line?.overall === overall && line.category === category && line.band === band
    })
  )
}

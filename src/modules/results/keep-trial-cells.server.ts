import { setImmediate } from 'node:timers/promises'
import type { Database } from '#platform/database.ts'
import { type KeptAnswer, keepAnswer } from '#platform/kept-answer.ts'
import { compileGuide } from '#scoring/compile-guide.ts'
import type { Guide } from '#scoring/guide.ts'
import { packTrialCells } from '#scoring/pack-trial-cells.ts'
import { runTrial, type TrialScore } from '#scoring/run-trial.ts'
import { readTrialCells, type TrialCells } from '#scoring/trial-cells.ts'
import type { CycleResult } from './gather-cycle.server.ts'
import { gatherInputs } from './gather-inputs.server.ts'
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

const kept = new Map<string, Promise<TrialEvidence | null>>()

/**
 * The evidence of a result, read once and kept in memory for as long as it is among the last asked for. Null where the
 * evidence has changed since the result was computed: then a trial would show the new evidence as the effect of a weight.
 */
export async function keepTrialCells(database: Database, of: TrialResult): Promise<TrialEvidence | null> {
  const key = `${of.cycle.id}/${of.result.id}/${of.result.wholeDigest}`
  const found = kept.get(key) ?? readEvidence(database, of)
  kept.delete(key)
  kept.set(key, found)
  for (const oldest of kept.keys()) if (kept.size > mostKept) kept.delete(oldest)
  const evidence = await found.catch((error: unknown) => {
    kept.delete(key)
    throw error
  })
  // A draft may be computed again, or its new evidence undone: look anew next time.
  if (evidence === null) kept.delete(key)
  return evidence
}

async function readEvidence(
  database: Database,
  { cycle, guide, result }: TrialResult,
): Promise<TrialEvidence | null> {
  const inputs = await database.transaction().execute((trx) => gatherInputs(trx, cycle.id))
  const lines = await listCentreResults(database, cycle.id, result.id)
  if (!sameMeasures(guide, inputs.observations)) return null
  const pause = async () => void (await setImmediate())
  const cells = await readTrialCells(compileGuide(guide), inputs.centres, inputs.observations, pause)
  const before = await runTrial(guide, cells, { onProgress: pause })
  if (!isOf(before, lines)) return null
  const answer = await keepAnswer(packTrialCells(cells), {
    'Content-Type': 'application/octet-stream',
    'Cache-Control': 'private, no-cache',
  })
  return { cells, before, answer }
}

/** Evidence of a measure that the guide does not have cannot be that of a result made by it. */
function sameMeasures(guide: Guide, observations: readonly { readonly measure: string }[]): boolean {
  const known = new Set(
    guide.pillars.flatMap(({ criteria }) =>
      criteria.flatMap(({ measures }) => measures.map(({ code }) => code)),
    ),
  )
  return observations.every(({ measure }) => known.has(measure))
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

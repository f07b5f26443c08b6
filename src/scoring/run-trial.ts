import { classify } from './classify.ts'
import { fillCohortFigures, type Member } from './cohort-figures.ts'
import { compileGuide } from './compile-guide.ts'
import { computeFigures } from './compute-figures.ts'
import type { Guide } from './guide.ts'
import type { BandProof, CategoryProof } from './result.ts'
import { planTrial, scoreTrialBlock, type TrialPlan } from './trial-block.ts'
import type { TrialCells } from './trial-cells.ts'
import { TrialTree } from './trial-tree.ts'

/** What a trial says of one centre. It is never a result. */
export interface TrialScore {
  readonly centre: string
  readonly overall: number | null
  readonly category: string | null
  readonly band: string | null
  readonly proof: readonly CategoryProof[]
  readonly bands: readonly BandProof[]
}

export interface TrialOptions {
  /** Called now and then with the number of centres scored; what it returns is awaited. */
  readonly onProgress?: (done: number, total: number) => Promise<void> | void
}

/** Centres scored between two reports of progress: some ten milliseconds of a large guide. */
const blockSize = 100

/**
 * Classifies all centres of a cycle by a guide with other weights, thresholds, core flags, conditions or bands, from the
 * outcomes of its measures alone: to the same last digit as `evaluate` with that guide and the same observations.
 *
 * @param guide found sound by `checkGuide`, with the scales, instruments and rules of applicability of the guide that the
 *   cells were read by
 * @returns one score per centre, sorted by code
 * @throws ScoringError as `evaluate` does, for an expression that fails or a cohort too small
 */
export async function runTrial(
  guide: Guide,
  cells: TrialCells,
  { onProgress = () => {} }: TrialOptions = {},
): Promise<TrialScore[]> {
  const compiled = compileGuide(guide)
  const plan = planTrial(compiled, cells)
  const total = cells.centres.length
  const members: Member[] = []
  for (let from = 0; from < total; from += blockSize) {
    const to = Math.min(total, from + blockSize)
    members.push(...scoreMembers(plan, from, to))
    await onProgress(to, total)
  }
  fillCohortFigures(compiled, members)
  return members.map((member) => ({
    centre: member.centre.code,
    overall: member.tree.overall.score,
    ...classify(guide, member),
  }))
}

function scoreMembers(plan: TrialPlan, from: number, to: number): Member[] {
  const block = scoreTrialBlock(plan, from, to)
  return plan.cells.centres.slice(from, to).map((centre, at) => {
    const tree = new TrialTree(block, at)
    return { centre, tree, figures: computeFigures(plan.guide, centre, tree), cohort: {} }
  })
}

import type { Centre } from '#scoring/centre.ts'
import type { CompiledGuide } from '#scoring/compile-guide.ts'
import type { Guide } from '#scoring/guide.ts'
import { type PathSource, readPath } from '#scoring/read-path.ts'
import type { CentreScore, ConditionProof, CriterionScore } from '#scoring/result.ts'
import { roundShare } from '#scoring/round-share.ts'
import { mean } from '#stats/mean.ts'
import { type Supposition, supposeFulfilled } from './suppose-fulfilled.ts'

/** What fulfilling one criterion in full would bring. All gains are differences of shares, 0 to 1. */
export interface Improvement {
  readonly criterion: string
  readonly core: boolean
  /** Its score now, and from which it is fulfilled. */
  readonly score: number | null
  readonly fulfilledAt: number
  readonly fulfilled: boolean
  /** How much of what is missing for the next class it alone would close: 1 is all of it. 0 when no class is aimed at. */
  readonly closes: number
  readonly coreGain: number
  readonly overallGain: number
  /** Numbers of the next class's unmet conditions, as they would become. */
  readonly conditions: readonly {
    readonly figure: string
    readonly before: number | null
    readonly after: number | null
  }[]
}

export interface Improvements {
  /** Code of the next better category that scores can reach; null at the best one open to the centre. */
  readonly target: string | null
  /** The conditions of that category that are not met yet. */
  readonly unmet: readonly ConditionProof[]
  /** Largest first. Criteria that would bring nothing are left out. */
  readonly steps: readonly Improvement[]
  /** How many of the steps, from the first on, would together reach the next category; null when all would not. */
  readonly enough: number | null
}

/**
 * What to improve first: the criteria whose fulfilment brings a centre nearest to its next category, found by scoring the
 * centre again as if each were fulfilled. Sorted by the share of the way that it closes, then by gain in the fulfilment of
 * core criteria, then by gain in the overall score, then by code.
 *
 * @param score of this centre by this guide
 */
export function findImprovements(guide: CompiledGuide, centre: Centre, score: CentreScore): Improvements {
  const now: PathSource = { tree: score, figures: score.figures, cohort: score.cohort }
  const target = nextCategory(guide.guide, score)
  const unmet = unmetOf(score, target)
  const given: Case = { score, target, unmet, now }
  const steps = score.pillars
    .flatMap(({ criteria }) => criteria)
    .filter(canImprove)
    .map((criterion) =>
      describeStep(criterion, given, supposeFulfilled(guide, centre, score, new Set([criterion.code]))),
    )
    .filter(({ closes, coreGain, overallGain }) => closes > 0 || coreGain > 0 || overallGain > 0)
    .sort(byGain)
  return {
    target,
    unmet,
    steps,
    enough: target === null ? null : countEnough(guide, centre, score, target, steps),
  }
}

/** What all steps of a centre are measured against. */
interface Case {
  readonly score: CentreScore
  readonly target: string | null
  readonly unmet: readonly ConditionProof[]
  readonly now: PathSource
}

const canImprove = ({ measures }: CriterionScore): boolean =>
  measures.some(
    ({ status, score }) =>
      status === 'missing' ||
      status === 'insufficient' ||
      (status === 'scored' && score !== null && score < 1),
  )

const byGain = (a: Improvement, b: Improvement): number =>
  b.closes - a.closes ||
  b.coreGain - a.coreGain ||
  b.overallGain - a.overallGain ||
  (a.criterion < b.criterion ? -1 : 1)

/** The nearest better category whose unmet conditions all hang on scores: no centre can become a remote one by effort. */
function nextCategory(guide: Guide, score: CentreScore): string | null {
  const at = guide.categories.findIndex(({ code }) => code === score.category)
  const better = guide.categories.slice(0, at === -1 ? guide.categories.length : at).reverse()
  const open = better.find(({ code }) => unmetOf(score, code).every(({ figure }) => !isGiven(guide, figure)))
  return open?.code ?? null
}

const unmetOf = (score: CentreScore, category: string | null): readonly ConditionProof[] =>
  score.proof.find((proof) => proof.category === category)?.conditions.filter(({ holds }) => !holds) ?? []

/** What an expression reads when it reads more than the centre's own description. */
const readsScores =
  /\b(overall|core|pillars?|criteri(?:a|on)|measures?|instruments|critical|coverage|cohort|figures)\b/

/** True for a figure that says what a centre is, not how well it does. */
function isGiven(guide: Guide, figure: string): boolean {
  const own = guide.figures?.find(({ name }) => name === figure.replace(/^figures\./, ''))
  return own !== undefined && !readsScores.test(own.cel)
}

function describeStep(
  { code, core, score: own, fulfilledAt, fulfilled }: CriterionScore,
  { score, target, unmet, now }: Case,
  after: Supposition,
): Improvement {
  const then = after.proof.find(({ category }) => category === target)?.conditions ?? []
  const conditions = unmet.map((condition) => ({
    figure: condition.figure,
    before: condition.actual,
    after: readPath(after, condition.figure),
  }))
  const closed = unmet.map((condition) =>
    closedShare(
      condition,
      then.find((one) => isSame(one, condition)),
    ),
  )
  return {
    criterion: code,
    core,
    score: own,
    fulfilledAt,
    fulfilled: fulfilled === true,
    closes: score.blockedBy.length > 0 ? unblockedShare(score, after) : roundShare(mean(closed) ?? 0),
    coreGain: gain(now.tree.core.fulfilment, after.tree.core.fulfilment),
    overallGain: gain(now.tree.overall.score, after.tree.overall.score),
    conditions,
  }
}

const isSame = (a: ConditionProof, b: ConditionProof): boolean =>
  a.figure === b.figure && a.op === b.op && a.threshold === b.threshold

/** Nothing can be classed while measures hold the result back: what counts first is how many of them are solved. */
const unblockedShare = ({ blockedBy }: CentreScore, { tree }: Supposition): number =>
  roundShare((blockedBy.length - tree.blockedBy.length) / blockedBy.length)

const gain = (before: number | null, after: number | null): number =>
  before === null || after === null ? 0 : roundShare(after - before)

/** Share of the distance to the threshold that is gone: 1 when the condition then holds, never below 0. */
function closedShare(before: ConditionProof, after: ConditionProof | undefined): number {
  if (after?.holds) return 1
  if (!before.distance || !after?.distance) return 0
  return Math.max(0, 1 - Math.abs(after.distance / before.distance))
}

/** Takes the steps one after another until the category's conditions all hold. */
function countEnough(
  guide: CompiledGuide,
  centre: Centre,
  score: CentreScore,
  target: string,
  steps: readonly Improvement[],
): number | null {
  const reached = (count: number) => {
    const codes = new Set(steps.slice(0, count).map(({ criterion }) => criterion))
    return supposeFulfilled(guide, centre, score, codes).proof.some(
      ({ category, holds }) => category === target && holds,
    )
  }
  if (!reached(steps.length)) return null
  let [low, high] = [0, steps.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (reached(middle)) high = middle
    else low = middle + 1
  }
  return low
}

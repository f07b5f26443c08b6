import type { Guide } from './guide.ts'
import type { CategoryProof, ConditionProof } from './result.ts'
import type { TrialScore } from './run-trial.ts'

/** A condition that held before and does not now, or the other way round, and so moved a centre. */
export interface DecidingCondition {
  readonly category: string
  /** Its place among the conditions of the category, from 0. */
  readonly index: number
  readonly before: ConditionProof
  readonly after: ConditionProof
}

export interface TrialMover {
  readonly centre: string
  readonly before: string | null
  readonly after: string | null
  /** By the order of the categories, the first being the highest. `other` when one of the two is not in that order. */
  readonly direction: 'up' | 'down' | 'other'
  /** Empty when no condition decided it, such as where a centre lost its score. */
  readonly decided: readonly DecidingCondition[]
}

export interface ClassCount {
  /** Code; null for centres without a class or outside all bands. */
  readonly code: string | null
  readonly before: number
  readonly after: number
}

export interface TrialComparison {
  readonly centres: number
  /** In the order of the guide, those without a class last. */
  readonly classes: readonly ClassCount[]
  readonly bands: readonly ClassCount[]
  /** Those whose class differs, in the order of the centres' codes. */
  readonly movers: readonly TrialMover[]
}

/**
 * Who moves in a trial, and which conditions decided it.
 *
 * @param guide the guide of the trial; its categories give the order
 * @param before the classes as they are
 * @param after the classes of the same centres in the trial
 */
export function compareTrial(
  guide: Guide,
  before: readonly TrialScore[],
  after: readonly TrialScore[],
): TrialComparison {
  const old = new Map(before.map((score) => [score.centre, score]))
  const pairs = after.flatMap((now) => {
    const was = old.get(now.centre)
    return was === undefined ? [] : [{ was, now }]
  })
  const order = guide.categories.map(({ code }) => code)
  return {
    centres: pairs.length,
    classes: countBy(order, pairs, ({ category }) => category),
    bands: countBy(
      (guide.bands ?? []).map(({ code }) => code),
      pairs,
      ({ band }) => band,
    ),
    movers: pairs
      .filter(({ was, now }) => was.category !== now.category)
      .map(({ was, now }) => moverOf(order, was, now)),
  }
}

interface Pair {
  readonly was: TrialScore
  readonly now: TrialScore
}

function countBy(
  order: readonly string[],
  pairs: readonly Pair[],
  codeOf: (score: TrialScore) => string | null,
): ClassCount[] {
  const found = pairs.flatMap(({ was, now }) => [codeOf(was), codeOf(now)])
  const codes = new Set<string | null>([...order, ...found.filter((code) => code !== null), null])
  return [...codes].map((code) => ({
    code,
    before: pairs.filter(({ was }) => codeOf(was) === code).length,
    after: pairs.filter(({ now }) => codeOf(now) === code).length,
  }))
}

function moverOf(order: readonly string[], was: TrialScore, now: TrialScore): TrialMover {
  // Having no class is below all classes.
  const place = (code: string | null) => (code === null ? order.length : order.indexOf(code))
  const [from, to] = [place(was.category), place(now.category)]
  const direction = from === -1 || to === -1 ? 'other' : to < from ? 'up' : 'down'
  const gate = direction === 'up' ? now.category : was.category
  return {
    centre: now.centre,
    before: was.category,
    after: now.category,
    direction,
    decided: gate === null ? [] : turned(gate, was.proof, now.proof),
  }
}

/** The conditions of a category whose verdict turned. */
function turned(
  category: string,
  before: readonly CategoryProof[],
  after: readonly CategoryProof[],
): DecidingCondition[] {
  const conditionsOf = (proof: readonly CategoryProof[]) =>
    proof.find((one) => one.category === category)?.conditions ?? []
  const old = conditionsOf(before)
  return conditionsOf(after).flatMap((condition, index) => {
    const was = old[index]
    if (was === undefined || was.figure !== condition.figure || was.holds === condition.holds) return []
    return [{ category, index, before: was, after: condition }]
  })
}

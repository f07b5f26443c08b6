/**
 * What the engine says of one centre, with the trace of every number. Scores are shares from 0 to 1,
 * each exact and then rounded once, half to even, to 6 decimals; null means "there is none", never zero.
 */

/**
 * - `scored`: has a score.
 * - `not_applicable`: leaves the base (marked so by the observer, or nothing under it applies).
 * - `excluded`: the criterion's `appliesTo` does not select this centre; leaves the base.
 * - `missing`: nothing was observed. `insufficient`: less was observed than the instrument's minimum.
 *   Both follow the guide's missing rule: `zero` gives them a score of 0 and keeps the status, `leave_out`
 *   and `block` give null.
 */
export type Status = 'scored' | 'not_applicable' | 'excluded' | 'missing' | 'insufficient'

export interface MeasureScore {
  readonly kind: 'measure'
  readonly code: string
  readonly instrument: string
  readonly status: Status
  readonly score: number | null
  /** The combined value on the scale's own unit (for levels: the mean score of the levels). */
  readonly value: number | null
  /** Answers, visits or shops behind the value, and how many are needed. */
  readonly n: number
  readonly minimum: number
  /** 95 % interval of the score, null where the observations do not allow one. */
  readonly interval: readonly [number, number] | null
  readonly weight: number
  /** Share of the whole result that this measure carries at this centre (0 to 1). */
  readonly share: number
  readonly critical: boolean
  /** True for a critical measure that is scored below 1 (or missing and counted as zero). */
  readonly failed: boolean
  /** Ids of the observations it came from, sorted. */
  readonly observations: readonly string[]
  /**
   * Ids that were left out, with the reason: why it does not apply (beside a value), or `stage.initial`, `stage.final`
   * where the guide counts the other stage.
   */
  readonly leftOut: readonly { readonly id: string; readonly reason: string }[]
}

/** Difference between instruments that look at the same criterion. */
export interface Gap {
  /** Score of each instrument on this criterion, by instrument code, in code order. */
  readonly scores: readonly { readonly instrument: string; readonly score: number; readonly n: number }[]
  /** Highest minus lowest. */
  readonly size: number
  /** True when the size reaches the guide's `gapAt`. */
  readonly flagged: boolean
}

export interface InnerScore {
  readonly code: string
  readonly status: Status
  readonly score: number | null
  /** Sum of weight × score, and of weight, over the children in the base: score = numerator / denominator. */
  readonly numerator: number | null
  readonly denominator: number
  readonly weight: number
  readonly share: number
}

export type OverallScore = Omit<InnerScore, 'code' | 'weight' | 'share'>

export interface CriterionScore extends InnerScore {
  readonly kind: 'criterion'
  readonly core: boolean
  readonly fulfilledAt: number
  /** Null when the criterion has no score. */
  readonly fulfilled: boolean | null
  readonly gap: Gap | null
  readonly measures: readonly MeasureScore[]
}

export interface PillarScore extends InnerScore {
  readonly kind: 'pillar'
  readonly criteria: readonly CriterionScore[]
}

export interface InstrumentScore {
  readonly code: string
  /** The overall score as this instrument alone would give it; null when it observed nothing here. */
  readonly score: number | null
  /**
   * 95 % interval of that score, null where the observations do not allow one; absent from results of formula 1, which
   * had none.
   */
  readonly interval?: readonly [number, number] | null
  /** Smallest and largest n among its scored measures. */
  readonly n: readonly [number, number] | null
  readonly minimum: number
  readonly scored: number
  readonly insufficient: number
  readonly missing: number
}

export interface ConditionProof {
  readonly figure: string
  readonly actual: number | null
  readonly op: string
  /** The number compared with, and where it came from when it is itself a figure. */
  readonly threshold: number | null
  readonly thresholdFigure: string | null
  readonly holds: boolean
  /** actual − threshold, rounded to 6 decimals: how far on which side of the line. */
  readonly distance: number | null
}

export interface CategoryProof {
  readonly category: string
  readonly holds: boolean
  readonly conditions: readonly ConditionProof[]
}

export interface BandProof extends ConditionProof {
  readonly band: string
}

/** What is known of a centre before it is compared with others and classified. */
export interface CentreTree {
  readonly centre: string
  readonly overall: OverallScore
  readonly core: {
    /** Counts, or sums of weights where the guide says so. */
    readonly fulfilled: number
    readonly applicable: number
    readonly fulfilment: number | null
  }
  readonly critical: {
    /** Asked of this centre, those without observations included: silence never shrinks the base. */
    readonly applicable: number
    readonly failed: number
    readonly missing: number
    /** Passed / applicable; null when none is asked. */
    readonly fulfilment: number | null
    /** Codes of the failed ones. */
    readonly failures: readonly string[]
  }
  /** Share of what was asked of this centre that could be scored, by weight (0 to 1). */
  readonly coverage: number
  readonly pillars: readonly PillarScore[]
  readonly instruments: readonly InstrumentScore[]
  /** Codes of measures whose absence blocks the result (missing rule `block`). Empty when nothing blocks. */
  readonly blockedBy: readonly string[]
}

export interface CentreScore extends CentreTree {
  readonly figures: Readonly<Record<string, number | null>>
  readonly cohort: Readonly<Record<string, number | null>>
  /** Code of the first category whose conditions all hold; null when none does or the result is blocked. */
  readonly category: string | null
  /** Code of the first band that holds. */
  readonly band: string | null
  readonly proof: readonly CategoryProof[]
  readonly bands: readonly BandProof[]
}

/** Version of the formulas: raised whenever the same input could give another output. */
export const FORMULA = 'taqyeem-scoring/2'

/** What `evaluate` returns: one score per centre, sorted by centre code. */
export interface Evaluation {
  readonly formula: string
  readonly centres: readonly CentreScore[]
}

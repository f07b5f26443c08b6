import type { Centre } from '#scoring/centre.ts'
import type { Comparison } from '#scoring/compare-results.ts'
import type { Guide } from '#scoring/guide.ts'
import type { Stability } from '#scoring/measure-stability.ts'
import type { Observation } from '#scoring/observation.ts'
import type { CentreScore } from '#scoring/result.ts'

/** Name and version of the format; docs/result-format.md describes it. */
export const resultFormat = 'taqyeem-result/1'

export const resultFileName = 'result.json'
export const tableFileName = 'results.csv'

/** Runs of the resampling: more than this adds nothing to a share shown in per cent. */
export const mostRuns = 10_000
export const largestSeed = 2 ** 32 - 1

/** SHA-256 in hexadecimal letters, each over canonical JSON. */
export interface ResultDigests {
  /** Over the guide. */
  readonly guide: string
  /** Over `{ centres, observations }`. */
  readonly inputs: string
  /** Over `{ centres, comparison, stability }`, without those that are absent. */
  readonly output: string
  /** Over `{ format, formula, guide, inputs, output }` with the three digests above: it stands for the whole result. */
  readonly whole: string
}

/** A comparison, and the result it is with. */
export interface ComparisonWithPrevious extends Comparison {
  readonly previous: {
    readonly guide: string
    readonly edition: string
    readonly formula: string
    /** The previous result's whole digest. */
    readonly digest: string
  }
}

/** A result with everything it was made of, so that anybody can make it again. */
export interface ResultContent {
  readonly formula: string
  readonly guide: Guide
  readonly inputs: {
    /** Sorted by code. */
    readonly centres: readonly Centre[]
    /** Sorted by id. */
    readonly observations: readonly Observation[]
  }
  /** Sorted by code. */
  readonly centres: readonly CentreScore[]
  /** What changed since an earlier result. */
  readonly comparison?: ComparisonWithPrevious
  /** How often another outcome would have come about, with the runs and the seed. */
  readonly stability?: Stability
}

export interface ResultFile extends ResultContent {
  readonly format: typeof resultFormat
  readonly digests: ResultDigests
}

/**
 * The standards guide as the engine reads it: scales, instruments, pillars > criteria > measures,
 * figures, categories and bands. The same document is stored, published, imported and exported;
 * its JSON Schema is docs/guide.schema.json.
 */

/** A text people read, in both languages of the programme. */
export interface Text {
  readonly ar: string
  readonly en: string
}

/** Named levels, each worth a share of full marks (0 to 1). Example: yes = 1, partly = 0.5, no = 0. */
export interface LevelsScale {
  readonly kind: 'levels'
  readonly title?: Text
  readonly levels: readonly { readonly code: string; readonly score: number; readonly title?: Text }[]
}

/** A measured number, turned into a score by straight lines between points [value, score]; flat beyond both ends. */
export interface NumberScale {
  readonly kind: 'number'
  readonly title?: Text
  readonly unit: string
  readonly points: readonly (readonly [number, number])[]
  /** Values outside [min, max] are refused as impossible (a negative wait, a share above 100). */
  readonly min?: number
  readonly max?: number
}

/** Raw points, such as 0, 5, 10, 15: the score is the place between the worst and the best of them. */
export interface PointsScale {
  readonly kind: 'points'
  readonly title?: Text
  readonly allowed: readonly number[]
  readonly best: 'low' | 'high'
}

export type Scale = LevelsScale | NumberScale | PointsScale

/** How several observations of one measure become one. */
export type Combine = 'mean' | 'median' | 'min' | 'max' | 'last' | 'sum'

export interface Instrument {
  readonly title?: Text
  /** Default `mean`, weighted by each observation's n. */
  readonly combine?: Combine
  /** Least n (answers, visits or shops together) for a measure to be scored; below it the measure is insufficient. Default 1. */
  readonly minimum?: number
  /** Name of the centre attribute that holds the size of the population sampled, for the finite population correction. */
  readonly population?: string
}

/** Which stage of a cycle counts: one of them alone, or per centre and measure the final one where it was observed, else the initial. */
export type StageRule = 'final' | 'initial' | 'latest'

/** What a measure without (enough) observations does: counts as zero, leaves the base, or blocks the centre's result. */
export type MissingRule = 'zero' | 'leave_out' | 'block'

export type EvidenceKind = 'none' | 'note' | 'photo' | 'document'

/** Weighted mean of children: arithmetic lets them make up for each other, geometric less so, and a zero gives zero. */
export type Mean = 'arithmetic' | 'geometric'

/** One thing that one instrument observes. */
export interface Measure {
  readonly code: string
  readonly text: Text
  readonly instrument: string
  readonly scale: string
  /** Share within its criterion, relative to its siblings. Default 1. */
  readonly weight?: number
  /** Zero tolerance: listed and counted apart when its score is below 1. Default false. */
  readonly critical?: boolean
  readonly evidence?: EvidenceKind
  readonly guidance?: Text
}

export interface Criterion {
  readonly code: string
  readonly title: Text
  readonly text?: Text
  /** Counts in the fulfilment of core criteria. Default false. */
  readonly core?: boolean
  /** Share within its pillar, relative to its siblings. Default 1. */
  readonly weight?: number
  /** Published score from which the criterion is fulfilled. Default 1. */
  readonly fulfilledAt?: number
  /** CEL over `centre`: the criterion is asked only of centres for which it is true. Default: of all. */
  readonly appliesTo?: string
  /** Codes this criterion had in earlier editions, so that results stay comparable. */
  readonly was?: readonly string[]
  /** How the measures make the criterion's score. Default `arithmetic`. */
  readonly mean?: Mean
  readonly measures: readonly Measure[]
}

export interface Pillar {
  readonly code: string
  readonly title: Text
  readonly text?: Text
  /** Share of the whole, relative to the other pillars. Default 1. */
  readonly weight?: number
  /** How the criteria make the pillar's score. Default `arithmetic`. */
  readonly mean?: Mean
  readonly criteria: readonly Criterion[]
}

/** A number of one centre, computed by a CEL expression. */
export interface Figure {
  readonly name: string
  readonly cel: string
  readonly title?: Text
  /** How to show it. Default `share`. */
  readonly unit?: 'share' | 'number'
}

/** A number that needs all centres: where this centre stands among them, or what they share. */
export interface CohortFigure {
  readonly name: string
  readonly title?: Text
  readonly unit?: 'share' | 'number'
  /** Path or figure whose values are compared, e.g. `overall` or `instruments.mystery.score`. */
  readonly of: string
  /** `mean`, `median`: one number for all. `rank`: 1 is the highest, ties share the better rank. `percentile`: share of the cohort at or below. */
  readonly take: 'mean' | 'median' | 'rank' | 'percentile'
  /** CEL: only centres for which it is true belong to the cohort; the others get no number. May read earlier cohort figures. */
  readonly among?: string
  /** CEL giving a group name: each group is a cohort of its own. */
  readonly by?: string
}

export type Operator = '>' | '>=' | '<' | '<=' | '==' | '!='

/** Compares a figure (or a path such as `core.fulfilment`) with a number or with another figure. */
export interface Condition {
  readonly figure: string
  readonly op: Operator
  readonly value: number | { readonly figure: string }
  readonly text?: Text
}

/** The first category whose conditions all hold is the centre's class. */
export interface Category {
  readonly code: string
  readonly title: Text
  readonly text?: Text
  /** Colour family for display: a class colour with a word, never colour alone. */
  readonly tone?: 'gold' | 'silver' | 'platinum' | 'good' | 'plain' | 'poor'
  readonly when: readonly Condition[]
}

export interface Band {
  readonly code: string
  readonly title?: Text
  readonly figure: string
  readonly op: Operator
  readonly value: number
}

export interface Guide {
  readonly code: string
  readonly edition: string
  readonly title: Text
  readonly text?: Text
  /** True when weights or thresholds are ours, not an authority's. Shown wherever the guide is shown. */
  readonly illustrative?: boolean
  /** Where the facts come from. */
  readonly source?: string
  readonly scales: Readonly<Record<string, Scale>>
  readonly instruments: Readonly<Record<string, Instrument>>
  readonly missing: MissingRule
  /** Which stage of a cycle counts. Default `final`; a cycle of one stage has no other. */
  readonly stage?: StageRule
  /** How the pillars make the overall score. Default `arithmetic`. */
  readonly mean?: Mean
  /** Whether fulfilment of core criteria counts criteria or their weights. Default `count`. */
  readonly coreBy?: 'count' | 'weight'
  /** Difference between instruments on one criterion from which it is flagged. Default 0.3. */
  readonly gapAt?: number
  readonly pillars: readonly Pillar[]
  readonly figures?: readonly Figure[]
  readonly cohortFigures?: readonly CohortFigure[]
  readonly categories: readonly Category[]
  readonly bands?: readonly Band[]
}

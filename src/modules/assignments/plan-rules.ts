/** The rules by which the visits of a cycle are given out, and what each instrument asks of every centre. */
export interface PlanRules {
  readonly cycle: number
  /** Nobody whose employer serves the public. */
  readonly neutralEmployers: boolean
  /** Nobody who visited the centre in one of the last so many cycles; 0: no such rule. */
  readonly coolingOffCycles: number
  readonly minutesBetween: number
  /** Minutes from midnight: when a centre serves that has no hours of its own. */
  readonly opensAt: number
  readonly closesAt: number
  /** 0 = Sunday to 6 = Saturday. */
  readonly weekdays: readonly number[]
  readonly timeZone: string
  /** Draws the double visits. */
  readonly seed: number
  readonly revision: number
  readonly demands: readonly VisitDemand[]
}

/** What one instrument asks of every centre in one stage. */
export interface VisitDemand {
  readonly instrument: string
  readonly stage: 'initial' | 'final'
  /** Empty: all. */
  readonly channels: readonly string[]
  readonly visits: number
  readonly people: number
  readonly minutes: number
  readonly startsOn: string
  readonly endsOn: string
  readonly daysBetween: number
  /** 0 to 1. */
  readonly doubleShare: number
  readonly repeatAfterDays: number | null
  /** Made by mystery shoppers. */
  readonly secret: boolean
}

export interface Holiday {
  readonly day: string
  readonly title: { readonly ar: string; readonly en: string }
}

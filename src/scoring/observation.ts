/** Cycles may look twice: first to show what to mend, then for the class. */
export type Stage = 'initial' | 'final'

/** One measured value with its uncertainty: what one instrument found of one measure at one centre. */
export interface Observation {
  /** Unique within the evaluation; the trace ends in these ids. */
  readonly id: string
  /** Code of the centre. */
  readonly centre: string
  /** Code of the measure. */
  readonly measure: string
  /** A number (number and points scales) or the code of a level. Null only when not applicable. */
  readonly value: number | string | null
  /** Reason why the measure does not apply at this centre. Null when it applies. */
  readonly notApplicable: string | null
  /** How many answers, visits or readings the value stands for. At least 1; 1 when not stated. */
  readonly n: number
  /** Sample variance of those answers, on the scale of the value. Null when unknown. */
  readonly variance: number | null
  /** The visit, shop or survey it came from. */
  readonly source: string | null
  /** The moment it is about, ISO 8601 in UTC. Null when unknown. */
  readonly observedAt: string | null
  /** The stage it was found in. Absent: `final`. */
  readonly stage?: Stage
}

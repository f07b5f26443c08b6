/** Rules about who may visit what; a hand change and the planner are judged by the same ones. */
export type IndependenceCode =
  | 'own-employer'
  | 'employer-serves-public'
  | 'declared-interest'
  | 'not-asked'
  | 'cooling-off'
  | 'shopper-again'
  | 'skill-channel'
  | 'skill-instrument'

/** Rules about when. */
export type TimeCode =
  | 'absent'
  | 'outside-hours'
  | 'centre-closed'
  | 'holiday'
  | 'outside-window'
  | 'over-day'
  | 'over-cycle'
  | 'two-places'
  | 'twice-in-demand'

export type BreachCode = IndependenceCode | TimeCode

/** One hard rule broken, with what words need to say it: codes, days, numbers; never a name. */
export interface Breach {
  readonly code: BreachCode
  readonly params: Readonly<Record<string, string | number>>
}

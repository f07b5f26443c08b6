/**
 * What the planner is given. Everything is local: a day is `YYYY-MM-DD` and a moment `YYYY-MM-DDTHH:MM`, both as the
 * clock on the wall of the programme shows them. The caller turns them into UTC instants with the programme's time zone;
 * nothing here knows a zone. Minutes count from local midnight, 0 to 1440.
 */

/** From a minute up to but not including another: [480, 840] is 08:00 to 14:00. */
export type Span = readonly [from: number, until: number]

/** Spans by weekday, index 0 = Sunday to 6 = Saturday. An empty list: not on that day. */
export type Week = readonly (readonly Span[])[]

/** A centre to visit. */
export interface Centre {
  readonly code: string
  /** Code of the entity that owns it. */
  readonly entity: string
  /** Code of another entity that owns it by now: who is tied to that one does not visit it either. */
  readonly movedTo?: string
  readonly governorate: string
  /** `in_person` or `remote`, or any other channel that people's skills name. */
  readonly channel: string
  /** Degrees. With both a person's home and a centre's place known, travel is counted in kilometres. */
  readonly place?: Place
  /** Of every day that lies in none of its seasons. */
  readonly hours: Week
  /** Other hours for some days, such as Ramadan; no two share a day. */
  readonly seasons?: readonly SeasonHours[]
  /** Languages that at least one visitor should speak; soft. */
  readonly languages?: readonly string[]
}

/** Hours of the days from one to another, both included. */
export interface SeasonHours {
  readonly from: string
  readonly until: string
  readonly hours: Week
}

/** Degrees north and east. */
export interface Place {
  readonly latitude: number
  readonly longitude: number
}

/** Visits by one instrument in one stage, asked of every centre whose channel it covers. */
export interface Demand {
  readonly instrument: string
  /** `initial` or `final`. */
  readonly stage: string
  /** Channels it covers; left out: all. */
  readonly channels?: readonly string[]
  /** Visits for each centre, 1 or more. */
  readonly visits: number
  /** People on each visit, 1 or more. Visits of one demand at one centre are all made by different people. */
  readonly people: number
  /** How long a visit takes. */
  readonly minutes: number
  /** First and last day, both included. */
  readonly from: string
  readonly until: string
  /** Days that lie at least between two visits of this demand at one centre: 1 = never on the same day; 0 = may be. */
  readonly daysBetween: number
  /** Visits to one centre should fall on different weekdays and parts of the day; soft. */
  readonly spread: boolean
  /** Share (0 to 1) of visits drawn as double: at least two people, who score alone. */
  readonly doubleShare: number
  /** A person does not come to a centre again with this instrument within so many days; null: no such rule. */
  readonly repeatAfterDays: number | null
}

/** An employment; days included at both ends, null = open. */
export interface Employment {
  readonly entity: string
  readonly from: string | null
  readonly until: string | null
}

/** Days on which a person cannot come, included at both ends. */
export interface Absence {
  readonly from: string
  readonly until: string
}

/** Somebody who can visit. A mystery shopper's `id` is the code name. */
export interface Person {
  readonly id: string
  readonly employments: readonly Employment[]
  readonly instruments: readonly string[]
  readonly channels: readonly string[]
  readonly languages: readonly string[]
  /** 1 = new, higher = more experienced. A party is mixed when its levels are not all the same. */
  readonly experience: number
  /** Home governorate; null: no home area, travel costs nothing. */
  readonly home: string | null
  readonly place?: Place
  readonly maxPerDay: number
  readonly maxPerCycle: number
  readonly hours: Week
  readonly absences: readonly Absence[]
}

/** An entity that people may come from. One that is not listed counts as serving the public. */
export interface Entity {
  readonly code: string
  readonly servesPublic: boolean
}

/** What a person declared about an entity or a centre. No row: not asked. */
export interface Declaration {
  readonly person: string
  readonly subject: { readonly kind: 'entity' | 'centre'; readonly code: string }
  readonly answer: 'none' | 'interest'
}

/** A visit made before, in an earlier cycle or earlier in this one. */
export interface PastVisit {
  readonly person: string
  readonly centre: string
  readonly instrument: string
  /** Number of the cycle, in the order of time, as `Problem.cycle`. */
  readonly cycle: number
  readonly day: string
}

/** Which visit of the plan: the n-th (from 1) of one demand at one centre. */
export interface VisitKey {
  readonly centre: string
  readonly instrument: string
  readonly stage: string
  readonly number: number
}

/** A visit that somebody fixed: these people come, and at this moment if one is given. Holds in every proposal. */
export interface Pin extends VisitKey {
  readonly people: readonly string[]
  readonly startsAt: string | null
}

/** A visit as planned. */
export interface PlannedVisit extends VisitKey {
  /** In the order of their ids. */
  readonly people: readonly string[]
  /** Local, `YYYY-MM-DDTHH:MM`. */
  readonly startsAt: string
  readonly endsAt: string
  /** Its people score alone, for calibration. */
  readonly double: boolean
}

/** The hard rules that a programme may set. */
export interface Rules {
  /** Nobody whose employer serves the public, on that day. */
  readonly neutralEmployers: boolean
  /** Nobody who visited the centre in one of the last n cycles; 0: no such rule. */
  readonly coolingOffCycles: number
  /** Without a declaration about the centre or its entity, nobody is sent there. */
  readonly declarationNeeded: boolean
  /** Minutes that lie at least between a person's visits to two centres on one day: the way from one to the other. */
  readonly minutesBetween: number
}

/** What each soft rule costs; 0 = leaves it out. Units in docs/assignment.md. */
export interface Weights {
  /** For (visits − fair share)² / fair share, for each person. */
  readonly balance: number
  /** For each person's trip out of the home governorate (1), or 50 km of distance where places are known. */
  readonly travel: number
  /** For each governorate more than one that a person visits on one day. */
  readonly areas: number
  /** For a person at a centre that he or she visited in an earlier cycle. */
  readonly rotation: number
  /** For a party of two or more, all of the same experience. */
  readonly experience: number
  /** For each language of a centre that nobody in the party speaks. */
  readonly language: number
  /** For each visit too many on one weekday or in one part of the day. */
  readonly spread: number
  /** For each person of the previous plan who no longer makes that visit. */
  readonly changedPerson: number
  /** For each visit of the previous plan that moves to another day; half of it when only the hour changes. */
  readonly changedTime: number
}

/** Everything that a proposal hangs on. The same problem gives the same proposal, on every machine. */
export interface Problem {
  /** Number of this cycle in the order of time. */
  readonly cycle: number
  readonly centres: readonly Centre[]
  readonly demands: readonly Demand[]
  readonly people: readonly Person[]
  readonly entities: readonly Entity[]
  readonly declarations: readonly Declaration[]
  readonly history: readonly PastVisit[]
  /** Days on which nobody visits. */
  readonly holidays: readonly string[]
  readonly rules: Rules
  readonly pins: readonly Pin[]
  /** Skills that nobody proposes to give: a shopper who came with the evaluators would be known. Left out: none. */
  readonly neverTrained?: readonly { readonly person: string; readonly instrument: string }[]
  /**
   * Visits of this plan on days that are over. They stand as they were, whoever made them: no rule is asked of them any
   * more, they count for the load of their people, and what is planned keeps its distance from them. Left out: none. A
   * demand whose last day lies before its first asks for nothing but these.
   */
  readonly over?: readonly PlannedVisit[]
  /** The plan that is to change as little as possible; empty at first. */
  readonly previous: readonly PlannedVisit[]
  readonly weights: Weights
  /** Whole number from 0 to 2^53 − 1, kept with the plan: draws the double visits and breaks ties. */
  readonly seed: number
}

/** Weights to begin with: change costs most, then travel and mixed experience. */
export const usualWeights: Weights = {
  balance: 2,
  travel: 4,
  areas: 2,
  rotation: 3,
  experience: 3,
  language: 5,
  spread: 1,
  changedPerson: 50,
  changedTime: 20,
}

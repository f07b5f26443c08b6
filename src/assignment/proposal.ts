import type { Breach } from './breach.ts'
import type { PlannedVisit, VisitKey } from './problem.ts'

/** The soft rules, by the name of their weight. */
export const softRules = [
  'balance',
  'travel',
  'areas',
  'rotation',
  'experience',
  'language',
  'spread',
  'changedPerson',
  'changedTime',
] as const

export type SoftRule = (typeof softRules)[number]
export type CostsByRule = Readonly<Record<SoftRule, number>>

/** A plan that breaks no hard rule. */
export interface Plan {
  readonly kind: 'plan'
  /** In the order of centre, instrument, stage, number. */
  readonly visits: readonly PlannedVisit[]
  /** Sum of `costsByRule`. */
  readonly cost: number
  /** No plan of the whole problem costs less: the linear relaxation over all people and all visits. */
  readonly bound: number
  /** (cost − bound) / cost, 0 to 1; 0 when the cost is 0. */
  readonly gap: number
  readonly costsByRule: CostsByRule
  /** Visits that differ from the previous plan in people, day or hour (new and dropped ones are not counted). */
  readonly changed: number
  /** The time for improving it ran out: the best found until then, whose distance from the best there can be is `gap`. */
  readonly cutShort: boolean
}

/** Something that would free what is stuck. */
export type Remedy =
  | { readonly kind: 'ask'; readonly person: string; readonly centre: string }
  | { readonly kind: 'raise-cycle'; readonly person: string; readonly to: number }
  | { readonly kind: 'raise-day'; readonly person: string; readonly to: number }
  | { readonly kind: 'widen'; readonly instrument: string; readonly stage: string; readonly days: number }
  | { readonly kind: 'train-channel'; readonly person: string; readonly channel: string }
  | { readonly kind: 'train-instrument'; readonly person: string; readonly instrument: string }
  | { readonly kind: 'waive-cooling-off'; readonly person: string; readonly centre: string }
  | {
      readonly kind: 'waive-again'
      readonly person: string
      readonly centre: string
      readonly instrument: string
    }
  | {
      readonly kind: 'add-people'
      readonly instrument: string
      readonly channel: string
      readonly count: number
    }
  | { readonly kind: 'unpin'; readonly visit: VisitKey }

/** Visits that cannot be made, why, and what would free them. */
export interface Clash {
  /** Visits concerned: of one centre, instrument and stage. */
  readonly visits: readonly VisitKey[]
  /** People the visits need, and how many could come under the rules (or are still free). */
  readonly needs: number
  readonly free: number
  /** How many people each rule keeps away, most first. */
  readonly kept: readonly { readonly code: Breach['code']; readonly people: number }[]
  /** What a pin breaks, when a pin is the reason. */
  readonly breaches: readonly Breach[]
  /** Those of all remedies that concern these visits. */
  readonly remedies: readonly Remedy[]
}

/** No plan keeps all hard rules. */
export interface Infeasible {
  readonly kind: 'infeasible'
  readonly clashes: readonly Clash[]
  /** All that would free it, each once: a smallest set by the costs in docs/assignment.md. */
  readonly remedies: readonly Remedy[]
  /** Whether a plan was found with all remedies applied. */
  readonly verified: boolean
}

export type Proposal = Plan | Infeasible

/** What is being done. */
export type Step = 'rules' | 'people' | 'days' | 'check' | 'explain'

export interface ProposeOptions {
  /** Called with a share of 0 to 1 that never falls, and what is being done. */
  readonly onProgress?: (share: number, step: Step) => void
  /** Looked at between steps; an aborted proposal throws the signal's reason. */
  readonly signal?: AbortSignal
  /**
   * Seconds left, by the caller's clock. Once there are none, only what a whole plan needs is done, and nothing to make it
   * cheaper; without a limit the same problem gives the same plan on every machine. Left out: no limit.
   */
  readonly secondsLeft?: () => number
}

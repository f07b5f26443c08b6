import { usualWeights, type Weights } from '#assignment/problem.ts'
import { type SoftRule, softRules } from '#assignment/proposal.ts'

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
  /** What each soft rule costs. */
  readonly weights: Weights
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

/**
 * What a soft rule may weigh. Changing a plan that people know by heart always costs something, and more than a rule of
 * comfort: else every new proposal would turn the whole plan over.
 */
export const weightBounds = (rule: SoftRule): { readonly least: number; readonly most: number } =>
  rule === 'changedPerson' || rule === 'changedTime' ? { least: 10, most: 200 } : { least: 0, most: 20 }

/** All weights from those that were kept by name; one that is missing weighs what it usually does. */
export const weightsFrom = (kept: unknown): Weights => {
  const own = (kept ?? {}) as Partial<Record<SoftRule, unknown>>
  const entries = softRules.map((rule) => {
    const value = own[rule]
    return [rule, typeof value === 'number' && Number.isFinite(value) ? value : usualWeights[rule]]
  })
  return Object.fromEntries(entries) as unknown as Weights
}

/** Whether these are the weights to begin with. */
export const areUsual = (weights: Weights): boolean =>
  softRules.every((rule) => weights[rule] === usualWeights[rule])

import { parseNumber } from '#platform/digits.ts'
import { type TrialValues, trialKeys } from '#scoring/apply-trial.ts'
import type { Condition, Guide, Operator } from '#scoring/guide.ts'
import { unitOf } from '../standards/condition-words.ts'

/** A number or flag of the guide that a trial can move. */
export interface TrialField {
  readonly key: string
  /**
   * `weight`: from 0 up. `percent`: asked for in per cent, kept as a fraction. `line`: in per cent, above 0, since a
   * criterion fulfilled by nothing says nothing. `number`: any number. `flag`: yes or no.
   */
  readonly kind: 'weight' | 'percent' | 'line' | 'number' | 'flag'
  /** As the guide has it. */
  readonly base: number | boolean
}

/** Why a text was not taken. */
export type TrialProblem = 'number' | 'weight' | 'percent' | 'line' | 'flag'

const lines: readonly Operator[] = ['>', '>=', '<', '<=']

/** Whether a condition draws a line that can be moved; "equals" and comparisons of two figures draw none. */
export const isMovable = (condition: Condition): condition is Condition & { readonly value: number } =>
  typeof condition.value === 'number' && lines.includes(condition.op)

/** Everything of a guide that a trial can move, by key. */
export function trialFields(guide: Guide): ReadonlyMap<string, TrialField> {
  const lineKind = (figure: string) => (unitOf(guide, figure) === 'share' ? 'percent' : 'number')
  const fields: TrialField[] = [
    ...guide.pillars.flatMap((pillar): TrialField[] => [
      { key: trialKeys.pillarWeight(pillar), kind: 'weight', base: pillar.weight ?? 1 },
      ...pillar.criteria.flatMap((criterion): TrialField[] => [
        { key: trialKeys.criterionWeight(criterion), kind: 'weight', base: criterion.weight ?? 1 },
        { key: trialKeys.fulfilledAt(criterion), kind: 'line', base: criterion.fulfilledAt ?? 1 },
        { key: trialKeys.core(criterion), kind: 'flag', base: criterion.core ?? false },
      ]),
    ]),
    ...guide.categories.flatMap((category) =>
      category.when.flatMap((condition, index): TrialField[] =>
        isMovable(condition)
          ? [
              {
                key: trialKeys.condition(category, index),
                kind: lineKind(condition.figure),
                base: condition.value,
              },
            ]
          : [],
      ),
    ),
    ...(guide.bands ?? []).map(
      (band): TrialField => ({ key: trialKeys.band(band), kind: lineKind(band.figure), base: band.value }),
    ),
  ]
  return new Map(fields.map((field) => [field.key, field]))
}

/** Twelve digits are what a person can mean; beyond them a fraction times 100 shows its binary dust. */
const rounded = (value: number): number => Number(value.toPrecision(12))

/** A value as it stands in its field. @example fieldText({ kind: 'percent', … }, 0.92) // '92' */
export function fieldText({ kind }: TrialField, value: number | boolean): string {
  if (typeof value === 'boolean') return value ? 'yes' : 'no'
  return String(kind === 'percent' || kind === 'line' ? rounded(value * 100) : value)
}

/** Reads what was typed into a field, in any digits; or says what is wrong with it. */
export function readField(
  { kind }: TrialField,
  text: string,
): { readonly value: number | boolean } | { readonly problem: TrialProblem } {
  if (kind === 'flag')
    return text === 'yes' || text === 'no' ? { value: text === 'yes' } : { problem: 'flag' }
  const number = parseNumber(text)
  if (number === null) return { problem: 'number' }
  if (kind === 'weight') return number >= 0 ? { value: number } : { problem: 'weight' }
  if (kind === 'number') return { value: number }
  const least = kind === 'line' ? number > 0 : number >= 0
  return least && number <= 100 ? { value: rounded(number / 100) } : { problem: kind }
}

/** What the numbers of another guide are where both have them: the trial that puts this guide's numbers at those. */
export function trialFromGuide(guide: Guide, other: Guide): TrialValues {
  const theirs = trialFields(other)
  const conditions = new Map(
    other.categories.flatMap((category) =>
      category.when.map(({ figure, op }, index) => [trialKeys.condition(category, index), `${figure} ${op}`]),
    ),
  )
  const sameCondition = new Map(
    guide.categories.flatMap((category) =>
      category.when.map(({ figure, op }, index) => {
        const key = trialKeys.condition(category, index)
        return [key, conditions.get(key) === `${figure} ${op}`] as const
      }),
    ),
  )
  return new Map(
    [...trialFields(guide)].flatMap(([key, { base }]) => {
      const found = theirs.get(key)
      if (found === undefined || found.base === base || sameCondition.get(key) === false) return []
      return [[key, found.base] as const]
    }),
  )
}

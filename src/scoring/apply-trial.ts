import type { Band, Category, Criterion, Guide, Pillar } from './guide.ts'

/** Numbers and flags of a guide that a trial sets otherwise, by the key that `trialKeys` gives each. */
export type TrialValues = ReadonlyMap<string, number | boolean>

/** The key of each number of a guide that a trial can move. Codes may hold dots; a key is never taken apart. */
export const trialKeys = {
  pillarWeight: ({ code }: Pick<Pillar, 'code'>) => `p.${code}`,
  criterionWeight: ({ code }: Pick<Criterion, 'code'>) => `w.${code}`,
  fulfilledAt: ({ code }: Pick<Criterion, 'code'>) => `f.${code}`,
  core: ({ code }: Pick<Criterion, 'code'>) => `core.${code}`,
  condition: ({ code }: Pick<Category, 'code'>, index: number) => `c.${code}.${index}`,
  band: ({ code }: Pick<Band, 'code'>) => `b.${code}`,
} as const

/**
 * The guide with the numbers of a trial in it. A condition whose number moves loses its own sentence, which would still
 * name the old one. Keys that name nothing change nothing.
 *
 * @example applyTrial(guide, new Map([['p.access', 30], ['core.access.location', false]]))
 */
export function applyTrial(guide: Guide, values: TrialValues): Guide {
  if (values.size === 0) return guide
  const number = (key: string) => numberAt(values, key)
  return {
    ...guide,
    pillars: guide.pillars.map((pillar) => ({
      ...pillar,
      ...given('weight', number(trialKeys.pillarWeight(pillar))),
      criteria: pillar.criteria.map((criterion) => ({
        ...criterion,
        ...given('weight', number(trialKeys.criterionWeight(criterion))),
        ...given('fulfilledAt', number(trialKeys.fulfilledAt(criterion))),
        ...given('core', flagAt(values, trialKeys.core(criterion))),
      })),
    })),
    categories: guide.categories.map((category) => ({
      ...category,
      when: category.when.map((condition, index) => {
        const value = number(trialKeys.condition(category, index))
        if (value === undefined) return condition
        const { text: _, ...rest } = condition
        return { ...rest, value }
      }),
    })),
    ...given(
      'bands',
      guide.bands?.map((band) => ({ ...band, ...given('value', number(trialKeys.band(band))) })),
    ),
  }
}

function numberAt(values: TrialValues, key: string): number | undefined {
  const value = values.get(key)
  return typeof value === 'number' ? value : undefined
}

function flagAt(values: TrialValues, key: string): boolean | undefined {
  const value = values.get(key)
  return typeof value === 'boolean' ? value : undefined
}

/** The property alone if there is a value: an absent one stays absent. */
const given = <Key extends string, Value>(key: Key, value: Value | undefined) =>
  (value === undefined ? {} : { [key]: value }) as { readonly [K in Key]?: Value }

import type { Criterion, Guide, Measure } from './guide.ts'

/** Why a criterion of one edition has no equal in the other. */
export type NotComparable = 'new' | 'removed' | 'measures_changed' | 'scale_changed' | 'combining_changed'

export interface CriterionMatch {
  readonly code: string
  /** Its code in the earlier edition. */
  readonly was: string
  /** True when the score from which it is fulfilled has moved: scores compare, fulfilment does not. */
  readonly thresholdChanged: boolean
}

export interface CriteriaMatch {
  readonly matched: readonly CriterionMatch[]
  readonly notComparable: readonly { readonly code: string; readonly why: NotComparable }[]
}

const criteriaOf = (guide: Guide) => guide.pillars.flatMap(({ criteria }) => criteria)

/** What a measure's number means: its scale as points, how it is weighed and by whom it is observed. */
const meaning = (guide: Guide, { scale, instrument, weight = 1 }: Measure) => ({
  scale: JSON.stringify(withoutTitles(guide.scales[scale])),
  combining: JSON.stringify([instrument, guide.instruments[instrument]?.combine ?? 'mean']),
  weight,
})

const withoutTitles = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(withoutTitles)
  if (typeof value !== 'object' || value === null) return value
  const entries = Object.entries(value).filter(([key]) => key !== 'title')
  return entries.sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, item]) => [key, withoutTitles(item)])
}

function difference(before: Guide, old: Criterion, after: Guide, now: Criterion): NotComparable | null {
  const previous = new Map(old.measures.map((measure) => [measure.code, meaning(before, measure)]))
  if (previous.size !== now.measures.length || (old.mean ?? 'arithmetic') !== (now.mean ?? 'arithmetic')) {
    return 'measures_changed'
  }
  for (const measure of now.measures) {
    const was = previous.get(measure.code)
    const is = meaning(after, measure)
    if (!was || was.weight !== is.weight) return 'measures_changed'
    if (was.scale !== is.scale) return 'scale_changed'
    if (was.combining !== is.combining) return 'combining_changed'
  }
  return null
}

/**
 * Finds which criteria of two editions mean the same, by code or by the codes a criterion says it had (`was`): the same
 * measures, scales, weights and combining. What does not is named with the reason, so that no change of the ruler is taken
 * for a change of the thing measured. Words may change freely.
 */
export function matchCriteria(before: Guide, after: Guide): CriteriaMatch {
  const earlier = new Map(criteriaOf(before).map((criterion) => [criterion.code, criterion]))
  const matched: CriterionMatch[] = []
  const notComparable: { code: string; why: NotComparable }[] = []
  const seen = new Set<string>()
  for (const now of criteriaOf(after)) {
    const old = [now.code, ...(now.was ?? [])]
      .map((code) => earlier.get(code))
      .find((item) => item !== undefined)
    if (old) seen.add(old.code)
    const why = old ? difference(before, old, after, now) : 'new'
    if (why !== null || !old) notComparable.push({ code: now.code, why: why ?? 'new' })
    else {
      const thresholdChanged = (old.fulfilledAt ?? 1) !== (now.fulfilledAt ?? 1)
      matched.push({ code: now.code, was: old.code, thresholdChanged })
    }
  }
  const removed = [...earlier.keys()].filter((code) => !seen.has(code))
  return {
    matched,
    notComparable: [...notComparable, ...removed.map((code) => ({ code, why: 'removed' as const }))],
  }
}

import type { Condition, Guide, Scale } from '#scoring/guide.ts'
import type { GuideItem, GuideItemKind } from './diff-guides-items.ts'

/** What a field holds, in a form that can be shown; null for nothing. */
export type FieldValue = string | number | boolean | null

export interface FieldChange {
  /** Such as `title.ar`, `weight`, `levels.yes.score` or `when.core.fulfilment >=`. */
  readonly field: string
  readonly before: FieldValue
  readonly after: FieldValue
}

type Fields = ReadonlyMap<string, FieldValue>

/** What an absent key means: writing it out is no change. */
const defaults: Readonly<Partial<Record<GuideItemKind, Readonly<Record<string, FieldValue>>>>> = {
  guide: { stage: 'final', mean: 'arithmetic', coreBy: 'count', gapAt: 0.3, illustrative: false },
  instrument: { combine: 'mean', minimum: 1 },
  pillar: { weight: 1, mean: 'arithmetic' },
  criterion: { weight: 1, mean: 'arithmetic', core: false, fulfilledAt: 1 },
  measure: { weight: 1, critical: false, evidence: 'none' },
  figure: { unit: 'share' },
}

/** Lists that are items of their own, or have fields of their own below. */
const apart = new Set<string>([
  ...['scales', 'instruments', 'pillars', 'figures', 'cohortFigures', 'categories', 'bands'],
  ...['criteria', 'measures', 'levels', 'points', 'allowed', 'when'],
] satisfies (keyof Guide | string)[])

/** The fields of an item that differ, in the order of the later one; then those that are gone. */
export function changedFields(kind: GuideItemKind, before: GuideItem, after: GuideItem): FieldChange[] {
  const [old, now] = [fieldsOf(kind, before), fieldsOf(kind, after)]
  return [...new Set([...now.keys(), ...old.keys()])]
    .map((field) => ({ field, before: old.get(field) ?? null, after: now.get(field) ?? null }))
    .filter(({ before: one, after: other }) => one !== other)
}

function fieldsOf(kind: GuideItemKind, { code, node }: GuideItem): Fields {
  const entries = Object.entries(node).filter(([key]) => !apart.has(key) && key !== 'name')
  return new Map<string, FieldValue>([
    ...Object.entries(defaults[kind] ?? {}),
    ['code', code],
    ...entries.flatMap(([key, value]) => flatten(key, value)),
    ...(kind === 'scale' ? scaleFields(node as Scale) : []),
    ...(kind === 'category' ? conditionFields((node as { when: readonly Condition[] }).when) : []),
  ])
}

function flatten(key: string, value: unknown): [string, FieldValue][] {
  if (value === undefined) return []
  if (Array.isArray(value)) return value.length === 0 ? [] : [[key, value.join(', ')]]
  if (typeof value === 'object' && value !== null) {
    return Object.entries(value).flatMap(([inner, content]) => flatten(`${key}.${inner}`, content))
  }
  return [[key, value as FieldValue]]
}

function scaleFields(scale: Scale): [string, FieldValue][] {
  if (scale.kind === 'number') {
    return [['points', scale.points.map(([value, score]) => `${value}: ${score}`).join('; ')]]
  }
  if (scale.kind === 'points') return [['allowed', scale.allowed.join(', ')]]
  return [
    ['levels', scale.levels.map(({ code }) => code).join(', ')],
    ...scale.levels.flatMap(({ code, ...level }) => flatten(`levels.${code}`, level)),
  ]
}

/** A condition is known by its figure and comparison; a second one of the same kind gets a number. */
function conditionFields(when: readonly Condition[]): [string, FieldValue][] {
  const count = new Map<string, number>()
  return when.flatMap(({ figure, op, value, text }) => {
    const name = `when.${figure} ${op}`
    const times = (count.get(name) ?? 0) + 1
    count.set(name, times)
    const field = times === 1 ? name : `${name} (${times})`
    const compared: FieldValue = typeof value === 'number' ? value : value.figure
    return [[field, compared] as [string, FieldValue], ...flatten(`${field}.text`, text)]
  })
}

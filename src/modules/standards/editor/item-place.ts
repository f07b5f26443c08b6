import type { Guide } from '#scoring/guide.ts'
import { type GuideItem, type GuideItemKind, guideItemKinds, guideItems } from '../diff-guides-items.ts'

/** An item of a guide as addresses and changes name it. The guide's own head has the kind `guide`. */
export interface ItemPlace {
  readonly kind: GuideItemKind
  readonly code: string
}

/** Kinds that can be added, removed and put in order. */
export type ListedKind = Exclude<GuideItemKind, 'guide'>

export const isItemKind = (text: string): text is GuideItemKind =>
  (guideItemKinds as readonly string[]).includes(text)

/** Kinds that belong to an item of another kind. */
export const parentKinds: Readonly<Partial<Record<GuideItemKind, 'pillar' | 'criterion'>>> = {
  criterion: 'pillar',
  measure: 'criterion',
}

export const childKinds: Readonly<Partial<Record<GuideItemKind, 'criterion' | 'measure'>>> = {
  pillar: 'criterion',
  criterion: 'measure',
}

/** The item at a place; null when there is none. The first of two that share a code. */
export const findItem = (guide: Guide, { kind, code }: ItemPlace): GuideItem | null =>
  guideItems(guide)[kind].find((item) => item.code === code) ?? null

/** The items of a kind under one parent (empty for those of the guide itself), in their order. */
export const siblingsIn = (guide: Guide, kind: GuideItemKind, parent: string): readonly GuideItem[] =>
  guideItems(guide)[kind].filter((item) => item.parent === parent)

/** The item and everything under it. */
export function subtreeOf(guide: Guide, place: ItemPlace): ItemPlace[] {
  const child = childKinds[place.kind]
  if (child === undefined) return [place]
  const inner = siblingsIn(guide, child, place.code).map(({ code }) => ({ kind: child, code }))
  return [place, ...inner.flatMap((one) => subtreeOf(guide, one))]
}

/** The address part of a part of the guide, from its JSON pointer: the item, and what of it (`title.ar`, `when.0.value`). */
export function placeOfPointer(
  guide: Guide,
  pointer: string,
): { readonly place: ItemPlace; readonly field: string } {
  const parts = pointer
    .split('/')
    .slice(1)
    .map((part) => part.replaceAll('~1', '/').replaceAll('~0', '~'))
  return descend(guide, parts) ?? { place: { kind: 'guide', code: guide.code }, field: parts.join('.') }
}

const lists = {
  pillars: 'pillar',
  figures: 'figure',
  cohortFigures: 'cohortFigure',
  categories: 'category',
  bands: 'band',
} as const

type Found = { readonly place: ItemPlace; readonly field: string } | null

function descend(guide: Guide, [list = '', key = '', ...rest]: readonly string[]): Found {
  if (list === 'scales' || list === 'instruments') {
    const kind = list === 'scales' ? 'scale' : 'instrument'
    return key === '' ? null : { place: { kind, code: key }, field: rest.join('.') }
  }
  if (!(list in lists) || key === '') return null
  const kind = lists[list as keyof typeof lists]
  const item = guideItems(guide)[kind][Number(key)]
  if (item === undefined) return null
  return kind === 'pillar'
    ? inPillar(guide, Number(key), rest)
    : { place: { kind, code: item.code }, field: rest.join('.') }
}

function inPillar(guide: Guide, index: number, rest: readonly string[]): Found {
  const pillar = guide.pillars[index]
  if (pillar === undefined) return null
  const criterion = rest[0] === 'criteria' ? pillar.criteria[Number(rest[1] ?? -1)] : undefined
  if (criterion === undefined) return { place: { kind: 'pillar', code: pillar.code }, field: rest.join('.') }
  const measure = rest[2] === 'measures' ? criterion.measures[Number(rest[3] ?? -1)] : undefined
  return measure === undefined
    ? { place: { kind: 'criterion', code: criterion.code }, field: rest.slice(2).join('.') }
    : { place: { kind: 'measure', code: measure.code }, field: rest.slice(4).join('.') }
}

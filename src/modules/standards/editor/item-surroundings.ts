import type { Language } from '#platform/language.ts'
import type { Guide } from '#scoring/guide.ts'
import { guideItems } from '../diff-guides-items.ts'
import { titleOf } from './find-problems.ts'
import { findItem, type ItemPlace, parentKinds } from './item-place.ts'

/** The items above an item, from the top, as they are called. */
export function crumbsOf(
  guide: Guide,
  place: ItemPlace,
  language: Language,
): (ItemPlace & { readonly label: string })[] {
  const kind = parentKinds[place.kind]
  const code = findItem(guide, place)?.parent
  if (kind === undefined || !code) return []
  const parent = { kind, code }
  return [...crumbsOf(guide, parent, language), { ...parent, label: titleOf(guide, parent, language) }]
}

/** Where else an item could stand: the other pillars for a criterion, the other criteria for a measure. */
export function otherParents(
  guide: Guide,
  place: ItemPlace,
  language: Language,
): readonly { readonly value: string; readonly label: string }[] {
  const kind = parentKinds[place.kind]
  const own = findItem(guide, place)?.parent
  if (kind === undefined || own === undefined) return []
  return guideItems(guide)
    [kind].filter(({ code }) => code !== own)
    .map(({ code }) => ({ value: code, label: titleOf(guide, { kind, code }, language) }))
}

/** What scales and instruments are called, where a measure chooses among them: their title with their code. */
export function namesOfChoices(
  guide: Guide,
  { kind }: ItemPlace,
  language: Language,
): Readonly<Record<string, string>> {
  if (kind !== 'measure') return {}
  const named = [...Object.entries(guide.instruments), ...Object.entries(guide.scales)]
  return Object.fromEntries(
    named.map(([code, { title }]) => [code, title?.[language] ? `${title[language]} (${code})` : code]),
  )
}

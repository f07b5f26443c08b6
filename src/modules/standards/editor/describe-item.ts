import { formatShare } from '#platform/format-share.ts'
import { formatNumber } from '#platform/i18n.ts'
import type { Language } from '#platform/language.ts'
import type { Band, Category, Guide } from '#scoring/guide.ts'
import { conditionText } from '../condition-words.ts'
import type { GuideItemKind } from '../diff-guides-items.ts'
import { type GuideShares, type SharesOfTotal, shareOfTotal } from '../share-of-total.ts'
import { titleOf } from './find-problems.ts'
import { childKinds, findItem, type ItemPlace, siblingsIn } from './item-place.ts'
import { editorWords } from './words.ts'

/** One line of a list of items. */
export interface ItemRow {
  readonly code: string
  readonly title: string
  readonly weight: string | null
  /** Share of the result it really carries, as people read it. */
  readonly share: string | null
  /** How many items stand under it. */
  readonly count: string | null
  /** Its rule in words, for categories and bands. */
  readonly rules: readonly string[]
}

/** What an item means, in words: the share it carries, and the rule it states. */
export interface ItemMeaning {
  readonly share: string | null
  /** The share where not every centre is asked everything: `In-person centres: 4.2%`. */
  readonly byChannel: readonly string[]
  readonly rules: readonly string[]
}

const shareKeys = { pillar: 'pillars', criterion: 'criteria', measure: 'measures' } as const

const shareIn = (shares: GuideShares, { kind, code }: ItemPlace): number | null =>
  kind in shareKeys ? (shares[shareKeys[kind as keyof typeof shareKeys]].get(code) ?? null) : null

const shareText = (share: number | null, language: Language): string | null =>
  share === null ? null : formatShare(language, share, { decimals: share < 0.01 ? 2 : 1 })

/** The items of a kind under one parent, as lines of a list. */
export function listRows(
  guide: Guide,
  kind: GuideItemKind,
  parent: string,
  language: Language,
  shares: SharesOfTotal,
): ItemRow[] {
  const child = childKinds[kind]
  return siblingsIn(guide, kind, parent).map(({ code, node }) => {
    const place = { kind, code }
    const weight = (node as { weight?: number }).weight ?? 1
    return {
      code,
      title: titleOf(guide, place, language),
      weight: kind in shareKeys ? formatNumber(language, weight) : null,
      share: shareText(shareIn(shares.whole, place), language),
      count: child === undefined ? null : formatNumber(language, siblingsIn(guide, child, code).length),
      rules: rulesOf(guide, place, language),
    }
  })
}

/** What an item means now; the same on the server and while somebody types. */
export function describeItem(guide: Guide, place: ItemPlace, language: Language): ItemMeaning {
  const { whole, byChannel } = shareOfTotal(guide)
  const words = editorWords[language]
  return {
    share: shareText(shareIn(whole, place), language),
    byChannel: byChannel.flatMap(({ channels, shares }) => {
      const share = shareText(shareIn(shares, place), language)
      return share === null ? [] : channels.map((one) => words.shareOf(words.channels[one] ?? one, share))
    }),
    rules: rulesOf(guide, place, language),
  }
}

function rulesOf(guide: Guide, place: ItemPlace, language: Language): string[] {
  const node = findItem(guide, place)?.node
  if (node === undefined) return []
  if (place.kind === 'band') return [conditionText(guide, node as Band, language)]
  if (place.kind !== 'category') return []
  // From its numbers, whatever text stands beside them: a text that was not changed along shows itself.
  return (node as Category).when.map(({ text, ...rule }) => conditionText(guide, rule, language))
}

import { canonicalJson } from '#platform/canonical-json.ts'
import type { Guide, Text } from '#scoring/guide.ts'

/** What a comment may be about. `guide` is the draft as a whole; its code is empty. */
export type CommentItemKind = 'guide' | 'pillar' | 'criterion' | 'measure'

/** The words of an item as they read on one day. */
export interface ItemWording {
  readonly title: Text
  readonly text?: Text
}

export interface CommentItem {
  readonly kind: CommentItemKind
  readonly code: string
  readonly wording: ItemWording
}

/**
 * What a comment can be about, by its code: every pillar, criterion and measure of the draft, and under the empty code
 * the draft itself. Of two items that share a code the first counts, as in the page's own links.
 */
export function commentItems(guide: Guide): ReadonlyMap<string, CommentItem> {
  const items = new Map<string, CommentItem>()
  const add = (kind: CommentItemKind, code: string, title: Text, text: Text | undefined): void => {
    if (!items.has(code)) items.set(code, { kind, code, wording: wordingOf(title, text) })
  }
  add('guide', '', guide.title, guide.text)
  for (const pillar of guide.pillars) {
    add('pillar', pillar.code, pillar.title, pillar.text)
    for (const criterion of pillar.criteria) {
      add('criterion', criterion.code, criterion.title, criterion.text)
      for (const measure of criterion.measures) add('measure', measure.code, measure.text, measure.guidance)
    }
  }
  return items
}

const wordingOf = (title: Text, text: Text | undefined): ItemWording =>
  text === undefined ? { title } : { title, text }

/** The code under which an item of the editor is commented on; null for kinds that no comment is about. */
export function commentCode({ kind, code }: { readonly kind: string; readonly code: string }): string | null {
  if (kind === 'guide') return ''
  return kind === 'pillar' || kind === 'criterion' || kind === 'measure' ? code : null
}

export type ItemFate = 'same' | 'changed' | 'gone'

/** What became of the item of a comment: it reads as it did, reads otherwise, or is not in the guide any more. */
export function fateOf(
  items: ReadonlyMap<string, CommentItem>,
  comment: { readonly kind: CommentItemKind; readonly code: string; readonly wording: ItemWording },
): ItemFate {
  const now = items.get(comment.code)
  if (now === undefined || now.kind !== comment.kind) return 'gone'
  return canonicalJson(now.wording) === canonicalJson(comment.wording) ? 'same' : 'changed'
}

import type { Category } from '#scoring/guide.ts'

/** The colour family a class is shown in; one without a colour of its own is plain. */
export const toneOf = (category: Category | undefined): 'gold' | 'silver' | 'platinum' | 'plain' => {
  const tone = category?.tone
  return tone === 'gold' || tone === 'silver' || tone === 'platinum' ? tone : 'plain'
}

import { foldHeader } from '#platform/files/map-columns.ts'

/** What stands for the reason where a list says "not applicable" and no more. */
export const reasonNotStated = 'not stated'

const applies = new Set(['', '0', '٠', 'false', 'no', foldHeader('لا')])
const unstated = new Set(['1', '١', 'true', 'yes', foldHeader('نعم')])

/**
 * Reads the cell `not_applicable`: null when the measure applies (empty, 0, false, no, لا), else the reason. Text
 * other than a plain yes (1, true, yes, نعم) is the reason itself.
 *
 * @example readNotApplicable('No parking at this centre') // 'No parking at this centre'
 * @example readNotApplicable('نعم') // 'not stated'
 */
export function readNotApplicable(text: string): string | null {
  if (text === '') return null
  const folded = foldHeader(text)
  if (applies.has(folded)) return null
  return unstated.has(folded) ? reasonNotStated : text
}

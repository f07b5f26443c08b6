import type { ChartPage } from './drawing.ts'

/**
 * The rows of one page; all of them when no page is asked for. A page past the end is empty.
 *
 * @throws RangeError when the page or its size is not a whole number from 1.
 * @example pageRows(['a', 'b', 'c'], { number: 2, size: 2 }) // ['c']
 */
export function pageRows<Row>(rows: readonly Row[], page: ChartPage | undefined): readonly Row[] {
  if (page === undefined) return rows
  const { number, size } = page
  if (!(Number.isInteger(number) && Number.isInteger(size) && number >= 1 && size >= 1))
    throw new RangeError('a page has a number and a size from 1')
  return rows.slice((number - 1) * size, number * size)
}

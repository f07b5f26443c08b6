/**
 * Competition ranks: 1 is the highest value, ties share the better rank, and the ranks after them are left out
 * ("1, 2, 2, 4"). The answer is in the order of the values given.
 *
 * Formula: 1 + number of values above this one.
 *
 * @param values finite numbers of one unit
 * @example ranks([70, 90, 80, 80]) // [4, 1, 2, 2]
 */
export const ranks = (values: readonly number[]): number[] => {
  const order = values.map((_, index) => index).sort((a, b) => at(values, b) - at(values, a))
  const result = new Array<number>(values.length)
  let rank = 1
  order.forEach((index, place) => {
    if (place > 0 && at(values, index) !== at(values, order[place - 1] ?? 0)) rank = place + 1
    result[index] = rank
  })
  return result
}

const at = (values: readonly number[], index: number): number => values[index] ?? Number.NaN

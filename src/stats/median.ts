import { quantile } from './quantile.ts'

/**
 * The middle value (of an even number of values the mean of the two in the middle), null when there are none.
 *
 * @param values finite numbers in any order; left as they are
 * @example median([3, 1, 2, 10]) // 2.5
 */
export const median = (values: readonly number[]): number | null => quantile(values, 0.5)

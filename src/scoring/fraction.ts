/** An exact rational number; `d` is positive. Used where a double could round to the wrong side. */
export interface Fraction {
  readonly n: bigint
  readonly d: bigint
}

const gcd = (a: bigint, b: bigint): bigint => {
  let [x, y] = [a < 0n ? -a : a, b]
  while (y) [x, y] = [y, x % y]
  return x
}

const reduced = (n: bigint, d: bigint): Fraction => {
  const g = gcd(n, d) || 1n
  return { n: n / g, d: d / g }
}

export const zero: Fraction = { n: 0n, d: 1n }

/**
 * The fraction that a number's shortest decimal text names: 0.1 is exactly one tenth, as the person who
 * typed it meant, not the nearest double.
 *
 * @throws RangeError for NaN and infinities
 * @example fractionOf(0.35) // { n: 7n, d: 20n }
 */
export function fractionOf(value: number): Fraction {
  if (!Number.isFinite(value)) throw new RangeError(`not a finite number: ${value}`)
  const [mantissa = '0', exponent = '0'] = String(value).split('e')
  const [whole = '0', decimals = ''] = mantissa.split('.')
  const shift = Number(exponent) - decimals.length
  const digits = BigInt(whole + decimals)
  return shift >= 0 ? { n: digits * 10n ** BigInt(shift), d: 1n } : reduced(digits, 10n ** BigInt(-shift))
}

export const add = (a: Fraction, b: Fraction): Fraction => reduced(a.n * b.d + b.n * a.d, a.d * b.d)

export const subtract = (a: Fraction, b: Fraction): Fraction => add(a, { n: -b.n, d: b.d })

export const multiply = (a: Fraction, b: Fraction): Fraction => reduced(a.n * b.n, a.d * b.d)

/** @throws RangeError when b is zero */
export function divide(a: Fraction, b: Fraction): Fraction {
  if (b.n === 0n) throw new RangeError('division by zero')
  return b.n < 0n ? reduced(-a.n * b.d, a.d * -b.n) : reduced(a.n * b.d, a.d * b.n)
}

/** Negative, zero or positive, as a is below, equal to or above b. */
export const compare = (a: Fraction, b: Fraction): number => {
  const difference = a.n * b.d - b.n * a.d
  return difference < 0n ? -1 : difference > 0n ? 1 : 0
}

const words = new Uint32Array(2)
const double = new Float64Array(words.buffer)
/** Index of the word that holds sign and exponent: 1 on little-endian machines, 0 on big-endian ones. */
const HIGH = new Uint8Array(new Uint16Array([1]).buffer)[0] === 1 ? 1 : 0

const LN2_HIGH = 0.6931471803691238
const LN2_LOW = 1.9082149292705877e-10
const TWO_TO_54 = 18014398509481984

/**
 * Natural logarithm of x (x > 0), the same bits on every machine and in every browser.
 *
 * `Math.log` may differ in the last bit between engines, and results here are compared byte for byte. This uses
 * only +, −, ×, ÷ and bit access, which the language defines exactly.
 *
 * Formula: x = 2^k (1 + f) with 1 + f in [√½, √2); ln x = k ln 2 + ln(1 + f), the last by a polynomial in
 * (f / (2 + f))². Error below 1 unit in the last place.
 * Source: FreeBSD msun e_log.c (Sun Microsystems, 1993: "fdlibm").
 *
 * Zero gives −∞, below zero gives NaN, as `Math.log` does.
 *
 * @example naturalLog(10) // 2.302585092994046
 */
export const naturalLog = (x: number): number => {
  if (!(x > 0) || x === Number.POSITIVE_INFINITY)
    return x === 0 ? Number.NEGATIVE_INFINITY : x > 0 ? x : Number.NaN
  const tiny = x < 2.2250738585072014e-308
  double[0] = tiny ? x * TWO_TO_54 : x
  const bits = words[HIGH] ?? 0
  const mantissa = bits & 0x000fffff
  const carry = (mantissa + 0x95f64) & 0x100000
  const k = (bits >>> 20) - 1023 + (carry >>> 20) - (tiny ? 54 : 0)
  words[HIGH] = mantissa | (carry ^ 0x3ff00000)
  return k * LN2_HIGH + logNearOne((double[0] ?? 1) - 1, k * LN2_LOW)
}

/** ln(1 + f) + low for 1 + f between √½ and √2. */
const logNearOne = (f: number, low: number): number => {
  const s = f / (2 + f)
  const z = s * s
  const w = z * z
  const odd =
    z * (0.6666666666666735 + w * (0.2857142874366239 + w * (0.1818357216161805 + w * 0.14798198605116586)))
  const even = w * (0.3999999999940942 + w * (0.22222198432149784 + w * 0.15313837699209373))
  const halfSquare = 0.5 * f * f
  return f - (halfSquare - (s * (halfSquare + odd + even) + low))
}

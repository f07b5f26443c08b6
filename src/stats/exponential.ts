const LN2_HIGH = 0.6931471803691238
const LN2_LOW = 1.9082149292705877e-10

/**
 * e to the power x, the same bits on every machine and in every browser (see `naturalLog` for why).
 *
 * Formula: x = k ln 2 + r with |r| ≤ ½ ln 2; e^x = 2^k e^r, e^r by a rational approximation. Error below 1 unit in the
 * last place. Source: FreeBSD msun e_exp.c (Sun Microsystems, 1993: "fdlibm").
 *
 * Above 709.78 the result is ∞, below −745.13 it is 0. NaN gives NaN.
 *
 * @example exponential(1) // 2.7182818284590455 or its neighbour, always the same
 */
export const exponential = (x: number): number => {
  if (Number.isNaN(x)) return Number.NaN
  if (x > 709.782712893384) return Number.POSITIVE_INFINITY
  if (x < -745.1332191019411) return 0
  const k = Math.floor(x / Math.LN2 + 0.5)
  const high = x - k * LN2_HIGH
  const low = k * LN2_LOW
  return scale(expSmall(high, low), k)
}

/** e^(high − low) for |high − low| ≤ ½ ln 2. */
const expSmall = (high: number, low: number): number => {
  const r = high - low
  const t = r * r
  const c =
    r -
    t *
      (0.16666666666666602 +
        t *
          (-0.0027777777777015593 +
            t * (0.00006613756321437934 + t * (-0.0000016533902205465252 + t * 4.1381367970572385e-8))))
  return 1 - (low - (r * c) / (2 - c) - high)
}

/** y × 2^k in two exact steps, so that neither factor overflows. */
const scale = (y: number, k: number): number => {
  const half = Math.trunc(k / 2)
  return y * powerOfTwo(half) * powerOfTwo(k - half)
}

/** 2^k for −1074 ≤ k ≤ 1023 by doubling: exact, whatever the engine's `**` does. */
const powerOfTwo = (k: number): number => {
  let result = 1
  for (let step = Math.abs(k), factor = k < 0 ? 0.5 : 2; step > 0; step = Math.floor(step / 2)) {
    if (step % 2 === 1) result *= factor
    factor *= factor
  }
  return result
}

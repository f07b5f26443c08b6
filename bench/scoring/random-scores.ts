import { createRandom } from '#stats/random.ts'

/** Share of measures that do not apply at a centre. */
const LEFT_OUT = 0.05

/** Measure scores of many centres, row by row: levels of a 0–4 scale, one in twenty out of the base (NaN). */
export function randomScores(centres: number, measures: number, seed = 1): Float64Array {
  const random = createRandom(seed)
  // One stretch of draws, repeated with a shift, is random enough to time and quick enough to make.
  const stretch = Float64Array.from({ length: 1_048_573 }, () =>
    random.uniform() < LEFT_OUT ? Number.NaN : random.index(5) / 4,
  )
  const scores = new Float64Array(centres * measures)
  for (let at = 0; at < scores.length; at += stretch.length) {
    scores.set(stretch.subarray(0, Math.min(stretch.length, scores.length - at)), at)
  }
  return scores
}

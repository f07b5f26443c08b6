import type { CentreScore } from '#scoring/result.ts'
import { median } from '#stats/median.ts'

/** The middle centre of a cycle, number by number; null where no centre has the number. Shares, 0 to 1. */
export interface CycleMedians {
  readonly overall: number | null
  readonly fulfilment: number | null
  readonly pillars: Readonly<Record<string, number | null>>
}

/** Medians over all centres that have the number. */
export function takeMedians(scores: readonly CentreScore[]): CycleMedians {
  const codes = [...new Set(scores.flatMap(({ pillars }) => pillars.map(({ code }) => code)))]
  const pillarScores = (code: string) =>
    scores.map(({ pillars }) => pillars.find((pillar) => pillar.code === code)?.score ?? null)
  return {
    overall: middle(scores.map(({ overall }) => overall.score)),
    fulfilment: middle(scores.map(({ core }) => core.fulfilment)),
    pillars: Object.fromEntries(codes.map((code) => [code, middle(pillarScores(code))])),
  }
}

/** The median of the numbers that are known; null where none is. */
export const middle = (values: readonly (number | null)[]): number | null => {
  const known = values.filter((value) => value !== null)
  return known.length === 0 ? null : median(known)
}

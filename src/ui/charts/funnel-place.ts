import { type FunnelLimits, funnelLimits } from './funnel-limits.ts'
import { isPresent } from './present.ts'

export interface FunnelRow {
  readonly name: string
  /** Share from 0 to 1. */
  readonly share: number | null
  /** How many it is a share of. */
  readonly n: number | null
}

export type FunnelPosition = 'within' | 'above95' | 'below95' | 'above998' | 'below998'

/** A row that can be placed in the funnel, with where it stands. */
export interface FunnelPlace {
  readonly name: string
  readonly share: number
  readonly n: number
  readonly limits: FunnelLimits
  readonly position: FunnelPosition
}

/** Where a share stands to the limits of its size. A share on a limit is within it. */
export function positionOf(share: number, limits: FunnelLimits): FunnelPosition {
  if (share > limits.high998) return 'above998'
  if (share < limits.low998) return 'below998'
  if (share > limits.high95) return 'above95'
  return share < limits.low95 ? 'below95' : 'within'
}

/** The share of all rows together: each counts by its size. Null when no row has a share and a size. */
export function commonShare(rows: readonly FunnelRow[]): number | null {
  let successes = 0
  let size = 0
  for (const { share, n } of rows)
    if (isPresent(share) && isPresent(n) && n >= 1) {
      successes += share * n
      size += n
    }
  return size > 0 ? successes / size : null
}

/** Places every row that has a share and a size of at least one; the others cannot stand in a funnel. */
export function placeInFunnel(rows: readonly FunnelRow[], target: number): FunnelPlace[] {
  return rows.flatMap(({ name, share, n }) => {
    if (!(isPresent(share) && isPresent(n) && n >= 1)) return []
    const limits = funnelLimits(target, Math.round(n))
    return [{ name, share, n, limits, position: positionOf(share, limits) }]
  })
}

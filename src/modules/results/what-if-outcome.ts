import type { Centre } from '#scoring/centre.ts'
import type { ClassCount, TrialComparison, TrialMover } from '#scoring/compare-trial.ts'

/** A centre that moves, with its name. */
export interface NamedMover extends TrialMover {
  readonly name: Centre['name']
}

/** What the page shows of a trial. */
export interface WhatIfOutcome {
  readonly centres: number
  readonly classes: readonly ClassCount[]
  readonly bands: readonly ClassCount[]
  readonly moved: number
  readonly up: number
  readonly down: number
  /** Each way from one class to another with how many centres go it, the most frequent first. */
  readonly moves: readonly {
    readonly move: string
    readonly before: string | null
    readonly after: string | null
    readonly count: number
  }[]
  /** The movers of the way asked for, at most `mostMovers`. */
  readonly movers: readonly NamedMover[]
  /** How many go that way. */
  readonly found: number
}

/** More rows than this nobody reads; the ways narrow them. */
export const mostMovers = 100

const moveOf = ({ before, after }: Pick<TrialMover, 'before' | 'after'>) => `${before ?? ''}>${after ?? ''}`

/**
 * Picks out of a comparison what is shown of it.
 *
 * @param centres the centres of the cycle, for their names
 * @param move the only way to show, such as `silver>gold`; null for all
 */
export function summarizeTrial(
  { centres: all, classes, bands, movers }: TrialComparison,
  centres: readonly Pick<Centre, 'code' | 'name'>[],
  move: string | null,
): WhatIfOutcome {
  const names = new Map(centres.map(({ code, name }) => [code, name]))
  const ways = Map.groupBy(movers, moveOf)
  const asked = move === null || !ways.has(move) ? movers : (ways.get(move) ?? [])
  return {
    centres: all,
    classes,
    bands,
    moved: movers.length,
    up: movers.filter(({ direction }) => direction === 'up').length,
    down: movers.filter(({ direction }) => direction === 'down').length,
    moves: [...ways]
      .map(([way, list]) => ({
        move: way,
        before: list[0]?.before ?? null,
        after: list[0]?.after ?? null,
        count: list.length,
      }))
      .sort((a, b) => b.count - a.count || (a.move < b.move ? -1 : 1)),
    movers: asked.slice(0, mostMovers).map((mover) => ({
      ...mover,
      name: names.get(mover.centre) ?? { ar: mover.centre, en: mover.centre },
    })),
    found: asked.length,
  }
}

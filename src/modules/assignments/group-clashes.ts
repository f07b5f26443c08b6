import type { Clash } from '#assignment/proposal.ts'

/** Visits that cannot be made for the same reason. */
export interface ClashGroup {
  readonly key: string
  readonly instrument: string
  readonly visits: number
  /** Codes, each once. */
  readonly centres: readonly string[]
  readonly needs: number
  readonly free: number
  readonly kept: Clash['kept']
  readonly breaches: readonly string[]
}

/** Clashes with the same instrument, numbers and rules as one, the largest first: sixty alike lines say no more than one. */
export function groupClashes(clashes: readonly Clash[]): ClashGroup[] {
  const groups = Map.groupBy(clashes, ({ visits, needs, free, kept, breaches }) =>
    JSON.stringify([visits[0]?.instrument, needs, free, kept, breaches.map(({ code }) => code)]),
  )
  return [...groups]
    .map(([key, own]): ClashGroup => {
      const { needs, free, kept, breaches } = own[0]!
      const visits = own.flatMap((clash) => clash.visits)
      return {
        ...{ key, needs, free, kept, breaches: [...new Set(breaches.map(({ code }) => code))] },
        instrument: visits[0]?.instrument ?? '',
        visits: visits.length,
        centres: [...new Set(visits.map(({ centre }) => centre))],
      }
    })
    .sort((a, b) => b.visits - a.visits)
}

import { type CensusList, censusLists, inCensusList } from '../cycles/census.ts'
import type { CensusView } from '../cycles/read-census.server.ts'

/** What the census of a cycle waits for. */
export interface CensusFacts {
  /** Entities that nobody was asked at yet. */
  readonly unasked: number
  /** Entities that were asked and have not answered. */
  readonly silent: number
  /** Entities whose answers wait for a decision. */
  readonly undecided: number
  /** ISO date; null where no day was set. */
  readonly answerBy: string | null
}

/** How many entities stand in a list of the census. */
export const countList = ({ entities }: Pick<CensusView, 'entities'>, list: CensusList): number =>
  entities.filter(({ state }) => inCensusList(state, list)).length

/** What waits in a census; null where there is none to be seen. */
export function countCensus(view: CensusView | null): CensusFacts | null {
  if (view === null || view.entities.length === 0) return null
  return {
    unasked: countList(view, 'not-sent'),
    silent: countList(view, 'silent'),
    undecided: countList(view, 'submitted'),
    answerBy: view.answerBy,
  }
}

/** The lists of the census that the progress of a cycle counts, in their order. */
export const countedLists = Object.keys(censusLists).filter(
  (list) => !['sent', 'opened'].includes(list),
) as CensusList[]

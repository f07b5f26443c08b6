import type { Language } from '#platform/language.ts'
import { urlTo } from '#urls.ts'
import { readVisitsView, visitsQuery } from './visits-view.ts'

/** Where in the plan somebody was when they opened a visit, so that they come back there: the list, or a week. */
export interface PlanPlace {
  readonly page: 'plannedVisits' | 'visitBoard'
  /** What the page showed, as its address says it. */
  readonly query: Readonly<Record<string, string | number | undefined>>
}

/** Reads the place from the address of a page that was opened there; what it does not know is left out. */
export function readPlanPlace(query: URLSearchParams): PlanPlace {
  const view = readVisitsView(query)
  return query.get('in') === 'board'
    ? { page: 'visitBoard', query: weekQuery(view) }
    : { page: 'plannedVisits', query: visitsQuery(view, { page: view.page }) }
}

const weekQuery = ({ from, team, visitor, page }: ReturnType<typeof readVisitsView>) => ({
  from: from || undefined,
  team: team || undefined,
  visitor: visitor || undefined,
  page: page > 1 ? page : undefined,
})

/** What the address of a page of one visit carries, so that it leads back. */
export const placeQuery = ({ page, query }: PlanPlace): PlanPlace['query'] => ({
  in: page === 'visitBoard' ? 'board' : undefined,
  ...query,
})

/** The way back, with what was done to which visit. */
export const placeUrl = (
  language: Language,
  cycle: string | number,
  { page, query }: PlanPlace,
  done: Readonly<Record<string, string | undefined>> = {},
): string => urlTo(language, page, { cycle: String(cycle) }, { ...query, ...done })

import type { Database } from '#platform/database.ts'
import { listVisits, type VisitLine, type VisitsAsked } from './list-visits.server.ts'
import { readVisitsView } from './visits-view.ts'

/** What was just done in the plan, and the visit that it was done to as it stands now; null where it is gone. */
export interface Outcome {
  readonly done: string
  readonly visit: VisitLine | null
}

/** Reads from an address what was just done; null: nothing. */
export async function readOutcome(
  database: Database,
  asked: Pick<VisitsAsked, 'cycle' | 'zone' | 'hidden'>,
  query: URLSearchParams,
): Promise<Outcome | null> {
  const [done, id] = [query.get('done'), query.get('visit')]
  if (done === null) return null
  if (id === null) return { done, visit: null }
  const view = readVisitsView(new URLSearchParams())
  const { visits } = await listVisits(database, { ...asked, view, id })
  return { done, visit: visits[0] ?? null }
}

import type { Clock } from '#platform/clock.ts'
import type { Database } from '#platform/database.ts'
import type { Hidden } from '../cycles/list-hidden.server.ts'
import { countVisits } from './count-visits.server.ts'
import { countDeclarations } from './read-declarations.server.ts'
import { listVisitors } from './read-visitors.server.ts'
import type { Visitor } from './visitor.ts'

/** A visitor of a cycle, with what they declared in it and how many visits they have there. */
export interface VisitorLine extends Pick<Visitor, 'id' | 'kind' | 'name'> {
  readonly maxPerDay: number
  readonly maxPerCycle: number
  readonly asked: boolean
  /** Entities about which they declared, and those about which they have not yet. */
  readonly answered: number
  readonly left: number
  readonly interests: number
  readonly planned: number
}

interface Asked {
  readonly cycle: number
  readonly clock: Clock
  /** Visits that the reader may not see are in no count. */
  readonly hidden: Hidden
}

/** Everybody who can visit in a cycle today. */
export async function listVisitorLines(
  database: Database,
  { cycle, clock, hidden }: Asked,
): Promise<VisitorLine[]> {
  const [visitors, counts, loads] = await Promise.all([
    listVisitors(database, cycle, clock),
    countDeclarations(database, cycle),
    countVisits(database, cycle, hidden),
  ])
  const declared = new Map(counts.map((count) => [count.visitor, count]))
  return visitors.map(({ id, kind, name, profile }) => ({
    ...{ id, kind, name, maxPerDay: profile.maxPerDay, maxPerCycle: profile.maxPerCycle },
    asked: declared.get(id)?.asked ?? false,
    answered: declared.get(id)?.answered ?? 0,
    left: declared.get(id)?.left ?? 0,
    interests: declared.get(id)?.interests ?? 0,
    planned: loads.get(id) ?? 0,
  }))
}

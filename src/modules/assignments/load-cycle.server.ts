import { data } from 'react-router'
import type { Person } from '#platform/access.ts'
import type { Database } from '#platform/database.ts'
import type { Text } from '#scoring/guide.ts'
import { type CyclePlanView, readCyclePlan } from '../cycles/read-plan.server.ts'
import { readGuide } from '../standards/read.server.ts'

/** A cycle as pages of its visits show it, with the instruments of its guide by name. */
export interface VisitCycle {
  readonly id: number
  readonly title: Text
  readonly startsOn: string
  readonly phases: CyclePlanView['phases']
  readonly instruments: Readonly<Record<string, Text>>
}

/** The cycle of an address. @throws a 404 answer where there is none */
export async function loadCycle(
  database: Database,
  person: Person | null,
  number: string | undefined,
): Promise<VisitCycle> {
  const cycle = await readCyclePlan(database, person, Number(number) || 0)
  if (!cycle) throw data(null, { status: 404 })
  const guide = await readGuide(database, person, cycle.guide.code, cycle.guide.edition)
  const instruments = Object.entries(guide?.guide.instruments ?? {}).map(([code, { title }]) => [
    code,
    title ?? { ar: code, en: code },
  ])
  return {
    id: cycle.id,
    title: cycle.title,
    startsOn: cycle.startsOn,
    phases: cycle.phases,
    instruments: Object.fromEntries(instruments),
  }
}

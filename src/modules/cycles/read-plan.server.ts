import { sql } from 'kysely'
import type { Person } from '#platform/access.ts'
import type { Database } from '#platform/database.ts'
import type { Text } from '#scoring/guide.ts'
import { maySeePlan } from './access.ts'
import { type Phase, type PhaseCode, phaseCodes } from './phase.ts'

/** A cycle as it is planned: what everybody who works in the programme may know of it, before any result. */
export interface CyclePlanView {
  readonly id: number
  readonly title: Text
  readonly status: string
  readonly guide: { readonly code: string; readonly edition: string }
  /** ISO dates. */
  readonly startsOn: string
  readonly endsOn: string
  /** In the order of phases; empty where the cycle has none. */
  readonly phases: readonly Phase[]
  /** Rises with each change. */
  readonly revision: number
  /** How many centres are enrolled. */
  readonly centres: number
}

/** The phases of a cycle in their order; empty where it has none, or is not there. */
export async function readPhases(database: Database, cycle: number): Promise<Phase[]> {
  return (await listPhases(database, [cycle])).get(cycle) ?? []
}

/** One cycle as planned, or null when there is none that the person may see. */
export async function readCyclePlan(
  database: Database,
  person: Person | null,
  id: number,
): Promise<CyclePlanView | null> {
  const plans = await listCyclePlans(database, person, id)
  return plans[0] ?? null
}

/** The cycles as planned, the latest first; only the one asked for where `id` is given. */
export async function listCyclePlans(
  database: Database,
  person: Person | null,
  id?: number,
): Promise<CyclePlanView[]> {
  if (!maySeePlan(person)) return []
  const rows = await database
    .selectFrom('cycle')
    .select(['id', 'title_ar', 'title_en', 'status', 'guide_code', 'guide_edition', 'revision'])
    .select([sql<string>`starts_on::text`.as('starts_on'), sql<string>`ends_on::text`.as('ends_on')])
    .select(
      sql<number>`(select count(*)::integer from cycle_centre where cycle_centre.cycle_id = cycle.id)`.as(
        'centres',
      ),
    )
    .$if(id !== undefined, (query) => query.where('id', '=', id ?? 0))
    .orderBy('id', 'desc')
    .execute()
  const phases = await listPhases(
    database,
    rows.map((row) => row.id),
  )
  return rows.map((row) => ({
    id: row.id,
    title: { ar: row.title_ar, en: row.title_en },
    status: row.status,
    guide: { code: row.guide_code, edition: row.guide_edition },
    startsOn: row.starts_on,
    endsOn: row.ends_on,
    phases: phases.get(row.id) ?? [],
    revision: row.revision,
    centres: row.centres,
  }))
}

async function listPhases(database: Database, cycles: readonly number[]): Promise<Map<number, Phase[]>> {
  if (cycles.length === 0) return new Map()
  const rows = await database
    .selectFrom('cycle_phase')
    .select(['cycle_id', 'code'])
    .select([sql<string>`starts_on::text`.as('starts_on'), sql<string>`ends_on::text`.as('ends_on')])
    .where('cycle_id', 'in', [...cycles])
    .execute()
  const place = ({ code }: { readonly code: string }) => phaseCodes.indexOf(code as PhaseCode)
  const sorted = rows.sort((a, b) => place(a) - place(b))
  const byCycle = Map.groupBy(sorted, (row) => row.cycle_id)
  return new Map(
    [...byCycle].map(([cycle, own]) => [
      cycle,
      own.map((row) => ({ code: row.code as PhaseCode, startsOn: row.starts_on, endsOn: row.ends_on })),
    ]),
  )
}

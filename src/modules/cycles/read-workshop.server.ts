import { sql } from 'kysely'
import type { Database } from '#platform/database.ts'
import type { Text } from '#scoring/guide.ts'
import { readTimeZone } from './programme-place.server.ts'

/** A workshop as everybody may know it who may come. */
export interface Workshop {
  readonly id: string
  readonly cycle: number
  readonly title: Text
  readonly venue: Text | null
  readonly link: string | null
  readonly startsAt: Date
  readonly endsAt: Date
  readonly timeZone: string
  readonly places: number
  /** ISO dates. */
  readonly opensOn: string
  readonly closesOn: string
  readonly entities: readonly string[] | null
  readonly revision: number
  readonly cancelledAt: Date | null
  /** Why it was called off; null where it was not. */
  readonly calledOff: Text | null
}

/** Workshops by their beginning: those of a cycle, or the one asked for. */
export async function listWorkshops(
  database: Database,
  asked: { readonly cycle: number } | { readonly id: string },
  { lock = false } = {},
): Promise<Workshop[]> {
  const rows = await database
    .selectFrom('workshop')
    .selectAll()
    .select([sql<string>`opens_on::text`.as('opens_day'), sql<string>`closes_on::text`.as('closes_day')])
    .$if('cycle' in asked, (query) => query.where('cycle_id', '=', 'cycle' in asked ? asked.cycle : 0))
    .$if('id' in asked, (query) => query.where('id', '=', 'id' in asked ? asked.id : ''))
    .$if(lock, (query) => query.forUpdate())
    .orderBy('starts_at')
    .orderBy('id')
    .execute()
  if (rows.length === 0) return []
  const timeZone = await readTimeZone(database)
  return rows.map((row) => ({
    id: row.id,
    cycle: row.cycle_id,
    title: { ar: row.title_ar, en: row.title_en },
    venue: row.place_ar === null || row.place_en === null ? null : { ar: row.place_ar, en: row.place_en },
    link: row.link,
    startsAt: row.starts_at,
    endsAt: row.ends_at,
    timeZone,
    places: row.places,
    opensOn: row.opens_day,
    closesOn: row.closes_day,
    entities: row.entities,
    revision: row.revision,
    cancelledAt: row.cancelled_at,
    calledOff:
      row.called_off_ar === null || row.called_off_en === null
        ? null
        : { ar: row.called_off_ar, en: row.called_off_en },
  }))
}

/** How many of a workshop's places are taken, and how many people wait. */
export async function countPlaces(
  database: Database,
  workshops: readonly string[],
): Promise<
  Map<string, { readonly registered: number; readonly waiting: number; readonly attended: number }>
> {
  if (workshops.length === 0) return new Map()
  const rows = await database
    .selectFrom('workshop_place')
    .select([
      'workshop',
      sql<number>`count(*) FILTER (WHERE status = 'registered')::integer`.as('registered'),
      sql<number>`count(*) FILTER (WHERE status = 'waiting')::integer`.as('waiting'),
      sql<number>`count(*) FILTER (WHERE attended)::integer`.as('attended'),
    ])
    .where('workshop', 'in', [...workshops])
    .groupBy('workshop')
    .execute()
  return new Map(rows.map(({ workshop, ...counts }) => [workshop, counts]))
}

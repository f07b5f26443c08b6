import { sql } from 'kysely'
import type { Database } from '#platform/database.ts'
import type { Text } from '#scoring/guide.ts'
import type { ChangeCause } from './change-cause.ts'

/** Who was to come, and when. */
export interface VisitMoment {
  readonly people: readonly Text[]
  /** Local, `2026-11-21T08:30`. */
  readonly startsAt: string
  readonly pinned: boolean
}

/** One change in the history of a visit. */
export interface VisitChangeLine {
  readonly id: string
  readonly at: string
  /** Null: the account is gone. */
  readonly by: Text | null
  readonly cause: ChangeCause
  readonly note: string | null
  readonly before: VisitMoment
  /** Null: it was cancelled. */
  readonly after: VisitMoment | null
}

interface Row {
  readonly id: string
  readonly changed_at: Date
  readonly by: Text | null
  readonly cause: ChangeCause
  readonly note: string | null
  readonly before: Stored
  readonly after: Stored | null
}

interface Stored {
  readonly people: readonly string[]
  readonly startsAt: string
  readonly pinned: boolean
}

/**
 * What happened to a visit, the latest first; a visit that was cancelled and planned again has one history. Shoppers by
 * code name. For those who keep the plan: notes may say what somebody declared.
 */
export async function listVisitChanges(database: Database, visit: string): Promise<VisitChangeLine[]> {
  const { rows } = await sql<Row>`
    SELECT c.id::text, c.changed_at, c.cause, c.note, c.before, c.after,
      CASE WHEN p.id IS NOT NULL THEN jsonb_build_object('ar', p.name_ar, 'en', p.name_en) END AS by
    FROM planned_visit own
    JOIN planned_visit v ON v.cycle_id = own.cycle_id AND v.centre = own.centre AND v.instrument = own.instrument
      AND v.stage = own.stage AND v.number = own.number
    JOIN visit_change c ON c.visit = v.id
    LEFT JOIN person p ON p.id::text = c.changed_by
    WHERE own.id = ${visit}
    ORDER BY c.id DESC LIMIT 100`.execute(database)
  const names = await namesOf(database, rows)
  const show = ({ people, startsAt, pinned }: Stored): VisitMoment => ({
    people: people.map((id) => names.get(id) ?? { ar: '–', en: '–' }),
    ...{ startsAt, pinned },
  })
  return rows.map(({ changed_at, before, after, ...row }) => ({
    ...row,
    at: changed_at.toISOString(),
    before: show(before),
    after: after && show(after),
  }))
}

async function namesOf(database: Database, rows: readonly Row[]): Promise<Map<string, Text>> {
  const ids = [...new Set(rows.flatMap(({ before, after }) => [...before.people, ...(after?.people ?? [])]))]
  if (ids.length === 0) return new Map()
  const visitors = await database
    .selectFrom('visitor')
    .leftJoin('person', 'person.id', 'visitor.person')
    .select(['visitor.id', 'visitor.code_name', 'person.name_ar', 'person.name_en'])
    .where('visitor.id', 'in', ids)
    .execute()
  return new Map(
    visitors.map((row) => [
      row.id,
      { ar: row.code_name ?? row.name_ar ?? '', en: row.code_name ?? row.name_en ?? '' },
    ]),
  )
}

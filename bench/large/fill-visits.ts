import { sql } from 'kysely'
import type { Database } from '#platform/database.ts'
import { largeCycle } from './fill-cycle.ts'

/** Four visits of every centre, each by two of 600 visitors, some of them late: a national plan, without the solver. */
export async function fillVisits(database: Database): Promise<void> {
  await sql`INSERT INTO visitor (code_name) SELECT 'Z-' || number FROM generate_series(1000, 1599) number`.execute(
    database,
  )
  await sql`
    INSERT INTO planned_visit (cycle_id, centre, instrument, stage, number, starts_at, ends_at, changed_at)
    SELECT ${largeCycle}::integer, planned.centre, 'visit', 'final', planned.number, planned.day, planned.day + interval '1 hour', now()
    FROM (SELECT centre, number, now() + (number * 10 - 25 + row_number() OVER () % 9) * interval '1 day' AS day
      FROM cycle_centre, generate_series(1, 4) number WHERE cycle_id = ${largeCycle}) planned`.execute(
    database,
  )
  await sql`
    WITH visit AS (SELECT id, row_number() OVER (ORDER BY starts_at, id) AS place FROM planned_visit WHERE cycle_id = ${largeCycle}),
      who AS (SELECT id, row_number() OVER (ORDER BY code_name) - 1 AS place FROM visitor WHERE code_name ~ '^Z-1\\d{3}$')
    INSERT INTO visit_person (visit, visitor)
    SELECT visit.id, who.id FROM visit JOIN who ON who.place IN (visit.place % 600, (visit.place + 7) % 600)`.execute(
    database,
  )
  await sql`ANALYZE`.execute(database)
}

import { sql } from 'kysely'
import type { Centre, Span, Week } from '#assignment/problem.ts'
import type { Database } from '#platform/database.ts'
import type { PlanRules } from './plan-rules.ts'

interface Row {
  readonly code: string
  readonly entity: string
  readonly governorate: string | null
  readonly channel: string
  readonly languages: unknown
  readonly hours: readonly { weekday: number; from: number; until: number }[] | null
}

/** The centres enrolled in a cycle and not exempted, as the planner reads them: with their own hours, or the usual ones of the plan. */
export async function listPlanCentres(database: Database, rules: PlanRules): Promise<Centre[]> {
  const { rows } = await sql<Row>`
    SELECT c.centre AS code, c.entity, c.governorate, c.channel, c.attributes -> 'languages' AS languages,
      (SELECT jsonb_agg(jsonb_build_object('weekday', h.weekday, 'from', h.opens_at, 'until', h.closes_at)
        ORDER BY h.weekday, h.opens_at) FROM centre_hours h WHERE h.centre = c.centre) AS hours
    FROM cycle_centre c
    WHERE c.cycle_id = ${rules.cycle} AND NOT EXISTS (
      SELECT FROM cycle_exemption x WHERE x.cycle_id = c.cycle_id AND x.centre = c.centre AND x.status = 'granted')
    ORDER BY c.centre`.execute(database)
  const usual: Week = weekOf((weekday) =>
    rules.weekdays.includes(weekday) ? [[rules.opensAt, rules.closesAt]] : [],
  )
  return rows.map(({ hours, languages, governorate, ...row }) => ({
    ...row,
    governorate: governorate ?? '',
    ...(isTexts(languages) ? { languages } : {}),
    hours:
      hours === null
        ? usual
        : weekOf((weekday) =>
            hours.filter((one) => one.weekday === weekday).map(({ from, until }): Span => [from, until]),
          ),
  }))
}

const weekOf = (of: (weekday: number) => readonly Span[]): Week => [0, 1, 2, 3, 4, 5, 6].map(of)

const isTexts = (value: unknown): value is string[] =>
  Array.isArray(value) && value.every((one) => typeof one === 'string')

import { sql } from 'kysely'
import type { Centre, Week } from '#assignment/problem.ts'
import type { Database } from '#platform/database.ts'
import type { Text } from '#scoring/guide.ts'
import type { OpeningHours } from '../centres/opening-hours.ts'
import type { PlanRules } from './plan-rules.ts'

interface Row {
  readonly code: string
  readonly entity: string
  readonly moved_to: string | null
  readonly governorate: string | null
  readonly channel: string
  readonly languages: unknown
  readonly hours: OpeningHours | null
}

/**
 * The centres to visit in a cycle, as the planner reads them: with their own hours, or the usual ones of the plan. Those
 * enrolled, but for the exempt and for those that closed or merged in the registry since: nobody opens there. A centre that
 * has moved to another entity since is tied to both.
 */
export async function listPlanCentres(database: Database, rules: PlanRules): Promise<Centre[]> {
  const { rows } = await sql<Row>`
    SELECT c.centre AS code, c.entity, nullif(r.entity, c.entity) AS moved_to, c.governorate, c.channel, c.attributes -> 'languages' AS languages,
      r.opening_hours AS hours
    FROM cycle_centre c JOIN centre r ON r.code = c.centre
    WHERE c.cycle_id = ${rules.cycle} AND r.state = 'open' AND NOT EXISTS (
      SELECT FROM cycle_exemption x WHERE x.cycle_id = c.cycle_id AND x.centre = c.centre AND x.status = 'granted')
    ORDER BY c.centre`.execute(database)
  const usual: Week = [0, 1, 2, 3, 4, 5, 6].map((weekday) =>
    rules.weekdays.includes(weekday) ? [[rules.opensAt, rules.closesAt]] : [],
  )
  const shared = new Map<string, Week>([[JSON.stringify(usual), usual]])
  /** Equal weeks as one object: the planner compares each couple of weeks once. */
  const share = (week: Week): Week => {
    const key = JSON.stringify(week)
    const known = shared.get(key)
    if (known === undefined) shared.set(key, week)
    return known ?? week
  }
  return rows.map(({ hours, languages, governorate, moved_to, ...row }) => ({
    ...row,
    ...(moved_to !== null && { movedTo: moved_to }),
    governorate: governorate ?? '',
    ...(isTexts(languages) ? { languages } : {}),
    hours: hours === null ? usual : share(hours.week),
    ...(hours !== null &&
      hours.seasons.length > 0 && {
        seasons: hours.seasons.map(({ from, until, week }) => ({ from, until, hours: share(week) })),
      }),
  }))
}

const isTexts = (value: unknown): value is string[] =>
  Array.isArray(value) && value.every((one) => typeof one === 'string')

/** The centres of a cycle's plan without opening hours of their own: the usual ones are assumed. In the order of their names. */
export async function listWithoutHours(
  database: Database,
  cycle: number,
): Promise<readonly { readonly code: string; readonly name: Text }[]> {
  const { rows } = await sql<{ code: string; name_ar: string; name_en: string }>`
    SELECT c.centre AS code, c.name_ar, c.name_en
    FROM cycle_centre c JOIN centre r ON r.code = c.centre
    WHERE c.cycle_id = ${cycle} AND r.opening_hours IS NULL AND r.state = 'open' AND NOT EXISTS (
      SELECT FROM cycle_exemption x WHERE x.cycle_id = c.cycle_id AND x.centre = c.centre AND x.status = 'granted')
    ORDER BY c.name_ar COLLATE "ar-x-icu", c.centre`.execute(database)
  return rows.map(({ code, name_ar, name_en }) => ({ code, name: { ar: name_ar, en: name_en } }))
}

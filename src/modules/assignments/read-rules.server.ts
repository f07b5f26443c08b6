import type { Database } from '#platform/database.ts'
import { readTimeZone } from '../cycles/programme-place.server.ts'
import { type Holiday, type PlanRules, type VisitDemand, weightsFrom } from './plan-rules.ts'

/** The rules of a cycle; null where nobody has set them. */
export async function readRules(database: Database, cycle: number): Promise<PlanRules | null> {
  const row = await database
    .selectFrom('assignment_plan')
    .selectAll()
    .where('cycle_id', '=', cycle)
    .executeTakeFirst()
  if (!row) return null
  return {
    cycle,
    neutralEmployers: row.neutral_employers,
    coolingOffCycles: row.cooling_off_cycles,
    minutesBetween: row.minutes_between,
    opensAt: row.opens_at,
    closesAt: row.closes_at,
    weekdays: row.weekdays,
    timeZone: await readTimeZone(database),
    seed: Number(row.seed),
    revision: row.revision,
    weights: weightsFrom(row.weights),
    demands: await listDemands(database, cycle),
  }
}

async function listDemands(database: Database, cycle: number): Promise<VisitDemand[]> {
  const rows = await database
    .selectFrom('visit_demand')
    .selectAll()
    .where('cycle_id', '=', cycle)
    .orderBy('stage', 'desc')
    .orderBy('instrument')
    .execute()
  return rows.map((row) => ({
    instrument: row.instrument,
    stage: row.stage as VisitDemand['stage'],
    channels: row.channels,
    visits: row.visits,
    people: row.people,
    minutes: row.minutes,
    startsOn: String(row.starts_on),
    endsOn: String(row.ends_on),
    daysBetween: row.days_between,
    doubleShare: row.double_share,
    repeatAfterDays: row.repeat_after_days,
    secret: row.secret,
  }))
}

/** The days on which nobody visits, in order; of all years, or between two days. */
export async function listHolidays(database: Database, from?: string, until?: string): Promise<Holiday[]> {
  const rows = await database
    .selectFrom('calendar_day')
    .selectAll()
    .$if(from !== undefined, (query) => query.where('day', '>=', from ?? ''))
    .$if(until !== undefined, (query) => query.where('day', '<=', until ?? ''))
    .orderBy('day')
    .execute()
  return rows.map(({ day, title_ar, title_en }) => ({
    day: String(day),
    title: { ar: title_ar, en: title_en },
  }))
}

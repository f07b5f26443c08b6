import { sql } from 'kysely'
import type { Person } from '#platform/access.ts'
import type { Clock } from '#platform/clock.ts'
import type { Database } from '#platform/database.ts'
import { todayOf } from '#platform/day.ts'
import { isId } from '#platform/is-id.ts'
import type { Text } from '#scoring/guide.ts'
import { listHidden } from '../cycles/list-hidden.server.ts'
import { listVisits, type VisitLine } from './list-visits.server.ts'
import { readVisitsView } from './visits-view.ts'

/** A team as its members see it. */
export interface MyTeam {
  readonly id: string
  readonly name: Text
  readonly cycle: { readonly id: number; readonly title: Text }
  /** The leader first. */
  readonly members: readonly { readonly id: string; readonly name: Text; readonly leads: boolean }[]
  /** From today on, the nearest first: none by a shopper, and none where the reader is not independent. */
  readonly visits: readonly VisitLine[]
  /** How many there are in all. */
  readonly count: number
}

const shown = 100

interface Row {
  readonly id: string
  readonly name_ar: string
  readonly name_en: string
  readonly cycle_id: number
  readonly title_ar: string
  readonly title_en: string
  readonly members: MyTeam['members']
}

/** The teams that somebody belongs to in cycles that run, with what comes. Empty for who is in none. */
export async function listMyTeams(database: Database, person: Person, clock: Clock): Promise<MyTeam[]> {
  if (!isId(person.id)) return []
  const { rows } = await sql<Row>`
    SELECT t.id, t.name_ar, t.name_en, t.cycle_id, c.title_ar, c.title_en,
      (SELECT jsonb_agg(jsonb_build_object('id', w.id, 'leads', m.leads,
          'name', jsonb_build_object('ar', who.name_ar, 'en', who.name_en))
          ORDER BY m.leads DESC, who.name_ar COLLATE "ar-x-icu", w.id)
        FROM team_member m JOIN visitor w ON w.id = m.visitor JOIN person who ON who.id = w.person
        WHERE m.team = t.id) AS members
    FROM team t
    JOIN cycle c ON c.id = t.cycle_id
    WHERE c.status = 'running' AND EXISTS (
      SELECT FROM team_member m JOIN visitor own ON own.id = m.visitor
      WHERE m.team = t.id AND own.person = ${person.id})
    ORDER BY t.cycle_id DESC, t.id`.execute(database)
  return Promise.all(rows.map((row) => withVisits(database, person, row, clock)))
}

async function withVisits(database: Database, person: Person, row: Row, clock: Clock): Promise<MyTeam> {
  const nothing = readVisitsView(new URLSearchParams())
  const { visits, count } = await listVisits(database, {
    ...{ cycle: row.cycle_id, zone: clock.zone, limit: shown, withoutShoppers: true },
    view: { ...nothing, team: row.id, from: todayOf(clock) },
    hidden: await listHidden(database, row.cycle_id, person),
  })
  return {
    id: row.id,
    name: { ar: row.name_ar, en: row.name_en },
    cycle: { id: row.cycle_id, title: { ar: row.title_ar, en: row.title_en } },
    ...{ members: row.members, visits, count },
  }
}

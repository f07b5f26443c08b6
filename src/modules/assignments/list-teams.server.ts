import { sql } from 'kysely'
import type { Database } from '#platform/database.ts'
import type { Text } from '#scoring/guide.ts'

/** Somebody in a team. */
export interface TeamMember {
  /** Of the visitor. */
  readonly id: string
  readonly name: Text
  readonly leads: boolean
}

/** A team of a cycle. */
export interface Team {
  readonly id: string
  readonly name: Text
  /** The leader first, then by Arabic name; also who is no visitor of the cycle any more, to be taken out by hand. */
  readonly members: readonly TeamMember[]
}

/** The teams of a cycle, in the order of their Arabic names; or one of them. */
export async function listTeams(database: Database, cycle: number, id?: string): Promise<Team[]> {
  if (id !== undefined && !/^[0-9a-f-]{36}$/.test(id)) return []
  const { rows } = await sql<{ id: string; name_ar: string; name_en: string; members: TeamMember[] | null }>`
    SELECT t.id, t.name_ar, t.name_en,
      (SELECT jsonb_agg(jsonb_build_object('id', w.id, 'leads', m.leads,
          'name', jsonb_build_object('ar', who.name_ar, 'en', who.name_en))
          ORDER BY m.leads DESC, who.name_ar COLLATE "ar-x-icu", w.id)
        FROM team_member m JOIN visitor w ON w.id = m.visitor JOIN person who ON who.id = w.person
        WHERE m.team = t.id) AS members
    FROM team t
    WHERE t.cycle_id = ${cycle} ${id === undefined ? sql`` : sql`AND t.id = ${id}`}
    ORDER BY t.name_ar COLLATE "ar-x-icu", t.id`.execute(database)
  return rows.map((row) => ({
    id: row.id,
    name: { ar: row.name_ar, en: row.name_en },
    members: row.members ?? [],
  }))
}

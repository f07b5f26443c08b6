import type { Database } from '#platform/database.ts'
import type { Text } from '#scoring/guide.ts'

/** A team of a cycle. */
export interface Team {
  readonly id: string
  readonly name: Text
  readonly leader: string | null
  readonly members: readonly string[]
}

/** The teams of a cycle, in the order of their Arabic names. */
export async function listTeams(database: Database, cycle: number): Promise<Team[]> {
  const teams = await database
    .selectFrom('team')
    .select(['id', 'name_ar', 'name_en'])
    .where('cycle_id', '=', cycle)
    .orderBy('name_ar')
    .orderBy('id')
    .execute()
  const members = await database
    .selectFrom('team_member')
    .select(['team', 'visitor', 'leads'])
    .where('cycle_id', '=', cycle)
    .orderBy('visitor')
    .execute()
  return teams.map(({ id, name_ar, name_en }) => {
    const own = members.filter(({ team }) => team === id)
    return {
      id,
      name: { ar: name_ar, en: name_en },
      leader: own.find(({ leads }) => leads)?.visitor ?? null,
      members: own.map(({ visitor }) => visitor),
    }
  })
}

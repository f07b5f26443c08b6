import type { Person } from '#platform/access.ts'
import { recordAudit } from '#platform/audit.ts'
import { Refusal } from '#platform/fault.ts'
import { requireRole } from '#platform/held-role.ts'
import type { Services } from '#platform/services.ts'
import type { Text } from '#scoring/guide.ts'
import { roleToKeepVisits } from './access.ts'
import { faultAt, refuseAny } from './faults.ts'

export interface TeamChange {
  readonly cycle: number
  /** Null: a new team. */
  readonly team: string | null
  readonly name: Text
  /** Visitors; each is in one team of a cycle, and leaves the one they were in. */
  readonly members: readonly string[]
  /** One of the members, or null. */
  readonly leader: string | null
}

/**
 * Makes a team of evaluators in a cycle, or changes its name, members and leader. Shoppers belong to no team: a team
 * knows its own. Returns its id.
 *
 * @throws Refusal 403; 404 `team.unknown`; 422 `team.name_missing`, `team.member_unknown`, `team.leader_outside`
 */
export async function saveTeam(
  { database }: Pick<Services, 'database'>,
  person: Person,
  { cycle, team, name, members, leader }: TeamChange,
): Promise<string> {
  const role = requireRole(roleToKeepVisits(person))
  refuseAny([
    ...(name.ar.trim() && name.en.trim()
      ? []
      : [faultAt('team.name_missing', name.ar.trim() ? 'name_en' : 'name_ar')]),
    ...(leader === null || members.includes(leader) ? [] : [faultAt('team.leader_outside', 'leader')]),
  ])
  return database.transaction().execute(async (trx) => {
    const words = { name_ar: name.ar.trim(), name_en: name.en.trim() }
    const saved =
      team === null
        ? await trx
            .insertInto('team')
            .values({ cycle_id: cycle, ...words })
            .returning('id')
            .executeTakeFirst()
        : await trx
            .updateTable('team')
            .set(words)
            .where('id', '=', team)
            .where('cycle_id', '=', cycle)
            .returning('id')
            .executeTakeFirst()
    if (!saved) throw new Refusal([{ code: 'team.unknown' }], 404)
    const { id } = saved
    await trx.deleteFrom('team_member').where('team', '=', id).execute()
    if (members.length > 0) {
      const known = await trx
        .selectFrom('visitor')
        .select('id')
        .where('id', 'in', [...members])
        .where('person', 'is not', null)
        .execute()
      if (known.length !== new Set(members).size)
        throw new Refusal([faultAt('team.member_unknown', 'members')])
      const rows = known.map(({ id: visitor }) => ({
        cycle_id: cycle,
        visitor,
        team: id,
        leads: visitor === leader,
      }))
      await trx
        .insertInto('team_member')
        .values(rows)
        .onConflict((conflict) =>
          conflict.columns(['cycle_id', 'visitor']).doUpdateSet((row) => ({
            team: row.ref('excluded.team'),
            leads: row.ref('excluded.leads'),
          })),
        )
        .execute()
    }
    await recordAudit(trx, {
      ...{ actor: person.id, role, action: 'team.save' },
      subject: { kind: 'team', id },
      after: { cycle, members, leader },
    })
    return id
  })
}

/** Dissolves a team; its members stay visitors. @throws Refusal 403 */
export async function dropTeam(
  { database }: Pick<Services, 'database'>,
  person: Person,
  { cycle, team }: { readonly cycle: number; readonly team: string },
): Promise<void> {
  const role = requireRole(roleToKeepVisits(person))
  await database.transaction().execute(async (trx) => {
    await trx.deleteFrom('team').where('id', '=', team).where('cycle_id', '=', cycle).execute()
    await recordAudit(trx, {
      ...{ actor: person.id, role, action: 'team.drop' },
      subject: { kind: 'team', id: team },
    })
  })
}

import type { Person } from '#platform/access.ts'
import { recordAudit } from '#platform/audit.ts'
import type { Transaction } from '#platform/database.ts'
import { Refusal } from '#platform/fault.ts'
import { requireRole } from '#platform/held-role.ts'
import type { Services } from '#platform/services.ts'
import { roleToKeepVisits } from './access.ts'
import { faultAt, refuseAny } from './faults.ts'
import { lockTeam } from './save-team.server.ts'

export interface MembersChange {
  readonly cycle: number
  readonly team: string
  /** Visitors who join; each is in one team of a cycle, and leaves the one they were in. */
  readonly add?: readonly string[]
  /** Visitors who leave; who is not in the team is passed over. */
  readonly remove?: readonly string[]
  /** A member, who leads from now on; left out: whoever leads goes on. */
  readonly leader?: string
}

/**
 * Lets evaluators join and leave a team, and says who leads it. Only what is named changes, so that two who change one team
 * at a time do not undo each other. Shoppers belong to no team: a team knows its own.
 *
 * @throws Refusal 403; 404 `team.unknown`; 422 `team.nobody_chosen`, `team.member_unknown`, `team.leader_outside`
 */
export async function changeMembers(
  { database }: Pick<Services, 'database'>,
  person: Person,
  { cycle, team, add = [], remove = [], leader }: MembersChange,
): Promise<void> {
  const role = requireRole(roleToKeepVisits(person))
  if (add.length + remove.length === 0 && leader === undefined)
    refuseAny([faultAt('team.nobody_chosen', 'add')])
  await database.transaction().execute(async (trx) => {
    const { id } = await lockTeam(trx, { cycle, team })
    await takeOut(trx, id, remove)
    await takeIn(trx, { cycle, team: id }, add)
    if (leader !== undefined) await letLead(trx, id, leader)
    await recordAudit(trx, {
      ...{ actor: person.id, role, action: 'team.members' },
      subject: { kind: 'team', id },
      after: { cycle, added: [...add], removed: [...remove], leader: leader ?? null },
    })
  })
}

const isId = (text: string): boolean => /^[0-9a-f-]{36}$/.test(text)

async function takeOut(trx: Transaction, team: string, members: readonly string[]): Promise<void> {
  const ids = members.filter(isId)
  if (ids.length > 0)
    await trx.deleteFrom('team_member').where('team', '=', team).where('visitor', 'in', ids).execute()
}

async function takeIn(
  trx: Transaction,
  { cycle, team }: { readonly cycle: number; readonly team: string },
  members: readonly string[],
): Promise<void> {
  if (members.length === 0) return
  const unknown = new Refusal([faultAt('team.member_unknown', 'add')])
  if (!members.every(isId)) throw unknown
  const known = await trx
    .selectFrom('visitor')
    .select('id')
    .where('id', 'in', [...members])
    .where('person', 'is not', null)
    .execute()
  if (known.length !== new Set(members).size) throw unknown
  await trx
    .insertInto('team_member')
    .values(known.map(({ id: visitor }) => ({ cycle_id: cycle, visitor, team })))
    .onConflict((conflict) =>
      conflict
        .columns(['cycle_id', 'visitor'])
        .doUpdateSet({ team, leads: false })
        .where('team_member.team', '<>', team),
    )
    .execute()
}

/** One after the other: a team has one leader at every moment. */
async function letLead(trx: Transaction, team: string, leader: string): Promise<void> {
  await trx
    .updateTable('team_member')
    .set({ leads: false })
    .where('team', '=', team)
    .where('leads', '=', true)
    .execute()
  const led = isId(leader)
    ? await trx
        .updateTable('team_member')
        .set({ leads: true })
        .where('team', '=', team)
        .where('visitor', '=', leader)
        .executeTakeFirst()
    : undefined
  if (!led?.numUpdatedRows) refuseAny([faultAt('team.leader_outside', 'members')])
}

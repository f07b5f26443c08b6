import type { Person } from '#platform/access.ts'
import { recordAudit } from '#platform/audit.ts'
import type { Transaction } from '#platform/database.ts'
import { Refusal } from '#platform/fault.ts'
import { requireRole } from '#platform/held-role.ts'
import type { Services } from '#platform/services.ts'
import type { Text } from '#scoring/guide.ts'
import { roleToKeepVisits } from './access.ts'
import { faultAt, refuseAny } from './faults.ts'

type Needs = Pick<Services, 'database'>

export interface TeamName {
  readonly cycle: number
  /** Null: a new team. */
  readonly team: string | null
  readonly name: Text
}

/**
 * Makes a team of a cycle, without members yet, or gives it another name. Returns its id.
 *
 * @throws Refusal 403; 404 `team.unknown`; 422 `team.name_missing`
 */
export async function saveTeam(
  { database }: Needs,
  person: Person,
  { cycle, team, name }: TeamName,
): Promise<string> {
  const role = requireRole(roleToKeepVisits(person))
  const words = { name_ar: name.ar.trim(), name_en: name.en.trim() }
  refuseAny(
    (['name_ar', 'name_en'] as const)
      .filter((field) => words[field] === '')
      .map((field) => faultAt('team.name_missing', field)),
  )
  return database.transaction().execute(async (trx) => {
    const saved =
      team === null
        ? await trx
            .insertInto('team')
            .values({ cycle_id: cycle, ...words })
            .returning('id')
            .executeTakeFirstOrThrow()
        : await lockTeam(trx, { cycle, team })
    if (team !== null) await trx.updateTable('team').set(words).where('id', '=', team).execute()
    await recordAudit(trx, {
      ...{ actor: person.id, role, action: 'team.save' },
      subject: { kind: 'team', id: saved.id },
      ...('name_ar' in saved ? { before: { name_ar: saved.name_ar, name_en: saved.name_en } } : {}),
      after: { cycle, ...words },
    })
    return saved.id
  })
}

/** A team that nobody else changes until the end of the transaction. @throws Refusal 404 `team.unknown` */
export async function lockTeam(
  trx: Transaction,
  { cycle, team }: { readonly cycle: number; readonly team: string },
): Promise<{ readonly id: string; readonly name_ar: string; readonly name_en: string }> {
  const found = /^[0-9a-f-]{36}$/.test(team)
    ? await trx
        .selectFrom('team')
        .select(['id', 'name_ar', 'name_en'])
        .where('id', '=', team)
        .where('cycle_id', '=', cycle)
        .forUpdate()
        .executeTakeFirst()
    : undefined
  if (!found) throw new Refusal([{ code: 'team.unknown' }], 404)
  return found
}

/** Dissolves a team; its members stay visitors. @throws Refusal 403; 404 `team.unknown` */
export async function dropTeam(
  { database }: Needs,
  person: Person,
  { cycle, team }: { readonly cycle: number; readonly team: string },
): Promise<void> {
  const role = requireRole(roleToKeepVisits(person))
  await database.transaction().execute(async (trx) => {
    const { id, ...before } = await lockTeam(trx, { cycle, team })
    await trx.deleteFrom('team').where('id', '=', id).execute()
    await recordAudit(trx, {
      ...{ actor: person.id, role, action: 'team.drop' },
      subject: { kind: 'team', id },
      before,
    })
  })
}

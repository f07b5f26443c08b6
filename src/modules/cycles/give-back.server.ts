import { sql } from 'kysely'
import type { Person } from '#platform/access.ts'
import { recordAudit } from '#platform/audit.ts'
import type { Transaction } from '#platform/database.ts'
import { todayOf } from '#platform/day.ts'
import { Refusal } from '#platform/fault.ts'
import { requireRole } from '#platform/held-role.ts'
import type { Services } from '#platform/services.ts'
import { readEntities } from '../centres/read-records.server.ts'
import { roleToRunCycles } from './access.ts'
import { lockRequest } from './decide-census.server.ts'
import { mailCensus, revokeLinks } from './mail-census.server.ts'
import { requireCensusPhase } from './send-census.server.ts'

/**
 * Gives the answers that were asked again back to the entity, with a new link; what was decided on stays decided. Where
 * somebody has just done it, the entity has them already and gets no second mail.
 *
 * @returns false where they were with the entity already
 * @throws Refusal 403; 404 `census.request_unknown`; 409 `census.not_submitted`, `cycle.phase_closed`; 422
 *   `census.nothing_asked`, `census.day_unfit` once the last day for answers has passed
 */
export async function giveBack(
  { database, clock }: Pick<Services, 'database' | 'clock'>,
  person: Person,
  cycle: number,
  entity: string,
): Promise<boolean> {
  const role = requireRole(roleToRunCycles(person))
  const [today, now] = [todayOf(clock), clock.now()]
  return database.transaction().execute(async (trx) => {
    await requireCensusPhase(trx, cycle, today)
    if (await isGivenBack(trx, cycle, entity)) return false
    const request = await lockRequest(trx, cycle, entity)
    const asked = await trx
      .selectFrom('census_line')
      .select('id')
      .where('request', '=', request)
      .where('decision', '=', 'asked-again')
      .execute()
    if (asked.length === 0) throw new Refusal([{ code: 'census.nothing_asked' }])
    const row = await trx
      .updateTable('census_request')
      .set(({ eb }) => ({ submitted_at: null, asked_again_at: now, revision: eb('revision', '+', 1) }))
      .where('id', '=', request)
      .returning(['address', 'language'])
      .returning(
        sql<string>`(SELECT answer_by::text FROM census WHERE census.cycle_id = census_request.cycle_id)`.as(
          'answer_by',
        ),
      )
      .executeTakeFirstOrThrow()
    if (row.answer_by < today) throw new Refusal([{ code: 'census.day_unfit', params: { today } }])
    const named = (await readEntities(trx, today, [entity])).get(entity)
    await mailCensus(trx, {
      ...{ request, cycle, clock, address: row.address, answerBy: row.answer_by, kind: 'again' },
      entity: named?.name ?? { ar: entity, en: entity },
      language: row.language === 'en' ? 'en' : 'ar',
    })
    await recordAudit(trx, {
      actor: person.id,
      role,
      action: 'census.give-back',
      subject: { kind: 'census', id: `${cycle}/${entity}` },
      after: { lines: asked.map(({ id }) => id) },
    })
    return true
  })
}

/** Whether an entity has answers before it that were given back. Call it with the cycle locked. */
async function isGivenBack(trx: Transaction, cycle: number, entity: string): Promise<boolean> {
  const { rows } = await sql<{ back: boolean }>`
    SELECT EXISTS (SELECT FROM census_request r JOIN census_line l ON l.request = r.id AND l.decision = 'asked-again'
      WHERE r.cycle_id = ${cycle} AND r.entity = ${entity} AND r.submitted_at IS NULL AND r.asked_again_at IS NOT NULL)
      AS back`.execute(trx)
  return rows[0]?.back ?? false
}

/** Ends the links of an entity, until a new one is sent. @throws Refusal 403; 404 `census.request_unknown` */
export async function revokeCensus(
  { database, clock }: Pick<Services, 'database' | 'clock'>,
  person: Person,
  cycle: number,
  entity: string,
): Promise<void> {
  const role = requireRole(roleToRunCycles(person))
  await database.transaction().execute(async (trx) => {
    const request = await lockRequest(trx, cycle, entity, { submitted: false })
    await revokeLinks(trx, request, clock.now())
    await recordAudit(trx, {
      actor: person.id,
      role,
      action: 'census.revoke',
      subject: { kind: 'census', id: `${cycle}/${entity}` },
    })
  })
}

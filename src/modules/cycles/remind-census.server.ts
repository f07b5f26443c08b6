import { sql } from 'kysely'
import type { Person } from '#platform/access.ts'
import { recordAudit } from '#platform/audit.ts'
import { todayOf } from '#platform/day.ts'
import { Refusal } from '#platform/fault.ts'
import { requireRole } from '#platform/held-role.ts'
import type { Services } from '#platform/services.ts'
import { readEntities } from '../centres/read-records.server.ts'
import { roleToRunCycles } from './access.ts'
import { mailCensus } from './mail-census.server.ts'
import { isSince } from './seen-at.ts'
import { requireCensusPhase } from './send-census.server.ts'

/**
 * Reminds each entity that was sent a link and has not sent its answers. The mail holds a link of its own; the one sent
 * before goes on working. Whom somebody reminded since the page was made is not reminded again: a button pressed twice, or
 * by two people at once, sends one mail. They wait for each other at the row of the cycle.
 *
 * @param seenAt when the page was made on which whoever reminds saw who is silent
 * @returns how many were reminded; 0 where somebody had just done it
 * @throws Refusal 403; 404 `cycle.unknown`; 409 `cycle.phase_closed`; 422 `census.day_unfit` once the last day has passed
 *   (send new links for a new day); `census.nobody_late`
 */
export async function remindCensus(
  { database, clock }: Pick<Services, 'database' | 'clock'>,
  person: Person,
  cycle: number,
  seenAt?: Date,
): Promise<number> {
  const role = requireRole(roleToRunCycles(person))
  const today = todayOf(clock)
  return database.transaction().execute(async (trx) => {
    await requireCensusPhase(trx, cycle, today)
    const rows = await trx
      .selectFrom('census_request')
      .innerJoin('census', 'census.cycle_id', 'census_request.cycle_id')
      .select(['census_request.id', 'entity', 'address', 'language', 'reminded_at'])
      .select(sql<string>`answer_by::text`.as('answer_by'))
      .where('census_request.cycle_id', '=', cycle)
      .where('submitted_at', 'is', null)
      .forUpdate('census_request')
      .execute()
    if (rows.length === 0) throw new Refusal([{ code: 'census.nobody_late' }])
    if (rows.some((row) => row.answer_by < today))
      throw new Refusal([{ code: 'census.day_unfit', params: { today } }])
    const silent = rows.filter(({ reminded_at }) => !isSince(reminded_at, seenAt))
    if (silent.length === 0) return 0
    const names = await readEntities(
      trx,
      today,
      silent.map(({ entity }) => entity),
    )
    const now = clock.now()
    for (const { id, entity, address, language, answer_by } of silent) {
      await mailCensus(trx, {
        ...{ request: id, cycle, address, clock, answerBy: answer_by, kind: 'remind' },
        entity: names.get(entity)?.name ?? { ar: entity, en: entity },
        language: language === 'en' ? 'en' : 'ar',
      })
      await trx.updateTable('census_request').set({ reminded_at: now }).where('id', '=', id).execute()
    }
    await recordAudit(trx, {
      actor: person.id,
      role,
      action: 'census.remind',
      subject: { kind: 'cycle', id: String(cycle) },
      after: { entities: silent.map(({ entity }) => entity) },
    })
    return silent.length
  })
}

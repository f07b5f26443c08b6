import type { Person } from '#platform/access.ts'
import { recordAudit } from '#platform/audit.ts'
import { todayOf } from '#platform/day.ts'
import { Refusal } from '#platform/fault.ts'
import { requireRole } from '#platform/held-role.ts'
import type { Services } from '#platform/services.ts'
import { readEntities } from '../centres/read-records.server.ts'
import { roleToRunCycles } from './access.ts'
import { listSilent } from './list-silent.server.ts'
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
    const rows = await listSilent(trx, cycle)
    if (rows.length === 0) throw new Refusal([{ code: 'census.nobody_late' }])
    if (rows.some((row) => row.answerBy < today))
      throw new Refusal([{ code: 'census.day_unfit', params: { today } }])
    const silent = rows.filter(({ remindedAt }) => !isSince(remindedAt, seenAt))
    if (silent.length === 0) return 0
    const names = await readEntities(
      trx,
      today,
      silent.map(({ entity }) => entity),
    )
    const now = clock.now()
    for (const { id, entity, address, language, answerBy } of silent) {
      await mailCensus(trx, {
        ...{ request: id, cycle, address, language, answerBy, clock, kind: 'remind' },
        entity: names.get(entity)?.name ?? { ar: entity, en: entity },
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

import { sql } from 'kysely'
import type { Person } from '#platform/access.ts'
import { recordAudit } from '#platform/audit.ts'
import { todayOf } from '#platform/day.ts'
import { Refusal } from '#platform/fault.ts'
import { requireRole } from '#platform/held-role.ts'
import type { Services } from '#platform/services.ts'
import { roleToRecordObservations } from './access.ts'
import { type ImportKey, listDifferingRows, listStages, moveRows } from './import-rows.server.ts'
import { lockImport } from './lock-import.server.ts'
import type { Recorded } from './record-observations.server.ts'
import { requirePhase } from './require-phase.server.ts'

/**
 * Loads an import that was read and looked at: all of its observations, or none. Loading it again changes nothing.
 * Observations held already, exactly so, count as repeated and stay with the import they came with.
 *
 * @param key with the reason of an administrator, where the observations come outside the phase of their stage
 * @throws Refusal 403 without the role; 404 `import.unknown`; 409 `import.not_ready`; 409 `cycle.not_running`; 409
 *   `cycle.phase_closed`; 422 `import.off_phase_reason`; 409 `observation.differs` for each id that is held by now with other content
 */
export async function loadImport(
  { database, clock }: Pick<Services, 'database' | 'clock'>,
  person: Person,
  key: ImportKey & { readonly offPhaseReason?: string },
): Promise<Recorded> {
  const role = requireRole(roleToRecordObservations(person))
  const { cycle, id } = key
  return database.transaction().execute(async (trx) => {
    const { status, sha256, cycleStatus } = await lockImport(trx, key)
    const kept = trx
      .selectFrom('evidence_import')
      .select(['added', 'repeated', 'row_count'])
      .where('cycle_id', '=', cycle)
      .where('id', '=', id)
    const before = await kept.executeTakeFirstOrThrow()
    if (status === 'loaded') return { added: before.added ?? 0, repeated: before.repeated ?? 0 }
    if (status !== 'ready') throw new Refusal([{ code: 'import.not_ready' }], 409)
    if (cycleStatus !== 'running') throw new Refusal([{ code: 'cycle.not_running', params: { cycle } }], 409)
    const offPhaseReason = await requirePhase(trx, person, {
      cycle,
      stages: await listStages(trx, key),
      day: todayOf(clock),
      reason: key.offPhaseReason,
    })
    const added = await moveRows(trx, key)
    // Where every row was added, none of them was held.
    const differing = added < before.row_count ? await listDifferingRows(trx, key) : []
    if (differing.length > 0)
      throw new Refusal(
        differing.map((observation) => ({ code: 'observation.differs', params: { observation } })),
        409,
      )
    const repeated = before.row_count - added
    await sql`delete from evidence_import_row where cycle_id = ${cycle} and import_id = ${id}`.execute(trx)
    await trx
      .updateTable('evidence_import')
      .set({
        status: 'loaded',
        added,
        repeated,
        settled_at: clock.now(),
        settled_by: person.id,
        off_phase_reason: offPhaseReason,
      })
      .where('cycle_id', '=', cycle)
      .where('id', '=', id)
      .execute()
    await recordAudit(trx, {
      actor: person.id,
      role,
      action: 'evidence.load',
      subject: { kind: 'import', id: `${cycle}/${id}` },
      after: { sha256, added, repeated },
      why: offPhaseReason,
    })
    return { added, repeated }
  })
}

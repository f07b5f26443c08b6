import { sql } from 'kysely'
import type { Person } from '#platform/access.ts'
import { recordAudit } from '#platform/audit.ts'
import type { Transaction } from '#platform/database.ts'
import { Refusal } from '#platform/fault.ts'
import { requireRole } from '#platform/held-role.ts'
import type { Services } from '#platform/services.ts'
import { roleToRecordObservations } from './access.ts'
import type { ImportKey } from './import-rows.server.ts'
import { lockImport } from './lock-import.server.ts'

const shortestReason = 5

/**
 * Takes a whole import out of the evidence again, while no frozen result of the cycle depends on it: every observation
 * that came with it goes. Undoing it again changes nothing.
 *
 * @returns how many observations went
 * @throws Refusal 403 without the role; 404 `import.unknown`; 409 `import.not_loaded`; 409 `import.depended_on` once a
 *   result of the cycle was frozen; 422 `import.reason_missing`
 */
export async function undoImport(
  { database, clock }: Pick<Services, 'database' | 'clock'>,
  person: Person,
  { reason, ...key }: ImportKey & { readonly reason: string },
): Promise<number> {
  const role = requireRole(roleToRecordObservations(person))
  const why = reason.trim()
  if (why.length < shortestReason)
    throw new Refusal([
      { code: 'import.reason_missing', place: { path: '/reason' }, params: { least: shortestReason } },
    ])
  const { cycle, id } = key
  return database.transaction().execute(async (trx) => {
    const { status, sha256 } = await lockImport(trx, key)
    if (status === 'undone') return 0
    if (status !== 'loaded') throw new Refusal([{ code: 'import.not_loaded' }], 409)
    await requireIndependence(trx, cycle)
    await trx
      .updateTable('evidence_import')
      .set({ status: 'undone', undone_at: clock.now(), undone_by: person.id, undone_reason: why })
      .where('cycle_id', '=', cycle)
      .where('id', '=', id)
      .execute()
    const gone = await sql`delete from observation where cycle_id = ${cycle} and import_id = ${id}`.execute(
      trx,
    )
    const removed = Number(gone.numAffectedRows ?? 0n)
    await recordAudit(trx, {
      actor: person.id,
      role,
      action: 'evidence.undo',
      subject: { kind: 'import', id: `${cycle}/${id}` },
      before: { status: 'loaded', sha256 },
      after: { status: 'undone', removed },
      why,
    })
    return removed
  })
}

async function requireIndependence(trx: Transaction, cycle: number): Promise<void> {
  const frozen = await trx
    .selectFrom('result')
    .select('id')
    .where('cycle_id', '=', cycle)
    .where('status', '!=', 'draft')
    .executeTakeFirst()
  if (frozen) throw new Refusal([{ code: 'import.depended_on', params: { cycle } }], 409)
}

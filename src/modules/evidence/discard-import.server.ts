import { sql } from 'kysely'
import type { Person } from '#platform/access.ts'
import { recordAudit } from '#platform/audit.ts'
import { Refusal } from '#platform/fault.ts'
import { dropPieces } from '#platform/files/file-pieces.ts'
import { requireRole } from '#platform/held-role.ts'
import type { Services } from '#platform/services.ts'
import { roleToRecordObservations } from './access.ts'
import { piecesOf } from './import-pieces.ts'
import type { ImportKey } from './import-rows.server.ts'
import { lockImport } from './lock-import.server.ts'

const unsettled = ['waiting', 'reading', 'faulty', 'ready']

/**
 * Throws away an import of which nothing was loaded; that it was there stays in the list. Doing it again changes nothing.
 *
 * @throws Refusal 403 without the role; 404 `import.unknown`; 409 `import.not_ready` once it was loaded
 */
export async function discardImport(
  { database, clock }: Pick<Services, 'database' | 'clock'>,
  person: Person,
  key: ImportKey,
): Promise<void> {
  const role = requireRole(roleToRecordObservations(person))
  const { cycle, id } = key
  await database.transaction().execute(async (trx) => {
    const { status, sha256 } = await lockImport(trx, key)
    if (status === 'discarded') return
    if (!unsettled.includes(status)) throw new Refusal([{ code: 'import.not_ready' }], 409)
    await sql`delete from evidence_import_row where cycle_id = ${cycle} and import_id = ${id}`.execute(trx)
    await dropPieces(trx, piecesOf(key))
    await trx
      .updateTable('evidence_import')
      .set({ status: 'discarded', settled_at: clock.now(), settled_by: person.id })
      .where('cycle_id', '=', cycle)
      .where('id', '=', id)
      .execute()
    await recordAudit(trx, {
      actor: person.id,
      role,
      action: 'evidence.discard',
      subject: { kind: 'import', id: `${cycle}/${id}` },
      before: { status, sha256 },
      after: { status: 'discarded' },
    })
  })
}

import { createHash, randomUUID } from 'node:crypto'
import { basename } from 'node:path'
import type { Person } from '#platform/access.ts'
import { recordAudit } from '#platform/audit.ts'
import type { Transaction } from '#platform/database.ts'
import { Refusal } from '#platform/fault.ts'
import { keepPieces } from '#platform/files/file-pieces.ts'
import { requireRole } from '#platform/held-role.ts'
import type { Services } from '#platform/services.ts'
import { roleToRecordObservations } from './access.ts'
import { readImportJob } from './import-job.ts'
import { importLimitMb } from './import-limits.ts'
import { piecesOf } from './import-pieces.ts'

export interface UploadedFile {
  readonly name: string
  readonly bytes: Uint8Array
}

export interface Upload {
  readonly cycle: number
  readonly file: UploadedFile
  /** Chosen by the caller where sending again must not make a second import. */
  readonly id?: string
}

const mebibyte = 1024 * 1024

/**
 * Takes a file of observations in for a running cycle, and has it read. Nothing of it counts until `loadImport`.
 *
 * @returns the id of the import; with an id that is held already nothing more is done
 * @throws Refusal 403 without the role; 404 `cycle.unknown`; 409 `cycle.not_running`; 422 `import.file_empty`,
 *   `import.file_too_large`
 */
export async function uploadImport(
  { database, jobs, clock }: Services,
  person: Person,
  { cycle, file, id = randomUUID() }: Upload,
): Promise<string> {
  const role = requireRole(roleToRecordObservations(person))
  const { name, bytes } = file
  const place = { path: '/file' }
  if (bytes.byteLength === 0) throw new Refusal([{ code: 'import.file_empty', place }])
  if (bytes.byteLength > importLimitMb * mebibyte)
    throw new Refusal([{ code: 'import.file_too_large', place, params: { limit: importLimitMb } }])
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  await database.transaction().execute(async (trx) => {
    await requireRunning(trx, cycle)
    const made = await trx
      .insertInto('evidence_import')
      .values({
        cycle_id: cycle,
        id,
        file_name: basename(name).slice(-200) || 'file',
        file_size: bytes.byteLength,
        file_sha256: sha256,
        uploaded_at: clock.now(),
        uploaded_by: person.id,
      })
      .onConflict((conflict) => conflict.columns(['cycle_id', 'id']).doNothing())
      .executeTakeFirst()
    if (made.numInsertedOrUpdatedRows === 0n) return
    await keepPieces(trx, piecesOf({ cycle, id }), bytes)
    await jobs.send(trx, readImportJob, { cycle, id }, { key: id })
    await recordAudit(trx, {
      actor: person.id,
      role,
      action: 'evidence.upload',
      subject: { kind: 'import', id: `${cycle}/${id}` },
      after: { sha256, size: bytes.byteLength },
    })
  })
  return id
}

async function requireRunning(trx: Transaction, cycle: number): Promise<void> {
  const row = await trx.selectFrom('cycle').select('status').where('id', '=', cycle).executeTakeFirst()
  if (!row) throw new Refusal([{ code: 'cycle.unknown', place: { path: '/cycle' }, params: { cycle } }], 404)
  if (row.status !== 'running')
    throw new Refusal([{ code: 'cycle.not_running', place: { path: '/cycle' }, params: { cycle } }], 409)
}

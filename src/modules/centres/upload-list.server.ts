import type { Person } from '#platform/access.ts'
import { recordAudit } from '#platform/audit.ts'
import { todayOf } from '#platform/day.ts'
import { sha256 } from '#platform/digest.ts'
import { keepPieces } from '#platform/files/file-pieces.ts'
import { requireRole } from '#platform/held-role.ts'
import type { Services } from '#platform/services.ts'
import { roleToKeepRegister } from './access.ts'
import { type Dated, datedFaults, faultOf, refuseAny } from './check-change.ts'
import { readListJob } from './list-job.ts'
import { piecesOf } from './list-pieces.ts'
import type { ListKind } from './registry-columns.ts'

export interface SentList {
  readonly name: string
  readonly bytes: Uint8Array
  /** What a CSV file, or a workbook of one sheet of another name, is a list of. */
  readonly kind: ListKind
}

/**
 * Takes a list in and has it read. Nothing of the registry changes before somebody confirms its changes.
 *
 * @returns the id of the import
 * @throws Refusal 403 without the role; 422 `registry.file_missing` for an empty file, and for a day or a reason that is
 *   unfit
 */
export async function uploadList(
  { database, jobs, clock }: Services,
  person: Person,
  { file, dated }: { readonly file: SentList; readonly dated: Dated },
): Promise<string> {
  const role = requireRole(roleToKeepRegister(person))
  const { name, bytes, kind } = file
  refuseAny([
    bytes.byteLength === 0 ? faultOf('registry.file_missing', 'file') : null,
    ...datedFaults(dated, { today: todayOf(clock) }),
  ])
  const id = crypto.randomUUID()
  await database.transaction().execute(async (trx) => {
    await trx
      .insertInto('registry_import')
      .values({
        ...{ id, file_name: name.slice(0, 200), list_kind: kind, status: 'sent' },
        ...{ effective_on: dated.on, reason: dated.reason.trim() },
        ...{ uploaded_by: person.id, uploaded_at: clock.now() },
      })
      .execute()
    await keepPieces(trx, piecesOf(id), bytes)
    await jobs.send(trx, readListJob, { id }, { key: id })
    await recordAudit(trx, {
      ...{ actor: person.id, role, action: 'registry.upload', subject: { kind: 'registry-import', id } },
      after: { file_sha256: sha256(bytes), effective_on: dated.on },
    })
  })
  return id
}

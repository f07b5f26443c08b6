import type { Person } from '#platform/access.ts'
import { recordAudit } from '#platform/audit.ts'
import { canonicalJson } from '#platform/canonical-json.ts'
import { sha256 } from '#platform/digest.ts'
import { FaultList } from '#platform/files/fault-list.ts'
import { requireRole } from '#platform/held-role.ts'
import type { Services } from '#platform/services.ts'
import { roleToKeepRegister } from './access.ts'
import { type Dated, datedFaults, refuseAny } from './check-change.ts'
import { checkLists } from './check-lists.ts'
import { type ImportPlan, planImport } from './plan-import.ts'
import { readHeld } from './read-held.server.ts'
import { type RegistryFile, readRegistryFile } from './read-registry-file.server.ts'
import { todayOf } from './today.ts'

/** What an import does, in 64 letters: two that do the same have the same. */
export const digestOf = ({ facts, governorates }: ImportPlan): string =>
  sha256(canonicalJson({ facts, governorates }))

/**
 * Reads a list, checks every row, and keeps it until somebody confirms its changes. Nothing of the registry changes.
 * Returns the id of the import.
 *
 * @throws Refusal 400 with every fault of the file, by row and column; 422 for a day or a reason that is unfit
 */
export async function uploadList(
  { database, clock }: Services,
  person: Person,
  { file, dated }: { readonly file: RegistryFile; readonly dated: Dated },
): Promise<string> {
  const role = requireRole(roleToKeepRegister(person))
  refuseAny(datedFaults(dated, { today: todayOf(clock) }))
  const held = await readHeld(database, dated.on)
  const { lists, places } = await readRegistryFile(file, (code) => held.centres.get(code)?.attributes ?? {})
  const faults = new FaultList()
  for (const fault of checkLists(lists, held, dated.on, places)) faults.add(fault)
  faults.refuseIfAny()
  const id = crypto.randomUUID()
  await database.transaction().execute(async (trx) => {
    await trx
      .insertInto('registry_import')
      .values({
        id,
        file_name: file.name.slice(0, 200),
        wanted: JSON.stringify(lists),
        effective_on: dated.on,
        reason: dated.reason.trim(),
        changes_digest: digestOf(planImport(held, lists, dated.on)),
        uploaded_by: person.id,
        uploaded_at: clock.now(),
      })
      .execute()
    await recordAudit(trx, {
      ...{ actor: person.id, role, action: 'registry.upload', subject: { kind: 'registry-import', id } },
      after: { file_sha256: sha256(file.bytes), effective_on: dated.on },
    })
  })
  return id
}

import type { Person } from '#platform/access.ts'
import { recordAudit } from '#platform/audit.ts'
import { requireRole } from '#platform/held-role.ts'
import { announcePublication } from '#platform/publication.ts'
import type { Services } from '#platform/services.ts'
import { roleToKeepRegister } from './access.ts'
import { codeFault, nameFaults, refuseAny } from './check-change.ts'
import { saveGovernorates } from './register-centres.server.ts'
import type { NamedCode } from './registry-record.ts'
import { trimText } from './trim-text.ts'

/**
 * Adds a governorate, or gives a known one another name.
 *
 * @throws Refusal 422 `registry.code_unfit`, `registry.name_missing`
 */
export async function nameGovernorate(
  { database }: Services,
  person: Person,
  given: NamedCode,
): Promise<void> {
  const role = requireRole(roleToKeepRegister(person))
  const { code } = given
  const name = trimText(given.name)
  refuseAny([codeFault(code), ...nameFaults(name)])
  await database.transaction().execute(async (trx) => {
    const before = await trx.selectFrom('governorate').selectAll().where('code', '=', code).executeTakeFirst()
    await saveGovernorates(trx, [{ code, name }])
    await announcePublication(trx)
    await recordAudit(trx, {
      ...{ actor: person.id, role, action: 'governorate.name', subject: { kind: 'governorate', id: code } },
      before: before ?? null,
      after: name,
    })
  })
}

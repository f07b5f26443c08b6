import type { Person } from '#platform/access.ts'
import { recordAudit } from '#platform/audit.ts'
import { todayOf } from '#platform/day.ts'
import { requireRole } from '#platform/held-role.ts'
import type { Services } from '#platform/services.ts'
import { roleToKeepRegister } from './access.ts'
import { codeFault, dayFaults, faultOf, nameFaults, refuseAny } from './check-change.ts'
import { entityFacts } from './entity-facts.ts'
import { recordFacts } from './record-facts.server.ts'
import type { EntityEntry } from './registry-record.ts'
import { trimText } from './trim-text.ts'

/**
 * Registers one entity. The code stays with it for ever.
 *
 * @throws Refusal 422 `registry.code_unfit`, `registry.code_taken`, `registry.name_missing`, `registry.day_unfit`,
 *   `registry.day_future`
 */
export async function registerEntity(
  { database, clock }: Services,
  person: Person,
  given: Pick<EntityEntry, 'code' | 'name' | 'openedOn'>,
): Promise<void> {
  const role = requireRole(roleToKeepRegister(person))
  const today = todayOf(clock)
  const entry = { ...given, name: trimText(given.name) }
  const { code, openedOn = null } = entry
  await database.transaction().execute(async (trx) => {
    const held = await trx.selectFrom('entity').select('code').where('code', '=', code).executeTakeFirst()
    refuseAny([
      codeFault(code),
      held ? faultOf('registry.code_taken', 'code', { code }) : null,
      ...nameFaults(entry.name),
      ...(openedOn === null ? [] : dayFaults('opened_on', openedOn, today)),
    ])
    await recordFacts(trx, { facts: entityFacts(null, entry, today), by: person.id, reason: null, today })
    await recordAudit(trx, {
      ...{ actor: person.id, role, action: 'entity.register', subject: { kind: 'entity', id: code } },
      after: { openedOn },
    })
  })
}

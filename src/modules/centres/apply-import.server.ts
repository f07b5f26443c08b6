import type { Person } from '#platform/access.ts'
import { recordAudit } from '#platform/audit.ts'
import type { Transaction } from '#platform/database.ts'
import { Refusal } from '#platform/fault.ts'
import { requireRole } from '#platform/held-role.ts'
import type { Services } from '#platform/services.ts'
import { roleToKeepRegister } from './access.ts'
import { refuseAny } from './check-change.ts'
import { checkLists } from './check-lists.ts'
import { lockRegistry } from './lock-registry.server.ts'
import { planImport } from './plan-import.ts'
import { readHeld } from './read-held.server.ts'
import { type RegistryImport, readImport } from './read-import.server.ts'
import { recordFacts } from './record-facts.server.ts'
import { saveGovernorates } from './register-centres.server.ts'
import { todayOf } from './today.ts'
import { digestOf } from './upload-list.server.ts'

interface Confirmation {
  readonly id: string
  /** Of the changes that were shown: `digestOf`. */
  readonly digest: string
}

/**
 * Carries out an import whole or not at all, exactly as it was shown.
 *
 * @throws Refusal 404; 409 `registry.import_decided`; 409 `registry.moved_on` when the registry changed since it was shown
 */
export async function applyImport(
  { database, clock }: Services,
  person: Person,
  { id, digest }: Confirmation,
) {
  const role = requireRole(roleToKeepRegister(person))
  const today = todayOf(clock)
  await database.transaction().execute(async (trx) => {
    await lockRegistry(trx)
    const given = await requireWaiting(trx, id)
    const { wanted, effectiveOn: on, reason } = given
    const held = await readHeld(trx, on)
    const plan = planImport(held, wanted, on)
    if (digestOf(plan) !== digest) throw new Refusal([{ code: 'registry.moved_on' }], 409)
    refuseAny(checkLists(wanted, held, on), 400)
    await saveGovernorates(trx, plan.governorates)
    await recordFacts(trx, { facts: plan.facts, by: person.id, reason, today })
    await decide(trx, id, 'done', clock.now())
    await recordAudit(trx, {
      ...{ actor: person.id, role, action: 'registry.import', subject: { kind: 'registry-import', id } },
      after: {
        digest,
        facts: plan.facts.length,
        governorates: plan.governorates.length,
        subjects: [...new Set(plan.facts.map(({ subject }) => subject))],
      },
      why: reason,
    })
  })
}

/** Drops an import that waits: its list is not used, and stays on record as dropped. */
export async function dropImport({ database, clock }: Services, person: Person, id: string): Promise<void> {
  const role = requireRole(roleToKeepRegister(person))
  await database.transaction().execute(async (trx) => {
    await requireWaiting(trx, id)
    await decide(trx, id, 'dropped', clock.now())
    await recordAudit(trx, {
      ...{ actor: person.id, role, action: 'registry.drop', subject: { kind: 'registry-import', id } },
    })
  })
}

async function requireWaiting(trx: Transaction, id: string): Promise<RegistryImport> {
  const found = await readImport(trx, id, { lock: true })
  if (found === null) throw new Refusal([{ code: 'registry.unknown', params: { code: id } }], 404)
  if (found.status !== 'waiting') throw new Refusal([{ code: 'registry.import_decided' }], 409)
  return found
}

const decide = (trx: Transaction, id: string, status: 'done' | 'dropped', at: Date) =>
  trx.updateTable('registry_import').set({ status, decided_at: at }).where('id', '=', id).execute()

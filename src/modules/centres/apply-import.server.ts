import type { Person } from '#platform/access.ts'
import { recordAudit } from '#platform/audit.ts'
import type { Transaction } from '#platform/database.ts'
import { todayOf } from '#platform/day.ts'
import { Refusal } from '#platform/fault.ts'
import { dropPieces } from '#platform/files/file-pieces.ts'
import { requireRole } from '#platform/held-role.ts'
import type { Services } from '#platform/services.ts'
import { roleToKeepRegister } from './access.ts'
import { refuseAny } from './check-change.ts'
import { checkLists } from './check-lists.ts'
import { readListJob } from './list-job.ts'
import { piecesOf } from './list-pieces.ts'
import { lockRegistry } from './lock-registry.server.ts'
import { planImport } from './plan-import.ts'
import { readHeld } from './read-held.server.ts'
import { type RegistryImport, readImport } from './read-import.server.ts'
import { recordFacts } from './record-facts.server.ts'
import { saveGovernorates } from './register-centres.server.ts'
import { digestOf } from './show-plan.ts'

interface Confirmation {
  readonly id: string
  /** Of the changes that were shown: `digestOf`. */
  readonly digest: string
}

/**
 * Carries out an import whole or not at all, exactly as it was shown. Where the registry changed since, nothing is done,
 * and the changes are worked out anew.
 *
 * @throws Refusal 404; 409 `registry.import_decided`, `registry.import_not_ready`; 409 `registry.moved_on` when the
 *   registry changed since it was shown
 */
export async function applyImport(
  services: Services,
  person: Person,
  confirmation: Confirmation,
): Promise<void> {
  const role = requireRole(roleToKeepRegister(person))
  try {
    await services.database
      .transaction()
      .execute((trx) => apply(trx, services, { ...confirmation, person, role }))
  } catch (error) {
    const movedOn = error instanceof Refusal && error.faults.some(({ code }) => code === 'registry.moved_on')
    if (movedOn) await planAnew(services, person, confirmation.id)
    throw error
  }
}

async function apply(
  trx: Transaction,
  { clock }: Services,
  { id, digest, person, role }: Confirmation & { readonly person: Person; readonly role: string },
): Promise<void> {
  const today = todayOf(clock)
  await lockRegistry(trx)
  const { wanted, effectiveOn: on, reason, status } = await requireUndecided(trx, id)
  if (status !== 'waiting' || wanted === null) throw new Refusal([{ code: 'registry.import_not_ready' }], 409)
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
}

/** Has the changes of an import that waits worked out anew, since the registry changed. Asked again, it changes nothing. */
export async function planAnew({ database, jobs }: Services, person: Person, id: string): Promise<void> {
  requireRole(roleToKeepRegister(person))
  await database.transaction().execute(async (trx) => {
    if ((await requireUndecided(trx, id)).status !== 'waiting') return
    await trx.updateTable('registry_import').set({ status: 'planning' }).where('id', '=', id).execute()
    // Without a key: the job that planned before may not be over yet, and would hold this one off.
    await jobs.send(trx, readListJob, { id })
  })
}

/** Drops an import that nobody decided: its list is not used, and stays on record as dropped. */
export async function dropImport({ database, clock }: Services, person: Person, id: string): Promise<void> {
  const role = requireRole(roleToKeepRegister(person))
  await database.transaction().execute(async (trx) => {
    await requireUndecided(trx, id)
    await dropPieces(trx, piecesOf(id))
    await decide(trx, id, 'dropped', clock.now())
    await recordAudit(trx, {
      ...{ actor: person.id, role, action: 'registry.drop', subject: { kind: 'registry-import', id } },
    })
  })
}

async function requireUndecided(trx: Transaction, id: string): Promise<RegistryImport> {
  const found = await readImport(trx, id, { lock: true })
  if (found === null) throw new Refusal([{ code: 'registry.unknown', params: { code: id } }], 404)
  if (found.status === 'done' || found.status === 'dropped')
    throw new Refusal([{ code: 'registry.import_decided' }], 409)
  return found
}

const decide = (trx: Transaction, id: string, status: 'done' | 'dropped', at: Date) =>
  trx.updateTable('registry_import').set({ status, decided_at: at }).where('id', '=', id).execute()

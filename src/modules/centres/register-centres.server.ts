import { sql } from 'kysely'
import type { Person } from '#platform/access.ts'
import { recordAudit } from '#platform/audit.ts'
import type { Transaction } from '#platform/database.ts'
import { todayOf } from '#platform/day.ts'
import { requireRole } from '#platform/held-role.ts'
import type { Services } from '#platform/services.ts'
import { roleToKeepRegister } from './access.ts'
import { centreFacts } from './centre-facts.ts'
import { entityFacts } from './entity-facts.ts'
import { readCentres, readEntities } from './read-records.server.ts'
import { recordFacts } from './record-facts.server.ts'
import type { FactDraft } from './registry-fact.ts'
import type { CentreEntry, EntityEntry, NamedCode } from './registry-record.ts'

export type { CentreEntry, NamedCode } from './registry-record.ts'

export interface Register {
  readonly governorates: readonly NamedCode[]
  readonly entities: readonly EntityEntry[]
  readonly centres: readonly CentreEntry[]
}

/**
 * Writes governorates, entities and centres into the register; those it already holds by code take what is given here,
 * from today on, and what they were before stays on record. Cycles keep the names that centres had when they were enrolled.
 *
 * @throws Refusal 403 when the person may not keep the register
 */
export async function registerCentres(
  { database, clock }: Services,
  person: Person,
  register: Register,
): Promise<void> {
  const role = requireRole(roleToKeepRegister(person))
  const today = todayOf(clock)
  await database.transaction().execute(async (trx) => {
    await saveGovernorates(trx, register.governorates)
    const facts = await factsOfRegister(trx, register, today)
    await recordFacts(trx, { facts, by: person.id, reason: null, today })
    await recordAudit(trx, {
      actor: person.id,
      role,
      action: 'centres.register',
      subject: { kind: 'register', id: 'centres' },
      after: {
        governorates: register.governorates.map(({ code }) => code),
        entities: register.entities.map(({ code }) => code),
        centres: register.centres.map(({ code }) => code),
      },
    })
  })
}

/** The facts that bring the register to what a list says, from a day on. */
export async function factsOfRegister(
  trx: Transaction,
  { entities, centres }: Pick<Register, 'entities' | 'centres'>,
  on: string,
): Promise<FactDraft[]> {
  const heldEntities = await readEntities(
    trx,
    on,
    entities.map(({ code }) => code),
  )
  const heldCentres = await readCentres(
    trx,
    on,
    centres.map(({ code }) => code),
  )
  return [
    ...entities.flatMap((entry) => entityFacts(heldEntities.get(entry.code) ?? null, entry, on)),
    ...centres.flatMap((entry) => centreFacts(heldCentres.get(entry.code) ?? null, entry, on)),
  ]
}

/** Writes the names of governorates; those already there are renamed. */
export async function saveGovernorates(trx: Transaction, rows: readonly NamedCode[]): Promise<void> {
  if (rows.length === 0) return
  await trx
    .insertInto('governorate')
    .values(rows.map(({ code, name }) => ({ code, name_ar: name.ar, name_en: name.en })))
    .onConflict((conflict) =>
      conflict.column('code').doUpdateSet({ name_ar: sql`excluded.name_ar`, name_en: sql`excluded.name_en` }),
    )
    .execute()
}

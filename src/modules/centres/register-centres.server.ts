import { sql } from 'kysely'
import type { Person } from '#platform/access.ts'
import { recordAudit } from '#platform/audit.ts'
import type { Transaction } from '#platform/database.ts'
import { requireRole } from '#platform/held-role.ts'
import type { Services } from '#platform/services.ts'
import type { Text } from '#scoring/guide.ts'
import { roleToKeepRegister } from './access.ts'

export interface NamedCode {
  readonly code: string
  readonly name: Text
}

export interface CentreEntry extends NamedCode {
  readonly entity: string
  readonly channel: string
  readonly governorate: string | null
  /** ISO date (2024-05-31). */
  readonly openedOn: string
  readonly closedOn: string | null
  readonly attributes: Readonly<Record<string, string | number | boolean>>
}

export interface Register {
  readonly governorates: readonly NamedCode[]
  readonly entities: readonly NamedCode[]
  readonly centres: readonly CentreEntry[]
}

/**
 * Writes governorates, entities and centres into the register; those it already holds by code take what is given here.
 * Cycles keep the names that centres had when they were enrolled.
 *
 * @throws Refusal 403 when the person may not keep the register
 */
export async function registerCentres(
  { database }: Services,
  person: Person,
  register: Register,
): Promise<void> {
  const role = requireRole(roleToKeepRegister(person))
  await database.transaction().execute(async (trx) => {
    await saveNames(trx, 'governorate', register.governorates)
    await saveNames(trx, 'entity', register.entities)
    await saveCentres(trx, register.centres)
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

async function saveNames(
  trx: Transaction,
  table: 'governorate' | 'entity',
  rows: readonly NamedCode[],
): Promise<void> {
  if (rows.length === 0) return
  await trx
    .insertInto(table)
    .values(rows.map(({ code, name }) => ({ code, name_ar: name.ar, name_en: name.en })))
    .onConflict((conflict) =>
      conflict.column('code').doUpdateSet({ name_ar: sql`excluded.name_ar`, name_en: sql`excluded.name_en` }),
    )
    .execute()
}

async function saveCentres(trx: Transaction, centres: readonly CentreEntry[]): Promise<void> {
  if (centres.length === 0) return
  const names = [
    'entity',
    'name_ar',
    'name_en',
    'channel',
    'governorate',
    'opened_on',
    'closed_on',
    'attributes',
  ] as const
  const fresh = Object.fromEntries(names.map((name) => [name, sql`excluded.${sql.ref(name)}`]))
  await trx
    .insertInto('centre')
    .values(
      centres.map((centre) => ({
        code: centre.code,
        entity: centre.entity,
        name_ar: centre.name.ar,
        name_en: centre.name.en,
        channel: centre.channel,
        governorate: centre.governorate,
        opened_on: centre.openedOn,
        closed_on: centre.closedOn,
        attributes: JSON.stringify(centre.attributes),
      })),
    )
    .onConflict((conflict) => conflict.column('code').doUpdateSet(fresh))
    .execute()
}

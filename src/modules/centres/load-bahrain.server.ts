import type { Person } from '#platform/access.ts'
import { recordAudit } from '#platform/audit.ts'
import type { Transaction } from '#platform/database.ts'
import { todayOf } from '#platform/day.ts'
import { Refusal } from '#platform/fault.ts'
import { requireRole } from '#platform/held-role.ts'
import type { Services } from '#platform/services.ts'
import { roleToKeepRegister } from './access.ts'
import { centreFact } from './centre-facts.ts'
import { planImport } from './plan-import.ts'
import { type BahrainSet, readBahrain } from './read-bahrain.server.ts'
import { recordFacts } from './record-facts.server.ts'
import { saveGovernorates } from './register-centres.server.ts'
import type { FactDraft } from './registry-fact.ts'

const nothing = { governorates: new Map(), entities: new Map(), centres: new Map() }

/**
 * Loads the registry of Bahrain with its sourced figures into a registry that holds nothing. It brings no score, class or
 * observation: what sources published is shown as that.
 *
 * @throws Refusal 403; 409 `registry.not_empty` where there is any entity, centre or governorate
 */
export async function loadBahrain({ database, clock }: Services, person: Person): Promise<void> {
  const role = requireRole(roleToKeepRegister(person))
  const today = todayOf(clock)
  const set = await readBahrain()
  await database.transaction().execute(async (trx) => {
    await refuseAnything(trx)
    const plan = planImport(nothing, set.lists, today)
    const facts = [...plan.facts, ...closingFacts(set)]
    await saveGovernorates(trx, plan.governorates)
    await recordFacts(trx, { facts, by: person.id, reason: null, today })
    await saveSources(trx, set)
    await recordAudit(trx, {
      ...{ actor: person.id, role, action: 'registry.load', subject: { kind: 'register', id: 'bahrain' } },
      after: { facts: facts.length, sourced: set.facts.length },
    })
  })
}

/** Whether the registry holds nothing at all. */
export async function isRegistryEmpty(database: Services['database']): Promise<boolean> {
  const found = await database.selectFrom('registry_fact').select('id').limit(1).executeTakeFirst()
  const governorate = await database.selectFrom('governorate').select('code').limit(1).executeTakeFirst()
  return found === undefined && governorate === undefined
}

async function refuseAnything(trx: Transaction): Promise<void> {
  if (!(await isRegistryEmpty(trx))) throw new Refusal([{ code: 'registry.not_empty' }], 409)
}

/** A centre of which only the year is known was surely closed by its last day. */
const closingFacts = ({ closings }: BahrainSet): FactDraft[] =>
  closings.map(({ code, year }) => ({
    ...centreFact(code, 'state', `${year}-12-31`, { state: 'closed' }),
    yearOnly: true,
  }))

async function saveSources(trx: Transaction, { figures, facts }: BahrainSet): Promise<void> {
  await trx
    .insertInto('sourced_figure')
    .values(figures.map((figure, position) => ({ ...figure, position })))
    .execute()
  await trx
    .insertInto('sourced_fact')
    .values([...facts])
    .execute()
}

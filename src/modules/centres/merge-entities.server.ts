import { sql } from 'kysely'
import type { Person } from '#platform/access.ts'
import type { Transaction } from '#platform/database.ts'
import type { Fault } from '#platform/fault.ts'
import type { Services } from '#platform/services.ts'
import { centreFact } from './centre-facts.ts'
import { changeEntity } from './change-entity.server.ts'
import type { Mode } from './change-subject.server.ts'
import { endFault, faultOf, refuseAny } from './check-change.ts'
import { entityFact } from './entity-facts.ts'
import { lockRegistry } from './lock-registry.server.ts'
import type { Merging } from './merge-centres.server.ts'
import { readCentres, readEntities } from './read-records.server.ts'
import { requireOpenEntity } from './require-open.server.ts'

/**
 * Merges an entity into another from a day on: it exists no longer, and every centre that belonged to it on that day
 * belongs to the other from then on, the closed ones too, so that one that reopens has an entity. What a centre was
 * before stays as it was.
 *
 * @throws Refusal 422 `registry.not_open`, `registry.entity_merge_self`, `registry.unknown_entity`,
 *   `registry.entity_closed`, and `registry.later_fact` for everything recorded after that day that contradicts it
 */
export async function mergeEntities(
  services: Services,
  person: Person,
  change: Merging,
  mode: Mode = 'record',
) {
  const { code, into, on } = change
  return changeEntity(
    services,
    person,
    'entity.merge',
    { change, mode },
    async ({ trx, today, ...states }) => {
      await lockRegistry(trx)
      refuseAny([endFault(states), into === code ? faultOf('registry.entity_merge_self', 'successor') : null])
      await requireSuccessor(trx, into, on, today)
      refuseAny(await listLaterFacts(trx, change))
      const centres = [...(await readCentres(trx, on)).values()].filter(({ entity }) => entity === code)
      return [
        entityFact(code, 'state', on, { state: 'merged', into }),
        ...centres.map((centre) => centreFact(centre.code, 'entity', on, { entity: into })),
      ]
    },
  )
}

async function requireSuccessor(trx: Transaction, code: string, on: string, today: string): Promise<void> {
  await requireOpenEntity(trx, code, today, 'successor')
  await requireOpenEntity(trx, code, on, 'successor')
  const openedOn = (await readEntities(trx, on, [code])).get(code)?.openedOn ?? null
  refuseAny([
    openedOn !== null && openedOn > on ? faultOf('registry.entity_closed', 'successor', { code }) : null,
  ])
}

/** What was recorded for days after the merger and cannot have been: either entity closed, or something came to the one that was gone. */
async function listLaterFacts(trx: Transaction, { code, into, on }: Merging): Promise<Fault[]> {
  const { rows } = await sql<{ subject: string; day: string }>`
    SELECT f.subject, f.from_day AS day FROM registry_fact f
    WHERE f.from_day > ${on}::date AND f.value IS NOT NULL
      AND NOT EXISTS (SELECT FROM registry_fact later WHERE later.replaces = f.id)
      AND ((f.subject_kind = 'entity' AND f.fact = 'state' AND f.subject IN (${code}, ${into}))
        OR (f.subject_kind = 'entity' AND f.value ->> 'into' = ${code})
        OR (f.subject_kind = 'centre' AND f.fact = 'entity' AND f.value ->> 'entity' = ${code}))
    ORDER BY f.from_day, f.subject LIMIT 20`.execute(trx)
  return rows.map(({ subject, day }) => faultOf('registry.later_fact', 'on', { code: subject, day }))
}

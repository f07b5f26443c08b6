import { sql } from 'kysely'
import type { Transaction } from '#platform/database.ts'
import type { Fault } from '#platform/fault.ts'
import { faultOf } from './check-change.ts'
import type { SubjectKind } from './registry-fact.ts'

interface Ending {
  readonly code: string
  /** What takes over where it is merged. */
  readonly into?: string
  /** ISO date. */
  readonly on: string
}

/**
 * What was recorded for days after an entity or a centre is to end, and could not have been: a closing or reopening of it or
 * of what takes over, something that was merged into it, a centre that came to it.
 */
export async function listLaterFacts(
  trx: Transaction,
  kind: SubjectKind,
  { code, into, on }: Ending,
): Promise<Fault[]> {
  const { rows } = await sql<{ subject: string; day: string }>`
    SELECT f.subject, f.from_day AS day FROM registry_fact f
    WHERE f.from_day > ${on}::date AND f.value IS NOT NULL
      AND NOT EXISTS (SELECT FROM registry_fact later WHERE later.replaces = f.id)
      AND ((f.subject_kind = ${kind} AND f.fact = 'state' AND f.subject IN (${code}, ${into ?? code}))
        OR (f.subject_kind = ${kind} AND f.value ->> 'into' = ${code})
        OR (${kind} = 'entity' AND f.subject_kind = 'centre' AND f.fact = 'entity' AND f.value ->> 'entity' = ${code}))
    ORDER BY f.from_day, f.subject LIMIT 20`.execute(trx)
  return rows.map(({ subject, day }) => faultOf('registry.later_fact', 'on', { code: subject, day }))
}

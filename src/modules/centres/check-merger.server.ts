import type { Transaction } from '#platform/database.ts'
import type { Change } from './change-subject.server.ts'
import { endFault, faultOf, refuseAny } from './check-change.ts'
import { listLaterFacts } from './list-later-facts.server.ts'
import type { SubjectKind } from './registry-fact.ts'
import type { SubjectState } from './registry-record.ts'
import { requireOpenCentre, requireOpenEntity } from './require-open.server.ts'

export interface Merging extends Change {
  /** Code of the open centre or entity that takes over. */
  readonly into: string
}

interface Standing {
  readonly trx: Transaction
  /** ISO date. */
  readonly today: string
  readonly now: { readonly state: SubjectState }
  readonly then: { readonly state: SubjectState }
}

const kinds = {
  centre: { field: 'into', self: 'registry.merge_self', requireOpen: requireOpenCentre },
  entity: { field: 'successor', self: 'registry.entity_merge_self', requireOpen: requireOpenEntity },
} as const

/**
 * Lets a merger through: what ends was open then and is now, what takes over is another that was and is, and nothing
 * recorded for a later day contradicts it.
 *
 * @throws Refusal 422 `registry.not_open`; `registry.merge_self` or `registry.entity_merge_self`; what `requireOpenCentre` or
 *   `requireOpenEntity` refuses, with the field `into` or `successor`; `registry.later_fact`
 */
export async function checkMerger(
  kind: SubjectKind,
  { code, into, on }: Merging,
  { trx, today, ...states }: Standing,
): Promise<void> {
  const { field, self, requireOpen } = kinds[kind]
  refuseAny([endFault(states), into === code ? faultOf(self, field) : null])
  await requireOpen(trx, into, today, field)
  await requireOpen(trx, into, on, field)
  refuseAny(await listLaterFacts(trx, kind, { code, into, on }))
}

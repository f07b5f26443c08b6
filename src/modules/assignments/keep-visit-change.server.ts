import type { PlannedVisit } from '#assignment/problem.ts'
import type { Transaction } from '#platform/database.ts'
import { type ChangeCause, type ChangeReason, isHandCause } from './change-cause.ts'
import { faultAt, refuseAny } from './faults.ts'

/** A change of one visit, as it is kept. */
export interface KeptChange {
  readonly visit: string
  readonly before: PlannedVisit & { readonly pinned: boolean }
  /** Null: it was cancelled. */
  readonly after: (PlannedVisit & { readonly pinned: boolean }) | null
  readonly cause: ChangeCause
  readonly note: string | null
  readonly by: string
  readonly at: Date
}

const atOnce = 500

/** Keeps changes of visits with why they were made. */
export async function keepVisitChanges(trx: Transaction, changes: readonly KeptChange[]): Promise<void> {
  for (let from = 0; from < changes.length; from += atOnce)
    await trx
      .insertInto('visit_change')
      .values(
        changes.slice(from, from + atOnce).map(({ visit, before, after, cause, note, by, at }) => ({
          ...{ visit, cause, note, changed_by: by, changed_at: at },
          kind: after === null ? 'cancelled' : 'changed',
          before: JSON.stringify(momentOf(before)),
          after: after && JSON.stringify(momentOf(after)),
        })),
      )
      .execute()
}

const momentOf = ({ people, startsAt, pinned }: KeptChange['before']) => ({ people, startsAt, pinned })

/**
 * The reason of a change by hand, made sure of.
 *
 * @param prefix of the names of its fields
 * @throws Refusal 422 `visit.reason_missing`; `visit.note_missing` where `other` stands without words
 */
export function requireReason(
  { cause, note }: ChangeReason,
  prefix = '',
): { readonly cause: ChangeCause; readonly note: string | null } {
  if (!isHandCause(cause)) {
    refuseAny([faultAt('visit.reason_missing', `${prefix}cause`)])
    throw new Error('unreachable: an unknown cause was refused')
  }
  const words = note.trim().slice(0, 1000)
  if (cause === 'other' && words === '') refuseAny([faultAt('visit.note_missing', `${prefix}note`)])
  return { cause, note: words === '' ? null : words }
}

import { canonicalJson, type JsonValue } from './canonical-json.ts'
import { sha256 } from './digest.ts'

/** A row of the audit as it is hashed. */
export interface AuditRow {
  /** 1, 2, 3 … without gaps. */
  readonly id: number
  /** In UTC with six places of a second: `2026-11-21T08:00:00.000000Z`. */
  readonly at: string
  readonly actor: string | null
  readonly role: string
  readonly action: string
  readonly subject_kind: string
  readonly subject_id: string
  readonly before: JsonValue
  readonly after: JsonValue
  readonly why: string | null
  readonly previous_hash: string
}

/** What stands for the hash before row 1. */
export const noHash = '0'.repeat(64)

/** The hash of a row: over all it says and the hash of the row before it, so that no row can change, go or move alone. */
export const hashAuditRow = (row: AuditRow): string => {
  const { id, at, actor, role, action, subject_kind, subject_id, before, after, why, previous_hash } = row
  return sha256(
    canonicalJson({
      id,
      at,
      actor,
      role,
      action,
      subject_kind,
      subject_id,
      before,
      after,
      why,
      previous_hash,
    }),
  )
}

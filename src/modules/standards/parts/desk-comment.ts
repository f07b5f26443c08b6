import type { Text } from '#scoring/guide.ts'
import type { FieldError } from '#ui/error-summary.tsx'
import type { ItemFate } from '../comment-item.ts'
import type { CommentLine } from '../read-comments.server.ts'

/** A comment on the desk of the secretariat, with what became of its item. */
export type DeskComment = CommentLine & {
  readonly fate: ItemFate
  /** Who wrote it, where they were signed in and are still known. */
  readonly author: Text | null
  readonly decider: Text | null
}

/** A decision that was not carried out, with what was typed for it. */
export interface RefusedDecision {
  readonly act: string
  readonly typed: string
  readonly errors: readonly FieldError[]
}

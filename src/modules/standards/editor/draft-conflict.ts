import { Refusal } from '#platform/fault.ts'
import type { Answers } from './item-answers.ts'
import type { ItemPlace } from './item-place.ts'

/** The draft was changed by somebody else since it was read, in the same place: nothing has been saved. */
export class DraftConflict extends Refusal {
  /** What the item says now, as answers; null when it has been removed. */
  readonly theirs: Answers | null
  /** What it said when this person read it; null when that is not known. */
  readonly base: Answers | null
  readonly changedBy: string
  readonly changedAt: Date
  /** The draft as it is now: whoever saves against it has seen the change. */
  readonly revision: number

  constructor(
    place: ItemPlace,
    found: Pick<DraftConflict, 'theirs' | 'base' | 'changedBy' | 'changedAt' | 'revision'>,
  ) {
    super([{ code: 'guide.changed_meanwhile', params: { item: place.code } }], 409)
    this.theirs = found.theirs
    this.base = found.base
    this.changedBy = found.changedBy
    this.changedAt = found.changedAt
    this.revision = found.revision
  }
}

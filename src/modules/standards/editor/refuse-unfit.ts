import { Refusal } from '#platform/fault.ts'
import type { Guide } from '#scoring/guide.ts'
import { parseDraft } from '../parse-draft.ts'
import { type ItemPlace, placeOfPointer } from './item-place.ts'

/**
 * Stops a change after which the document would be no guide at all, such as a weight below 0 or a text of a million
 * letters. Each fault of the item that was changed has the field in `place.path`.
 */
export function refuseUnfit(guide: Guide, changed: ItemPlace): void {
  try {
    parseDraft(guide)
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    throw new Refusal(
      error.faults.map((fault) => {
        const { place, field } = placeOfPointer(guide, fault.place?.path ?? '')
        const here = place.kind === changed.kind && place.code === changed.code
        return { ...fault, place: { path: here ? field : '' } }
      }),
      error.status,
    )
  }
}

import type { Person } from '#platform/access.ts'
import { recordAudit } from '#platform/audit.ts'
import type { Transaction } from '#platform/database.ts'
import { Refusal } from '#platform/fault.ts'
import { requireRole } from '#platform/held-role.ts'
import type { Services } from '#platform/services.ts'
import type { Guide } from '#scoring/guide.ts'
import { roleToPublishGuide } from './access.ts'
import { addItem, moveItem, removeItem, reparentItem, setItem } from './editor/change-guide.ts'
import { DraftConflict } from './editor/draft-conflict.ts'
import { type Edition, type HeldDraft, holdDraft } from './editor/hold-draft.server.ts'
import { type Answers, answersOf, applyAnswers } from './editor/item-answers.ts'
import { fieldsOf } from './editor/item-fields.ts'
import { findItem, type ItemPlace, type ListedKind, parentKinds, subtreeOf } from './editor/item-place.ts'
import { keepChange } from './editor/keep-change.server.ts'
import { newItem } from './editor/new-item.ts'
import { ownPart } from './editor/own-part.ts'
import { refuseUnfit } from './editor/refuse-unfit.ts'

/** One thing that a person does to a draft. */
export type DraftChange =
  | { readonly act: 'set'; readonly place: ItemPlace; readonly answers: Answers }
  | {
      readonly act: 'add'
      readonly kind: ListedKind
      readonly parent: string
      readonly code: string
      readonly scale: string
    }
  | { readonly act: 'remove'; readonly place: ItemPlace }
  | { readonly act: 'move'; readonly place: ItemPlace; readonly by: -1 | 1 }
  | { readonly act: 'reparent'; readonly place: ItemPlace; readonly parent: string }

/** The edition, and the revision of it that the person had before their eyes. */
export interface ReadDraft extends Edition {
  readonly revision: number
}

/**
 * Changes one item of a draft. Others may have changed the draft since it was read: where they touched other items both
 * changes stand; where they touched this one nothing is saved.
 *
 * @returns the revision after it; the same as before when the change changes nothing
 * @throws Refusal 403 without the role; 404 `guide.unknown` or `guide.item_unknown`; 409 `guide.published`; 422
 *   `guide.answer` or `guide.invalid` with `place.path` naming the field, `guide.code_taken`; {@link DraftConflict}
 */
export async function changeDraft(
  { database, clock }: Services,
  person: Person,
  read: ReadDraft,
  change: DraftChange,
): Promise<number> {
  const role = requireRole(roleToPublishGuide(person))
  return database.transaction().execute(async (trx) => {
    const held = await holdDraft(trx, read)
    if (change.act !== 'add') await refuseConflict(trx, read, held, change)
    const guide = applyChange(held.guide, change)
    if (JSON.stringify(guide) === JSON.stringify(held.guide)) return held.revision
    refuseUnfit(guide, placeOf(change))
    const revision = held.revision + 1
    const { kind, code } = placeOf(change)
    const sha256 = await keepChange(trx, read, guide, revision, {
      kind,
      code,
      before: partToKeep(held.guide, change),
      after: partToKeep(guide, change),
      by: person.id,
      at: clock.now(),
    })
    await recordAudit(trx, {
      actor: person.id,
      role,
      action: 'guide.change',
      subject: { kind: 'guide', id: `${read.code}/${read.edition}` },
      before: { sha256: held.sha256 },
      after: { sha256, act: change.act, kind, item: code },
    })
    return revision
  })
}

const placeOf = (change: DraftChange): ItemPlace =>
  change.act === 'add' ? { kind: change.kind, code: change.code } : change.place

/** What stands under an item is kept only where it goes with it. */
function partToKeep(guide: Guide, change: DraftChange): object | null {
  const node = findItem(guide, placeOf(change))?.node ?? null
  return node === null || change.act === 'remove' ? node : ownPart(node)
}

function applyChange(guide: Guide, change: DraftChange): Guide {
  if (change.act === 'add') return applyAdd(guide, change)
  const { place } = change
  const item = findItem(guide, place)
  if (item === null) throw new Refusal([{ code: 'guide.item_unknown', params: { item: place.code } }], 404)
  if (change.act === 'remove') return removeItem(guide, place)
  if (change.act === 'move') return moveItem(guide, place, change.by)
  if (change.act === 'reparent') {
    requireParent(guide, place.kind, change.parent)
    return reparentItem(guide, place, change.parent)
  }
  const { node, faults } = applyAnswers(fieldsOf(guide, place, item.node), item.node, change.answers)
  if (faults.length > 0) {
    throw new Refusal(
      faults.map(({ field, problem }) => ({
        code: 'guide.answer',
        place: { path: field },
        params: { problem },
      })),
    )
  }
  return setItem(guide, place, node)
}

function applyAdd(guide: Guide, change: Extract<DraftChange, { act: 'add' }>): Guide {
  const { kind, parent, code, scale } = change
  if (parentKinds[kind] !== undefined) requireParent(guide, kind, parent)
  if (findItem(guide, { kind, code }) !== null)
    throw new Refusal([{ code: 'guide.code_taken', place: { path: 'code' }, params: { code } }])
  return addItem(guide, kind, parent, code, newItem(guide, kind, code, scale))
}

function requireParent(guide: Guide, kind: ItemPlace['kind'], parent: string): void {
  const parentKind = parentKinds[kind]
  if (parentKind === undefined || findItem(guide, { kind: parentKind, code: parent }) === null)
    throw new Refusal([{ code: 'guide.item_unknown', params: { item: parent } }], 404)
}

/** Stops when somebody else has changed the same item (for a removal: anything under it) since it was read. */
async function refuseConflict(
  trx: Transaction,
  { code, edition, revision }: ReadDraft,
  held: HeldDraft,
  change: Exclude<DraftChange, { act: 'add' }>,
): Promise<void> {
  // Where an item stands and what it says are apart: both changes stand.
  if (revision >= held.revision || change.act === 'move' || change.act === 'reparent') return
  const rows = await trx
    .selectFrom('guide_change')
    .select(['item_kind', 'item_code', 'before', 'changed_by', 'changed_at'])
    .where('guide_code', '=', code)
    .where('guide_edition', '=', edition)
    .where('revision', '>', revision)
    .orderBy('revision')
    .execute()
  const { place } = change
  const touched = change.act === 'remove' ? subtreeOf(held.guide, place) : [place]
  const own = rows.filter(
    (row) =>
      row.item_kind === 'document' ||
      touched.some(({ kind, code: item }) => row.item_kind === kind && row.item_code === item),
  )
  const [first, last] = [own[0], own.at(-1)]
  if (first === undefined || last === undefined) return
  const node = findItem(held.guide, place)?.node ?? null
  const before = first.item_kind === 'document' ? null : (first.before as object | null)
  const toAnswers = (item: object) => answersOf(fieldsOf(held.guide, place, item), item)
  throw new DraftConflict(place, {
    theirs: node && toAnswers(node),
    base: before && toAnswers(before),
    changedBy: last.changed_by,
    changedAt: last.changed_at,
    revision: held.revision,
  })
}

import { data, redirect } from 'react-router'
import { Refusal } from '#platform/fault.ts'
import type { PageContext } from '#platform/page-context.ts'
import type { FieldError } from '#ui/error-summary.tsx'
import { urlTo } from '#urls.ts'
import { changeDraft, type DraftChange } from '../change-draft.server.ts'
import { refusalTexts } from '../parts/refusal-texts.ts'
import { type DraftView, readNames } from '../read-draft.server.ts'
import { type AnswerConflict, compareAnswers } from './compare-answers.ts'
import { DraftConflict } from './draft-conflict.ts'
import type { Edition } from './hold-draft.server.ts'
import { type Answers, answersOf, readAnswers } from './item-answers.ts'
import { fieldsOf } from './item-fields.ts'
import { findItem, type ItemPlace, parentKinds } from './item-place.ts'
import { readChange } from './read-change.ts'

/** Two people changed the same item: what each wrote, to choose from. */
export interface ConflictView {
  readonly revision: number
  readonly by: { readonly ar: string; readonly en: string } | null
  /** ISO 8601. */
  readonly at: string
  /** True when the other person removed the item. */
  readonly removed: boolean
  readonly fields: readonly AnswerConflict[]
}

/** What a page of the editor is told when its form was not carried out. */
export interface DraftAnswer {
  readonly answers: Answers | null
  readonly errors: readonly FieldError[]
  readonly conflict: ConflictView | null
  readonly refused: { readonly kind: string; readonly code: string; readonly text: string } | null
}

/**
 * Carries out a form of the editor, then leads to the page on which to go on; or says what was refused, with everything
 * that was typed.
 *
 * @param place the item of the page; null on the page of the whole draft
 */
export async function actOnDraft(
  { services, person, language }: PageContext,
  draft: DraftView,
  place: ItemPlace | null,
  form: FormData,
) {
  const answers = place && readPage(draft, place, form)
  if (form.get('intent') === 'switch-language')
    return data<DraftAnswer>({ answers, errors: [], conflict: null, refused: null })
  const change = readChange(form, place, answers ?? {})
  if (change === null || person === null) throw data(null, { status: 400 })
  const read = { code: draft.code, edition: draft.edition, revision: Number(form.get('revision')) || 0 }
  try {
    await changeDraft(services, person, read, change)
  } catch (error) {
    if (!(error instanceof Refusal) || error.status === 403) throw error
    const conflict =
      error instanceof DraftConflict ? await showConflict(services.database, error, answers ?? {}) : null
    const texts = refusalTexts(error.faults, language)
    const refused =
      change.act === 'add' ? { kind: change.kind, code: change.code, text: texts[0]?.text ?? '' } : null
    const errors = refused ? [{ field: `code-${refused.kind}`, text: refused.text }] : texts
    return data<DraftAnswer>(
      { answers, errors: conflict ? [] : errors, conflict, refused },
      { status: error.status },
    )
  }
  return redirect(addressAfter(language, read, draft, place, change))
}

/** What the page's own form says; what it did not send stays as it was. */
function readPage({ guide }: DraftView, place: ItemPlace, form: FormData): Answers {
  const node = findItem(guide, place)?.node ?? {}
  const fields = fieldsOf(guide, place, node)
  return readAnswers(fields, form, answersOf(fields, node))
}

async function showConflict(
  database: PageContext['services']['database'],
  { theirs, base, changedBy, changedAt, revision }: DraftConflict,
  mine: Answers,
): Promise<ConflictView> {
  const names = await readNames(database, [changedBy])
  const fields =
    theirs === null
      ? Object.entries(mine).map(([field, text]) => ({
          ...{ field, mine: text, theirs: '', base: null },
          suggested: null,
        }))
      : compareAnswers(base, theirs, mine)
  return {
    revision,
    by: names.get(changedBy) ?? null,
    at: changedAt.toISOString(),
    removed: theirs === null,
    fields,
  }
}

const doneWords = {
  set: 'saved',
  add: 'added',
  remove: 'removed',
  move: 'moved',
  reparent: 'reparented',
} as const

function addressAfter(
  language: PageContext['language'],
  { code, edition }: Edition,
  draft: DraftView,
  page: ItemPlace | null,
  change: DraftChange,
): string {
  const done = doneWords[change.act]
  const at = (place: ItemPlace | null): string =>
    place === null
      ? urlTo(language, 'guideWork', { code, edition }, { done })
      : urlTo(language, 'guideItem', { code, edition, kind: place.kind, item: place.code }, { done })
  if (change.act === 'add') return at({ kind: change.kind, code: change.code })
  if (change.act === 'move') return `${at(page)}#list-${change.place.kind}`
  if (change.act === 'set' || change.act === 'reparent') return at(change.place)
  const parentKind = parentKinds[change.place.kind]
  const parent = findItem(draft.guide, change.place)?.parent
  return at(parentKind && parent ? { kind: parentKind, code: parent } : null)
}

import { type Fault, Refusal } from '#platform/fault.ts'
import type { Language } from '#platform/language.ts'

export const commentStatuses = ['new', 'accepted', 'rejected', 'answered'] as const

/** `new`: nobody has read it yet; only `accepted` and `answered` comments are shown to those who were asked. */
export type CommentStatus = (typeof commentStatuses)[number]

export const origins = ['staff', 'public'] as const

/** Staff comments come from people who hold a role and are shown at once; all others are read first. */
export type CommentOrigin = (typeof origins)[number]

/** The statuses in which a comment is shown to those who were asked. */
export const shownStatuses = ['accepted', 'answered'] as const satisfies readonly CommentStatus[]

/**
 * Most characters of each answer. A comment of 3000 is about a page of print: longer ones belong in a letter, and the
 * list of the secretariat stays readable.
 */
export const commentLimits = { body: 3000, name: 100, organisation: 150, reason: 1000, answer: 3000 } as const

type Limited = keyof typeof commentLimits

/** A comment as it was typed. */
export interface TypedComment {
  /** Code of the item; empty for the draft as a whole. */
  readonly item: string
  readonly body: string
  readonly name: string
  readonly organisation: string
}

/** Letters that only break a text or reverse the reading of what stands beside it. */
const unwelcome = /(?![\n\t])\p{Cc}|[\u202a-\u202e\u2066-\u2069]/gu

/** A typed text as it is kept: one form of line break, nothing invisible that turns the reading, no space around it. */
export const tidyText = (typed: string): string =>
  typed
    .replace(/\r\n?/g, '\n')
    .replace(unwelcome, '')
    .replace(/\n{3,}/g, '\n\n')
    .toWellFormed()
    .trim()

/** What is wrong with the length of an answer; null when nothing is. `place.path` is the field. */
export function lengthFault(field: Limited, text: string, needed: boolean): Fault | null {
  const place = { path: field }
  if (text === '') return needed ? { code: 'comment.missing', place, params: { field } } : null
  const length = [...text].length
  const limit = commentLimits[field]
  return length > limit ? { code: 'comment.too_long', place, params: { field, length, limit } } : null
}

/**
 * The comment as it will be kept.
 *
 * @throws Refusal 422 `comment.missing`, `comment.too_long`, each with its field in `place.path`
 */
export function checkComment(typed: TypedComment): TypedComment {
  const body = tidyText(typed.body)
  const name = tidyText(typed.name)
  const organisation = tidyText(typed.organisation)
  const faults = [
    lengthFault('body', body, true),
    lengthFault('name', name, false),
    lengthFault('organisation', organisation, false),
  ].filter((fault) => fault !== null)
  if (faults.length > 0) throw new Refusal(faults)
  return { item: typed.item, body, name, organisation }
}

/**
 * The language in which most of a text is written, so that it is read out as such; `page` where neither has more letters.
 *
 * @example languageOf('The sign at the lift', 'ar') // 'en'
 */
export function languageOf(text: string, page: Language): Language {
  const arabic = text.match(/\p{Script=Arabic}/gu)?.length ?? 0
  const latin = text.match(/\p{Script=Latin}/gu)?.length ?? 0
  if (arabic === latin) return page
  return arabic > latin ? 'ar' : 'en'
}

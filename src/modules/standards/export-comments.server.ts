import { Readable } from 'node:stream'
import type { Person } from '#platform/access.ts'
import type { Database } from '#platform/database.ts'
import { streamText } from '#platform/files/stream-text.ts'
import { requireRole } from '#platform/held-role.ts'
import type { Language } from '#platform/language.ts'
import { streamCsv } from '#platform/spreadsheets/write-csv.ts'
import { type Value, writeWorkbook } from '#platform/spreadsheets/write-workbook.ts'
import type { Guide } from '#scoring/guide.ts'
import { roleToPublishGuide } from './access.ts'
import { commentDeskWords } from './comment-desk-words.ts'
import { type CommentItem, commentItems, fateOf } from './comment-item.ts'
import type { CommentView } from './comment-view.ts'
import type { Edition } from './editor/hold-draft.server.ts'
import { type CommentLine, readAllComments } from './read-comments.server.ts'

export const commentFiles = ['comments.csv', 'comments.xlsx'] as const

export type CommentFile = (typeof commentFiles)[number]

interface Asked {
  readonly edition: Edition
  readonly guide: Guide
  readonly view: CommentView
  readonly file: CommentFile
  readonly language: Language
}

/**
 * The comments that a view asks for, on all its pages, as a file: a row each, the latest first. No text in it is ever run
 * as a formula. The names of staff are left out; those that the public gave are in it. The text file is
 * sent row by row as the database gives it; a workbook is made whole first.
 *
 * @throws Refusal 403 without the role; 400 `workbook.cannot_hold`
 */
export async function exportComments(
  database: Database,
  person: Person | null,
  { edition, guide, view, file, language }: Asked,
): Promise<Uint8Array<ArrayBuffer> | ReadableStream<Uint8Array>> {
  requireRole(roleToPublishGuide(person))
  const items = commentItems(guide)
  const rows = rowsOf(readAllComments(database, edition, view), items, language)
  const { columns, sheet } = commentDeskWords[language]
  const headers = Object.values(columns)
  if (file === 'comments.csv') return streamText(streamCsv(headers, rows))
  const wide: ReadonlySet<string> = new Set([columns.title, columns.body, columns.reason, columns.answer])
  const shaped = headers.map((header) =>
    wide.has(header) ? { header, width: 60, wrap: true } : { header, width: 22 },
  )
  return writeWorkbook(
    [{ name: sheet, columns: shaped, rows: await Readable.from(rows).toArray() }],
    language,
  )
}

async function* rowsOf(
  comments: AsyncIterable<CommentLine>,
  items: ReadonlyMap<string, CommentItem>,
  language: Language,
): AsyncGenerator<readonly Value[], void, undefined> {
  for await (const comment of comments) yield rowOf(comment, items, language)
}

function rowOf(
  comment: CommentLine,
  items: ReadonlyMap<string, CommentItem>,
  language: Language,
): readonly Value[] {
  const words = commentDeskWords[language]
  const { code, wording, status, origin } = comment
  return [
    ...[comment.id, code, code === '' ? words.wholeDraft : wording.title[language]],
    ...[words.fates[fateOf(items, comment)], words.origins[origin], comment.name, comment.organisation],
    ...[words.languages[comment.language], comment.body, comment.madeAt],
    ...[words.statuses[status], comment.decidedAt, comment.reason, comment.answer],
  ]
}

import { type ExpressionBuilder, type SqlBool, sql } from 'kysely'
import type { Database, DB } from '#platform/database.ts'
import { foldText } from '#platform/fold-text.ts'
import type { Language } from '#platform/language.ts'
import { type CommentOrigin, type CommentStatus, shownStatuses } from './comment.ts'
import type { CommentItemKind, ItemWording } from './comment-item.ts'
import { type CommentView, commentsPerPage } from './comment-view.ts'
import { stateOf } from './consultation.ts'
import type { Edition } from './editor/hold-draft.server.ts'
import { findConsultation } from './read-consultation.server.ts'

/** A comment as those who were asked read it. Who wrote it is said only by what the public chose to say. */
export interface ShownComment {
  readonly id: string
  readonly kind: CommentItemKind
  readonly code: string
  readonly wording: ItemWording
  readonly origin: CommentOrigin
  readonly name: string | null
  readonly organisation: string | null
  readonly language: Language
  readonly body: string
  /** ISO 8601. */
  readonly madeAt: string
  readonly answer: { readonly text: string; readonly at: string } | null
}

/** A comment as the secretariat reads it. */
export interface CommentLine extends Omit<ShownComment, 'answer'> {
  /** Pseudonymous id of who was signed in. */
  readonly person: string | null
  readonly status: CommentStatus
  readonly reason: string | null
  readonly answer: string | null
  readonly decidedAt: string | null
  readonly decidedBy: string | null
  readonly revision: number
}

const ofEdition = (database: Database, { code, edition }: Edition) =>
  database.selectFrom('guide_comment').where('guide_code', '=', code).where('guide_edition', '=', edition)

const shownColumns = [
  ...(['id', 'item_kind', 'item_code', 'wording', 'origin', 'name', 'organisation'] as const),
  ...(['language', 'body', 'made_at', 'answer', 'decided_at'] as const),
] as const

/** How many comments of each item are shown, by its code, with the latest few of them. */
export async function readShownByItem(
  database: Database,
  edition: Edition,
  most: number,
): Promise<{ readonly counts: Readonly<Record<string, number>>; readonly latest: readonly ShownComment[] }> {
  const rows = await database
    .selectFrom(
      ofEdition(database, edition)
        .select(shownColumns)
        .select(sql<string>`count(*) OVER (PARTITION BY item_code)`.as('of_item'))
        .select(sql<string>`row_number() OVER (PARTITION BY item_code ORDER BY made_at DESC, id)`.as('place'))
        .where('status', 'in', shownStatuses)
        .as('shown'),
    )
    .selectAll()
    .where('place', '<=', String(most))
    .orderBy('item_code')
    .orderBy('place')
    .execute()
  return {
    counts: Object.fromEntries(rows.map((row) => [row.item_code, Number(row.of_item)])),
    latest: rows.map(toShown),
  }
}

/** One page of the comments that are shown, the latest first; `item` narrows them to one item by its code. */
export async function listShown(
  database: Database,
  edition: Edition,
  { item, page }: { readonly item: string | null; readonly page: number },
): Promise<{ readonly comments: readonly ShownComment[]; readonly count: number }> {
  let query = ofEdition(database, edition).where('status', 'in', shownStatuses)
  if (item !== null) query = query.where('item_code', '=', item)
  const rows = await query
    .select(shownColumns)
    .orderBy('made_at', 'desc')
    .orderBy('id')
    .limit(commentsPerPage)
    .offset((page - 1) * commentsPerPage)
    .execute()
  const counted = await query.select(({ fn }) => fn.countAll<string>().as('count')).executeTakeFirst()
  return { comments: rows.map(toShown), count: Number(counted?.count ?? 0) }
}

/** How many comments each item has, by its code, and how many of them nobody has read. For the secretariat. */
export async function countComments(
  database: Database,
  edition: Edition,
): Promise<Readonly<Record<string, { readonly all: number; readonly unread: number }>>> {
  const rows = await ofEdition(database, edition)
    .select(({ fn }) => [
      'item_code',
      fn.countAll<string>().as('all'),
      fn.countAll<string>().filterWhere('status', '=', 'new').as('unread'),
    ])
    .groupBy('item_code')
    .execute()
  return Object.fromEntries(
    rows.map(({ item_code, all, unread }) => [item_code, { all: Number(all), unread: Number(unread) }]),
  )
}

/** The consultation on an edition in short: its state, and how many comments it brought. For the secretariat. */
export async function summariseComments(database: Database, edition: Edition, today: string) {
  const found = await findConsultation(database, edition)
  const counts = Object.values(found ? await countComments(database, edition) : {})
  return {
    state: found && stateOf(found, today),
    count: {
      all: counts.reduce((sum, { all }) => sum + all, 0),
      unread: counts.reduce((sum, { unread }) => sum + unread, 0),
    },
  }
}

type Where = ExpressionBuilder<DB, 'guide_comment'>

/** What a view asks of a comment. */
function fits({ status, origin, item, q }: CommentView) {
  return (row: Where) =>
    row.and([
      ...(status === null ? [] : [row('status', '=', status)]),
      ...(origin === null ? [] : [row('origin', '=', origin)]),
      ...(item === null ? [] : [row('item_code', '=', item)]),
      ...(q === '' ? [] : [mentions(q)]),
    ])
}

const mentions = (q: string) => {
  const like = `%${foldText(q).replace(/[\\%_]/g, '\\$&')}%`
  return sql<SqlBool>`fold_text(concat_ws(' ', name, organisation, body, answer)) LIKE ${like}`
}

const inOrder = (database: Database, edition: Edition, view: CommentView) =>
  ofEdition(database, edition).where(fits(view)).selectAll().orderBy('made_at', 'desc').orderBy('id')

/** One page of the comments that a view asks for, the latest first. For the secretariat. */
export async function listComments(
  database: Database,
  edition: Edition,
  view: CommentView,
): Promise<{ readonly comments: readonly CommentLine[]; readonly count: number }> {
  const query = ofEdition(database, edition).where(fits(view))
  const rows = await inOrder(database, edition, view)
    .limit(commentsPerPage)
    .offset((view.page - 1) * commentsPerPage)
    .execute()
  const counted = await query.select(({ fn }) => fn.countAll<string>().as('count')).executeTakeFirst()
  return { comments: rows.map(toLine), count: Number(counted?.count ?? 0) }
}

/** Every comment that a view asks for, the latest first, so many rows at a time. For the secretariat. */
export async function* readAllComments(
  database: Database,
  edition: Edition,
  view: CommentView,
  ofOnce = 500,
): AsyncGenerator<CommentLine, void, undefined> {
  for (let last: string | null = null; ; ) {
    let query = inOrder(database, edition, view).limit(ofOnce)
    // By its row, since the clock of the database is finer than a date of ours.
    if (last !== null)
      query = query.where(
        sql<SqlBool>`(SELECT guide_comment.made_at < l.made_at OR (guide_comment.made_at = l.made_at AND guide_comment.id > l.id)
          FROM guide_comment l WHERE l.id = ${last}::uuid)`,
      )
    const rows = await query.execute()
    yield* rows.map(toLine)
    if (rows.length < ofOnce) return
    last = rows.at(-1)!.id
  }
}

interface ShownRow {
  readonly id: string
  readonly item_kind: string
  readonly item_code: string
  readonly wording: unknown
  readonly origin: string
  readonly name: string | null
  readonly organisation: string | null
  readonly language: string
  readonly body: string
  readonly made_at: Date
  readonly answer: string | null
  readonly decided_at: Date | null
}

const common = (row: ShownRow) => ({
  id: row.id,
  kind: row.item_kind as CommentItemKind,
  code: row.item_code,
  wording: row.wording as ItemWording,
  origin: row.origin as CommentOrigin,
  name: row.name,
  organisation: row.organisation,
  language: row.language as Language,
  body: row.body,
  madeAt: row.made_at.toISOString(),
})

const toShown = (row: ShownRow): ShownComment => ({
  ...common(row),
  answer:
    row.answer === null || row.decided_at === null
      ? null
      : { text: row.answer, at: row.decided_at.toISOString() },
})

interface LineRow extends ShownRow {
  readonly person: string | null
  readonly status: string
  readonly reason: string | null
  readonly decided_by: string | null
  readonly revision: number
}

const toLine = (row: LineRow): CommentLine => ({
  ...common(row),
  person: row.person,
  status: row.status as CommentStatus,
  reason: row.reason,
  answer: row.answer,
  decidedAt: row.decided_at?.toISOString() ?? null,
  decidedBy: row.decided_by,
  revision: row.revision,
})

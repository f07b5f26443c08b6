import { z } from 'zod'
import type { Database } from '#platform/database.ts'
import type { Words } from '#platform/i18n.ts'
import { isNoticeKind, type NoticeKind } from './notice.ts'

export const noticesPerPage = 20

/** A notice as its reader sees it. */
export interface NoticeView {
  readonly id: string
  readonly kind: NoticeKind
  readonly subject: Words<string>
  readonly body: readonly Words<string>[]
  /** ISO moment. */
  readonly at: string
  readonly read: boolean
}

export interface InboxView {
  readonly notices: readonly NoticeView[]
  /** How many there are of the kind asked for. */
  readonly count: number
  /** How many were not read, of every kind. */
  readonly unread: number
  /** ISO moment after all of them and before any that comes later; null where there is none. */
  readonly upTo: string | null
}

const body = z.array(z.object({ ar: z.string(), en: z.string() }))

/** A person's notices, those not read first and then the latest; 20 a page, counted from 1. `kind` null: every kind. */
export async function readInbox(
  database: Database,
  personId: string,
  { kind, page }: { readonly kind: NoticeKind | null; readonly page: number },
): Promise<InboxView> {
  const own = database
    .selectFrom('notice')
    .where('person', '=', personId)
    .$if(kind !== null, (query) => query.where('kind', '=', kind!))
  const [rows, counted, unread] = await Promise.all([
    own
      .selectAll()
      .orderBy((row) => row('read_at', 'is', null), 'desc')
      .orderBy('created_at', 'desc')
      .orderBy('id')
      .limit(noticesPerPage)
      .offset((page - 1) * noticesPerPage)
      .execute(),
    own
      .select(({ fn }) => [fn.countAll<string>().as('count'), fn.max('created_at').as('latest')])
      .executeTakeFirstOrThrow(),
    countUnread(database, personId),
  ])
  const notices = rows.map((row) => ({
    id: row.id,
    kind: isNoticeKind(row.kind) ? row.kind : ('account' as const),
    subject: { ar: row.subject_ar, en: row.subject_en },
    body: body.parse(row.body),
    at: row.created_at.toISOString(),
    read: row.read_at !== null,
  }))
  const { count, latest } = counted
  // The database knows a moment more finely than a Date: the next thousandth of a second lies behind it.
  const upTo = latest === null ? null : new Date(latest.getTime() + 1).toISOString()
  return { notices, count: Number(count), unread, upTo }
}

/** How many notices a person has not read. */
export async function countUnread(database: Database, personId: string): Promise<number> {
  const { count } = await database
    .selectFrom('notice')
    .select(({ fn }) => fn.countAll<string>().as('count'))
    .where('person', '=', personId)
    .where('read_at', 'is', null)
    .executeTakeFirstOrThrow()
  return Number(count)
}

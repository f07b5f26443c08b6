import type { Person } from '#platform/access.ts'
import type { Database } from '#platform/database.ts'
import { contentOf, type MailContent } from '#platform/mail/mail-content.ts'
import { roleToKeepMail } from './access.ts'
import { isMailStatus, type MailStatus, mailStatuses } from './mail-status.ts'

export const mailsPerPage = 25

/** A mail in the list of those that go out. */
export interface MailRow {
  readonly id: string
  /** Null once it was erased. */
  readonly address: string | null
  readonly language: 'ar' | 'en'
  readonly subject: string
  readonly status: MailStatus
  readonly attempts: number
  readonly lastError: string | null
  /** ISO moments. */
  readonly createdAt: string
  readonly settledAt: string | null
}

export interface OutboxView {
  readonly mails: readonly MailRow[]
  /** How many there are in each state. */
  readonly counts: Readonly<Record<MailStatus, number>>
  /** How many wait because the server cannot be reached, or does not let us in. */
  readonly stuck: number
}

/** Mails in one state, the latest first; 25 a page, counted from 1. */
export async function readOutbox(
  database: Database,
  { status, page }: { readonly status: MailStatus; readonly page: number },
): Promise<OutboxView> {
  const [rows, counted, stuck] = await Promise.all([
    selectMail(database)
      .where('status', '=', status)
      .orderBy('created_at', 'desc')
      .orderBy('id')
      .limit(mailsPerPage)
      .offset((page - 1) * mailsPerPage)
      .execute(),
    database
      .selectFrom('mail')
      .select(({ fn }) => ['status', fn.countAll<string>().as('count')])
      .groupBy('status')
      .execute(),
    // A refusal of a mail counts as an attempt; what keeps every mail back does not.
    database
      .selectFrom('mail')
      .select(({ fn }) => fn.countAll<string>().as('count'))
      .where('status', '=', 'queued')
      .where('attempts', '=', 0)
      .where('last_error', 'is not', null)
      .executeTakeFirstOrThrow(),
  ])
  const countOf = (of: MailStatus) => Number(counted.find((row) => row.status === of)?.count ?? 0)
  const counts = Object.fromEntries(mailStatuses.map((of) => [of, countOf(of)])) as OutboxView['counts']
  return { mails: rows.map(viewOf), counts, stuck: Number(stuck.count) }
}

/** How many mails were given up and wait for somebody to look at them; none for who does not keep the mail. */
export async function countFailedMail(database: Database, person: Person | null): Promise<number> {
  if (roleToKeepMail(person) === null) return 0
  const { count } = await database
    .selectFrom('mail')
    .select(({ fn }) => fn.countAll<string>().as('count'))
    .where('status', '=', 'failed')
    .where('erased_at', 'is', null)
    .executeTakeFirstOrThrow()
  return Number(count)
}

/** One mail with what it says; null when there is none, `content` null once it was erased. */
export async function readMail(
  database: Database,
  id: string,
): Promise<{ readonly mail: MailRow; readonly content: MailContent | null } | null> {
  const row = await selectMail(database).where('id', '=', id).executeTakeFirst()
  return row === undefined ? null : { mail: viewOf(row), content: contentOf(row) }
}

/** Whether this is the invented programme: only there may anybody read mail to others, which may hold a way in. */
export async function isSampleProgramme(database: Database): Promise<boolean> {
  const programme = await database.selectFrom('programme').select('sample').executeTakeFirst()
  return programme?.sample === true
}

const selectMail = (database: Database) => database.selectFrom('mail').selectAll()

type Row = Awaited<ReturnType<ReturnType<typeof selectMail>['executeTakeFirstOrThrow']>>

const viewOf = (row: Row): MailRow => ({
  id: row.id,
  address: row.address,
  language: row.language === 'en' ? 'en' : 'ar',
  subject: row.subject,
  status: isMailStatus(row.status) ? row.status : 'queued',
  attempts: row.attempts,
  lastError: row.last_error,
  createdAt: row.created_at.toISOString(),
  settledAt: row.settled_at?.toISOString() ?? null,
})

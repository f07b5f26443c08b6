import { sql } from 'kysely'
import type { Transaction } from '#platform/database.ts'
import type { MailSubject } from '#platform/mail/subject.ts'
import type { Text } from '#scoring/guide.ts'
import type { NoticeKind } from '../notices/notice.ts'
import { notify } from '../notices/notify.server.ts'

export interface AccountNews {
  /** Where the mail went. */
  readonly address: string
  /** The account it was meant for, where that is known. */
  readonly account: string | null
  readonly kind: NoticeKind
  readonly subject: MailSubject
  readonly body: readonly Text[]
  /** The mail that carries it, with the secret link: that link is not kept in the inbox. */
  readonly mail: string
}

/**
 * Puts what was mailed to an address into the inbox of the account behind it too; does nothing where there is none. A
 * person with the address of somebody else's account learns nothing: the inbox is read after signing in.
 */
export async function tellAccount(trx: Transaction, news: AccountNews): Promise<void> {
  const { address, account, kind, subject, body, mail } = news
  const { rows } = await sql<{ id: string; roles: string[] }>`
    SELECT p.id, ARRAY(SELECT r.role FROM person_role r WHERE r.person = p.id
      AND r.valid_from <= now() AND (r.valid_until IS NULL OR r.valid_until > now())) AS roles
    FROM person p
    WHERE p.disabled_at IS NULL AND (p.id = ${account}::uuid OR p.email = lower(${address}))
    ORDER BY (p.id = ${account}::uuid) DESC NULLS LAST LIMIT 1`.execute(trx)
  const [person] = rows
  if (!person) return
  await notify(trx, { to: person.id, kind, subject, body, link: linkFor(kind, person.roles), mail })
}

/** The page where an account does what the mail asks for; the inbox where it may open none. */
function linkFor(kind: NoticeKind, roles: readonly string[]): string {
  const [entity, centre] = [roles.includes('entity-liaison'), roles.includes('centre-liaison')]
  if (kind === 'workshop' && (entity || centre)) return '/workshops'
  return kind === 'census' && entity ? '/my-census' : '/notices'
}

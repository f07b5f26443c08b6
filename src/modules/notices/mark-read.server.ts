import type { Person } from '#platform/access.ts'
import { Refusal } from '#platform/fault.ts'
import type { Services } from '#platform/services.ts'
import type { NoticeKind } from './notice.ts'

type Needs = Pick<Services, 'database' | 'clock'>

/**
 * Marks one of a person's own notices as read; again does nothing. Returns the path below the language where it leads.
 * Not audited: what somebody has read is theirs alone.
 *
 * @throws Refusal 404 when they have no such notice
 */
export async function markRead({ database, clock }: Needs, person: Person, id: string): Promise<string> {
  const own = await database
    .updateTable('notice')
    .set(({ fn, val }) => ({ read_at: fn.coalesce('read_at', val(clock.now())) }))
    .where('id', '=', id)
    .where('person', '=', person.id)
    .returning('link')
    .executeTakeFirst()
  if (own === undefined) throw new Refusal([{ code: 'notice.unknown' }], 404)
  return own.link
}

/**
 * Marks all of a person's notices as read, or those of one kind, as they were shown: what came after `upTo` nobody saw yet,
 * and it stays unread.
 */
export async function markAllRead(
  { database, clock }: Needs,
  person: Person,
  { kind, upTo }: { readonly kind: NoticeKind | null; readonly upTo: Date },
): Promise<void> {
  await database
    .updateTable('notice')
    .set({ read_at: clock.now() })
    .where('person', '=', person.id)
    .where('read_at', 'is', null)
    .where('created_at', '<', upTo)
    .$if(kind !== null, (query) => query.where('kind', '=', kind!))
    .execute()
}

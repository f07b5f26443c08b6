import type { Database } from '#platform/database.ts'
import type { Fault } from '#platform/fault.ts'
import { isId } from '#platform/is-id.ts'
import type { Text } from '#scoring/guide.ts'
import type { NewInvitation } from './invitation.ts'

/** A role as a list asks for it. */
export interface ListedRole {
  readonly role: string
  /** Code of the entity or centre, or number of the cycle; null: the whole programme. */
  readonly scopeId: string | null
  /** ISO dates; without an end where `until` is null. */
  readonly from: string
  readonly until: string | null
}

/** A list of people to invite, as it is shown. */
export interface InvitationListState {
  readonly fileName: string
  readonly status: string
  /** 0 to 1. */
  readonly share: number
  readonly count: number
  readonly faultCount: number
  readonly faults: readonly Fault[]
  /** The first of them, for a look. */
  readonly people: readonly {
    readonly name: Text
    readonly email: string
    readonly language: string
    /** Code of the entity; null for none. */
    readonly employer: string | null
    readonly roles: readonly ListedRole[]
  }[]
}

/** People of a list that are shown before it is confirmed. */
export const shownPeople = 100

/** One list; null when there is none. */
export async function readList(database: Database, id: string): Promise<InvitationListState | null> {
  if (!isId(id)) return null
  const row = await database
    .selectFrom('invitation_list')
    .select(['file_name', 'status', 'share', 'row_count', 'fault_count', 'faults', 'rows'])
    .where('id', '=', id)
    .executeTakeFirst()
  if (row === undefined) return null
  const invitations = (row.rows ?? []) as unknown as readonly NewInvitation[]
  return {
    ...{ fileName: row.file_name, status: row.status, share: row.share },
    ...{ count: row.row_count, faultCount: row.fault_count, faults: row.faults as unknown as Fault[] },
    people: invitations.slice(0, shownPeople).map(({ name, email, language, employer, roles }) => ({
      ...{ name, email, language, employer },
      roles: roles.map(({ role, scopeId, from, until }) => ({ role, scopeId, from, until })),
    })),
  }
}

import type { Language } from '#platform/language.ts'
import type { Text } from '#scoring/guide.ts'
import type { AskedRole } from './role-faults.ts'

/** Somebody to be invited, with what they will hold once they accept. */
export interface NewInvitation {
  readonly name: Text
  readonly email: string
  /** The language of the mail. */
  readonly language: Language
  /** Code of the entity for which they work; null: none that the registry knows. */
  readonly employer: string | null
  readonly roles: readonly AskedRole[]
}

/** Where an invitation stands. `opened`: its link was followed; a mail scanner does that too. */
export const invitationStates = ['sent', 'opened', 'accepted', 'expired', 'withdrawn'] as const

export type InvitationState = (typeof invitationStates)[number]

/** What a row of `invitation` says of its state at a moment. */
export function stateOf(
  row: {
    readonly status: string
    readonly expires_at: Date
    readonly opened_at: Date | null
  },
  now: Date,
): InvitationState {
  if (row.status === 'accepted' || row.status === 'withdrawn') return row.status
  if (row.expires_at <= now) return 'expired'
  return row.opened_at === null ? 'sent' : 'opened'
}

/** Most roles that one invitation gives. */
export const mostRoles = 8

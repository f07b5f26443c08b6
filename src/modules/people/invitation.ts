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

/**
 * Where an invitation stands. `undelivered`: its mail was given up; `opened`: its link was followed; a mail scanner does
 * that too.
 */
export const invitationStates = [
  ...(['sent', 'undelivered', 'opened', 'accepted', 'expired', 'withdrawn'] as const),
] as const

export type InvitationState = (typeof invitationStates)[number]

/** What a row of `invitation` says of its state at a moment. */
export function stateOf(
  row: {
    readonly status: string
    readonly expires_at: Date
    readonly opened_at: Date | null
    /** Whether the mail that carries its link was given up. */
    readonly undelivered: boolean
  },
  now: Date,
): InvitationState {
  if (row.status === 'accepted' || row.status === 'withdrawn') return row.status
  if (row.expires_at <= now) return 'expired'
  if (row.opened_at !== null) return 'opened'
  return row.undelivered ? 'undelivered' : 'sent'
}

/** Characters of a name in one language: more than the longest of five names has. */
export const longestName = 150

/** Most roles that one invitation gives. */
export const mostRoles = 8

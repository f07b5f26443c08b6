import { useWords } from '#ui/language.tsx'
import { Tag } from '#ui/tag.tsx'
import type { InvitationState } from '../invitation.ts'
import { invitationWords } from '../invitation-words.ts'

const tones = {
  sent: 'plain',
  undelivered: 'danger',
  opened: 'plain',
  accepted: 'good',
  expired: 'danger',
  withdrawn: 'plain',
} as const

/** Where an invitation stands. */
export function InvitationTag({ state }: { readonly state: InvitationState }) {
  const { states } = useWords(invitationWords)
  return <Tag tone={tones[state]}>{states[state]}</Tag>
}

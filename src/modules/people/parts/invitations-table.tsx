import { formatDate } from '#platform/i18n.ts'
import { useLanguage, useWords } from '#ui/language.tsx'
import { Table } from '#ui/table.tsx'
import { urlTo } from '#urls.ts'
import { invitationWords } from '../invitation-words.ts'
import type { FoundInvitation } from '../search-invitations.server.ts'
import { InvitationTag } from './invitation-tag.tsx'
import { usePersonColumns, useRoleNames } from './person-columns.tsx'

/** One page of the list of invitations. */
export function InvitationsTable({ invitations }: { readonly invitations: readonly FoundInvitation[] }) {
  const language = useLanguage()
  const words = useWords(invitationWords)
  const namesOf = useRoleNames()
  const columns = usePersonColumns<FoundInvitation>(({ id }) =>
    urlTo(language, 'invitation', { invitation: id }),
  )
  const day = (moment: string) => formatDate(language, moment)
  return (
    <Table
      caption={words.invitations}
      captionHidden
      rows={invitations}
      rowKey={({ id }) => id}
      columns={[
        ...columns,
        { key: 'roles', header: words.roles, cell: ({ roles }) => namesOf(roles) },
        { key: 'sent', header: words.sentOn, cell: ({ createdAt }) => day(createdAt) },
        { key: 'expires', header: words.expires, cell: ({ expiresAt }) => day(expiresAt) },
        { key: 'state', header: words.state, cell: ({ state }) => <InvitationTag state={state} /> },
      ]}
    />
  )
}

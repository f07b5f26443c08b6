import { formatDate } from '#platform/i18n.ts'
import { useLanguage, useWords } from '#ui/language.tsx'
import { Table } from '#ui/table.tsx'
import { urlTo } from '#urls.ts'
import { invitationWords } from '../invitation-words.ts'
import type { FoundInvitation } from '../search-invitations.server.ts'
import { peopleWords } from '../words.ts'
import { InvitationTag } from './invitation-tag.tsx'

/** One page of the list of invitations. */
export function InvitationsTable({ invitations }: { readonly invitations: readonly FoundInvitation[] }) {
  const language = useLanguage()
  const words = useWords(invitationWords)
  const { roleNames } = useWords(peopleWords)
  const comma = language === 'ar' ? '، ' : ', '
  const day = (moment: string) => formatDate(language, new Date(moment))
  return (
    <Table
      caption={words.invitations}
      captionHidden
      rows={invitations}
      rowKey={({ id }) => id}
      columns={[
        {
          key: 'name',
          header: words.name,
          cell: ({ id, name }) => (
            <a href={urlTo(language, 'invitation', { invitation: id })}>
              <bdi>{name[language]}</bdi>
            </a>
          ),
        },
        {
          key: 'email',
          header: words.email,
          cell: ({ email }) => (
            <bdi dir="ltr" className="break-all">
              {email}
            </bdi>
          ),
        },
        {
          key: 'roles',
          header: words.roles,
          cell: ({ roles }) => roles.map((role) => roleNames[role] ?? role).join(comma),
        },
        { key: 'sent', header: words.sentOn, cell: ({ createdAt }) => day(createdAt) },
        { key: 'expires', header: words.expires, cell: ({ expiresAt }) => day(expiresAt) },
        { key: 'state', header: words.state, cell: ({ state }) => <InvitationTag state={state} /> },
      ]}
    />
  )
}

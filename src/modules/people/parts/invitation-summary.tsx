import { Breakable } from '#ui/breakable.tsx'
import { useLanguage, useWords } from '#ui/language.tsx'
import { SummaryList } from '#ui/summary-list.tsx'
import { linkWords } from '../link-words.ts'
import type { OpenInvitation } from '../read-open-invitation.server.ts'
import { InvitedRoles } from './invited-roles.tsx'

/** What somebody is invited to, as they are shown it before they accept. */
export function InvitationSummary({ invitation }: { readonly invitation: OpenInvitation }) {
  const language = useLanguage()
  const words = useWords(linkWords)
  const { name, email, employer, roles } = invitation
  return (
    <SummaryList
      rows={[
        { label: words.name, value: <bdi>{name[language]}</bdi> },
        {
          label: words.email,
          value: <Breakable text={email} />,
        },
        { label: words.employer, value: <bdi>{employer?.[language] ?? words.noEmployer}</bdi> },
        { label: words.roles, value: <InvitedRoles roles={roles} /> },
      ]}
    />
  )
}

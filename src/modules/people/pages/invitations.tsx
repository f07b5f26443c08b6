import { useLoaderData } from 'react-router'
import { formatNumber } from '#platform/i18n.ts'
import { pageContext } from '#platform/page-context.ts'
import { ButtonLink } from '#ui/button.tsx'
import { EmptyState } from '#ui/empty-state.tsx'
import { useLanguage, useWords } from '#ui/language.tsx'
import { Page } from '#ui/page.tsx'
import { Pagination } from '#ui/pagination.tsx'
import { urlTo } from '#urls.ts'
import { roleToKeepPeople } from '../access.ts'
import { invitationsPerPage, invitationViewQuery, readInvitationView } from '../invitation-view.ts'
import { invitationWords } from '../invitation-words.ts'
import { InvitationsFilter } from '../parts/invitations-filter.tsx'
import { InvitationsTable } from '../parts/invitations-table.tsx'
import { searchInvitations } from '../search-invitations.server.ts'
import type { Route } from './+types/invitations.ts'

/** Everybody who was invited, the latest first. */
export async function loader({ context, url }: Route.LoaderArgs) {
  const { services, person } = context.get(pageContext)
  const view = readInvitationView(url.searchParams)
  const found = await searchInvitations(services.database, view, services.clock.now())
  return { view, found, mayInvite: roleToKeepPeople(person) !== null }
}

export default function InvitationsPage() {
  const { view, found, mayInvite } = useLoaderData<typeof loader>()
  const language = useLanguage()
  const words = useWords(invitationWords)
  const number = (count: number) => formatNumber(language, count)
  return (
    <Page
      title={words.invitations}
      lead={words.lead}
      width="wide"
      breadcrumbs={[{ label: words.people, href: urlTo(language, 'people') }]}
    >
      {mayInvite && (
        <p className="no-print mb-6 flex flex-wrap gap-4">
          <ButtonLink href={urlTo(language, 'invite')}>{words.invite}</ButtonLink>
          <ButtonLink href={urlTo(language, 'inviteFile')} look="second">
            {words.list}
          </ButtonLink>
        </p>
      )}
      {found.all === 0 ? (
        <EmptyState title={words.emptyTitle}>{words.empty}</EmptyState>
      ) : (
        <>
          <InvitationsFilter view={view} />
          <p className="my-4">{words.shown(number(found.count), number(found.all))}</p>
          {found.invitations.length === 0 ? (
            <EmptyState title={words.nothingTitle}>{words.nothing}</EmptyState>
          ) : (
            <InvitationsTable invitations={found.invitations} />
          )}
        </>
      )}
      <Pagination
        page={view.page}
        pages={Math.ceil(found.count / invitationsPerPage)}
        hrefOf={(page) => urlTo(language, 'invitations', {}, invitationViewQuery(view, page))}
      />
    </Page>
  )
}

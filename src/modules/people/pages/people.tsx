import { useLoaderData } from 'react-router'
import { formatNumber } from '#platform/i18n.ts'
import { pageContext } from '#platform/page-context.ts'
import { EmptyState } from '#ui/empty-state.tsx'
import { useLanguage, useWords } from '#ui/language.tsx'
import { Page } from '#ui/page.tsx'
import { Pagination } from '#ui/pagination.tsx'
import { urlTo } from '#urls.ts'
import { keepingWords } from '../keeping-words.ts'
import { PeopleFilter } from '../parts/people-filter.tsx'
import { PeopleTable } from '../parts/people-table.tsx'
import { peoplePerPage, peopleViewQuery, readPeopleView } from '../people-view.ts'
import { listScopes } from '../scope.server.ts'
import { searchPeople } from '../search-people.server.ts'
import type { Route } from './+types/people.ts'

/** Everybody who has an account. */
export async function loader({ context, url }: Route.LoaderArgs) {
  const { services, language } = context.get(pageContext)
  const { database, clock } = services
  const view = readPeopleView(url.searchParams)
  const [found, entities] = await Promise.all([
    searchPeople(database, view, { language, clock }),
    listScopes(database, 'entity'),
  ])
  return { view, found, entities }
}

export default function PeoplePage() {
  const { view, found, entities } = useLoaderData<typeof loader>()
  const language = useLanguage()
  const words = useWords(keepingWords)
  const number = (count: number) => formatNumber(language, count)
  return (
    <Page
      title={words.people}
      lead={words.peopleLead}
      width="wide"
      breadcrumbs={[{ label: words.home, href: urlTo(language, 'home') }]}
    >
      <p className="no-print mb-4">
        <a href={urlTo(language, 'invitations')} className="inline-flex min-h-11 items-center">
          {words.invitations}
        </a>
      </p>
      <PeopleFilter view={view} entities={entities} />
      <p className="my-4">{words.shown(number(found.count), number(found.all))}</p>
      {found.all === 0 ? (
        <EmptyState title={words.emptyTitle}>{words.empty}</EmptyState>
      ) : found.people.length === 0 ? (
        <EmptyState title={words.nothingTitle}>{words.nothing}</EmptyState>
      ) : (
        <PeopleTable people={found.people} />
      )}
      <Pagination
        page={view.page}
        pages={Math.ceil(found.count / peoplePerPage)}
        hrefOf={(page) => urlTo(language, 'people', {}, peopleViewQuery(view, page))}
      />
    </Page>
  )
}

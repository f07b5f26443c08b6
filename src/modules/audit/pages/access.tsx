import { useLoaderData } from 'react-router'
import { formatNumber } from '#platform/i18n.ts'
import { EmptyState } from '#ui/empty-state.tsx'
import { Heading } from '#ui/heading.tsx'
import { useLanguage, useWords } from '#ui/language.tsx'
import { Page } from '#ui/page.tsx'
import { urlTo } from '#urls.ts'
import { accessRooms, isFound, readAccessView } from '../access-view.ts'
import { accessWords } from '../access-words.ts'
import { isOpenTo, listRights } from '../list-rights.server.ts'
import { AccessFilter } from '../parts/access-filter.tsx'
import { AccessTable } from '../parts/access-table.tsx'
import { RoleScopes } from '../parts/role-scopes.tsx'
import type { Route } from './+types/access.ts'

/** Who may do what: every action, page and endpoint, as the running tables decide. */
export function loader({ url }: Route.LoaderArgs) {
  const view = readAccessView(url.searchParams)
  const all = listRights()
  const rights = all.filter(
    (right) =>
      (view.role === null || isOpenTo(right, view.role)) &&
      (view.room === null || right.room === view.room) &&
      (view.kind === null || right.kind === view.kind) &&
      isFound(right, view.q),
  )
  return { view, rights, all: all.length }
}

export default function AccessPage() {
  const { view, rights, all } = useLoaderData<typeof loader>()
  const language = useLanguage()
  const words = useWords(accessWords)
  const number = (count: number) => formatNumber(language, count)
  const narrowed = rights.length < all
  return (
    <Page
      title={words.access}
      lead={words.lead}
      width="wide"
      breadcrumbs={[{ label: words.home, href: urlTo(language, 'home') }]}
    >
      <AccessFilter view={view} />
      <p className="my-4">{words.shown(number(rights.length), number(all))}</p>
      {rights.length === 0 && <EmptyState title={words.nothingTitle}>{words.nothing}</EmptyState>}
      {accessRooms.map((room) => {
        const found = rights.filter((right) => right.room === room)
        if (found.length === 0) return null
        const name = words.rooms[room] ?? room
        return (
          <section key={room} className="mb-6">
            <Heading level={2}>{name}</Heading>
            <AccessTable caption={name} rights={found} />
          </section>
        )
      })}
      <p className="text-quiet">{words.more}</p>
      {!narrowed && (
        <section className="mb-6">
          <Heading level={2}>{words.roles}</Heading>
          <p className="mb-4 text-quiet">{words.rolesLead}</p>
          <RoleScopes />
        </section>
      )}
    </Page>
  )
}

import { data, useLoaderData } from 'react-router'
import { pageContext } from '#platform/page-context.ts'
import { useLanguage, useWords } from '#ui/language.tsx'
import { Page } from '#ui/page.tsx'
import { urlTo } from '#urls.ts'
import { readDeclaredPage } from '../declared-page.ts'
import { listDeclarationHistory } from '../list-declaration-history.server.ts'
import { ownWords } from '../own-words.ts'
import { DeclarationEvents } from '../parts/declaration-events.tsx'
import { listOwnVisitors } from '../read-visitors.server.ts'
import type { Route } from './+types/my-declared.ts'

/** What a visitor declared in all cycles, and who asked. */
export async function loader({ context, url }: Route.LoaderArgs) {
  const { services, person } = context.get(pageContext)
  if (person === null) throw data(null, { status: 403 })
  const { database } = services
  const page = readDeclaredPage(url.searchParams)
  const own = await listOwnVisitors(database, 0, person.id)
  const ids = own.map(({ id }) => id)
  return { history: await listDeclarationHistory(database, ids, page), page }
}

export default function MyDeclaredPage() {
  const { history, page } = useLoaderData<typeof loader>()
  const language = useLanguage()
  const words = useWords(ownWords)
  return (
    <Page
      title={words.historyTitle}
      lead={words.historyOwnLead}
      breadcrumbs={[
        { label: words.home, href: urlTo(language, 'home') },
        { label: words.myVisits, href: urlTo(language, 'myVisits') },
      ]}
    >
      <DeclarationEvents
        {...{ history, page }}
        empty={words.nothingDeclaredOwn}
        hrefOf={(number) => urlTo(language, 'myDeclared', {}, { page: number > 1 ? number : undefined })}
      />
    </Page>
  )
}

import { data, useLoaderData } from 'react-router'
import { pageContext } from '#platform/page-context.ts'
import { useLanguage, useWords } from '#ui/language.tsx'
import { Page } from '#ui/page.tsx'
import { urlTo } from '#urls.ts'
import { readDeclaredPage } from '../declared-page.ts'
import { listDeclarationHistory } from '../list-declaration-history.server.ts'
import { loadCycle } from '../load-cycle.server.ts'
import { ownWords } from '../own-words.ts'
import { DeclarationEvents } from '../parts/declaration-events.tsx'
import { visitCrumbs } from '../parts/visit-crumbs.ts'
import { readVisitor } from '../read-visitors.server.ts'
import { visitWords } from '../words.ts'
import type { Route } from './+types/visitor-declared.ts'

/** What one visitor declared in all cycles, and who asked: for those who judge independence. */
export async function loader({ context, params, url }: Route.LoaderArgs) {
  const { services, person } = context.get(pageContext)
  const { database } = services
  const cycle = await loadCycle(database, person, params.cycle)
  const visitor = await readVisitor(database, cycle.id, params.visitor)
  if (!visitor) throw data(null, { status: 404 })
  const page = readDeclaredPage(url.searchParams)
  const { id, name } = visitor
  return { cycle, visitor: { id, name }, page, history: await listDeclarationHistory(database, [id], page) }
}

export default function VisitorDeclaredPage() {
  const { cycle, visitor, history, page } = useLoaderData<typeof loader>()
  const language = useLanguage()
  const words = useWords(ownWords)
  const visits = useWords(visitWords)
  const key = { cycle: String(cycle.id), visitor: visitor.id }
  return (
    <Page
      title={words.historyTitle}
      caption={visitor.name[language]}
      lead={words.historyLead}
      breadcrumbs={[
        ...visitCrumbs(language, cycle),
        { label: visits.tabs.visitors, href: urlTo(language, 'visitors', { cycle: key.cycle }) },
        { label: visitor.name[language], href: urlTo(language, 'visitor', key) },
      ]}
    >
      <DeclarationEvents
        {...{ history, page }}
        empty={words.nothingDeclaredYet}
        hrefOf={(number) =>
          urlTo(language, 'visitorDeclared', key, { page: number > 1 ? number : undefined })
        }
      />
    </Page>
  )
}

import { useLoaderData } from 'react-router'
import { pageContext } from '#platform/page-context.ts'
import { EmptyState } from '#ui/empty-state.tsx'
import { useWords } from '#ui/language.tsx'
import { Page } from '#ui/page.tsx'
import { guideWords } from '../page-words.ts'
import { ConsultationNotice } from '../parts/consultation-notice.tsx'
import { GuideView } from '../parts/guide-view.tsx'
import { listGuides, readGuide } from '../read.server.ts'
import { listOpenConsultations } from '../read-consultation.server.ts'
import type { Route } from './+types/guide.ts'

/** The latest published edition. */
export async function loader({ context }: Route.LoaderArgs) {
  const { services, person } = context.get(pageContext)
  const editions = await listGuides(services.database, person)
  const [latest] = editions.filter(({ status }) => status === 'published')
  const view = latest ? await readGuide(services.database, person, latest.code, latest.edition) : null
  const visitor = { person, clock: services.clock }
  return { view, editions, open: await listOpenConsultations(services.database, visitor) }
}

export default function GuidePage() {
  const { view, editions, open } = useLoaderData<typeof loader>()
  const words = useWords(guideWords)
  if (view) return <GuideView view={view} editions={editions} open={open} />
  return (
    <Page title={words.title}>
      <ConsultationNotice open={open} />
      <EmptyState title={words.noGuideTitle}>{words.noGuide}</EmptyState>
    </Page>
  )
}

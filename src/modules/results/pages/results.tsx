import { useLoaderData } from 'react-router'
import { formatDate, formatNumber } from '#platform/i18n.ts'
import { pageContext } from '#platform/page-context.ts'
import { EmptyState } from '#ui/empty-state.tsx'
import { useLanguage, useWords } from '#ui/language.tsx'
import { Page } from '#ui/page.tsx'
import { Table } from '#ui/table.tsx'
import { urlTo } from '#urls.ts'
import { listCycles } from '../../cycles/read.server.ts'
import { gatherCycle, listCentresOf } from '../gather-cycle.server.ts'
import { resultWords } from '../page-words.ts'
import type { Route } from './+types/results.ts'

export async function loader({ context }: Route.LoaderArgs) {
  const { services, person } = context.get(pageContext)
  const cycles = await listCycles(services.database, person)
  return Promise.all(
    cycles.map(async (cycle) => {
      const lines = await listCentresOf(
        services.database,
        await gatherCycle(services.database, person, cycle.id),
      )
      return { ...cycle, centres: lines.length }
    }),
  )
}

export default function ResultsPage() {
  const cycles = useLoaderData<typeof loader>()
  const language = useLanguage()
  const words = useWords(resultWords)
  const date = (day: string) => formatDate(language, day)
  return (
    <Page
      title={words.title}
      lead={words.lead}
      width="wide"
      breadcrumbs={[{ label: words.home, href: urlTo(language, 'home') }]}
    >
      {cycles.length === 0 ? (
        <EmptyState title={words.noCyclesTitle}>{words.noCycles}</EmptyState>
      ) : (
        <Table
          caption={words.cycleCaption}
          captionHidden
          rows={cycles}
          rowKey={({ id }) => String(id)}
          columns={[
            {
              key: 'cycle',
              header: words.cycle,
              cell: ({ id, title }) => (
                <a href={urlTo(language, 'cycleResults', { cycle: String(id) })}>{title[language]}</a>
              ),
            },
            {
              key: 'period',
              header: words.period,
              cell: ({ startsOn, endsOn }) => words.fromTo(date(startsOn), date(endsOn)),
            },
            {
              key: 'centres',
              header: words.centreCount,
              numeric: true,
              cell: ({ centres }) => (centres === 0 ? words.none : formatNumber(language, centres)),
            },
            {
              key: 'guide',
              header: words.guide,
              cell: ({ guide }) => (
                <a href={urlTo(language, 'guideEdition', guide)}>
                  <bdi>{words.edition(guide.edition)}</bdi>
                </a>
              ),
            },
            {
              key: 'published',
              header: words.published,
              cell: ({ publishedAt }) => (publishedAt ? date(publishedAt) : words.notPublished),
            },
          ]}
        />
      )}
    </Page>
  )
}

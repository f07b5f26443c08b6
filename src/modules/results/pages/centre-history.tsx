import { data, useLoaderData } from 'react-router'
import { pageContext } from '#platform/page-context.ts'
import { Chart } from '#ui/charts/chart.tsx'
import { Heading } from '#ui/heading.tsx'
import { useLanguage, useWords } from '#ui/language.tsx'
import { Page } from '#ui/page.tsx'
import { urlTo } from '#urls.ts'
import { drawHistory } from '../draw-history.server.ts'
import { listExemptCycles } from '../exempt-centres.server.ts'
import { exemptWords } from '../exempt-words.ts'
import { gatherCentreHistory } from '../gather-centre-history.server.ts'
import { historyWords } from '../history-words.ts'
import { resultWords } from '../page-words.ts'
import { HistoryTable } from '../parts/history-table.tsx'
import type { Route } from './+types/centre-history.ts'

/** A centre over the cycles; 404 where no published cycle has a result of it. */
export async function loader({ context, params }: Route.LoaderArgs) {
  const { services, language } = context.get(pageContext)
  const entries = await gatherCentreHistory(services.database, params.centre)
  const [latest] = entries
  if (latest === undefined) throw data(null, { status: 404 })
  const exemptIn = await listExemptCycles(services.database, params.centre)
  return { name: latest.centre.name, entries, exemptIn, drawing: drawHistory(language, entries) }
}

export default function CentreHistoryPage() {
  const { name, entries, exemptIn, drawing } = useLoaderData<typeof loader>()
  const language = useLanguage()
  const words = useWords(resultWords)
  const own = useWords(historyWords)
  const exempt = useWords(exemptWords)
  const editions = new Set(entries.map(({ cycle }) => `${cycle.guide.code} ${cycle.guide.edition}`))
  return (
    <Page
      title={name[language]}
      caption={own.caption}
      lead={own.lead}
      width="wide"
      breadcrumbs={[
        { label: words.home, href: urlTo(language, 'home') },
        { label: words.title, href: urlTo(language, 'results') },
      ]}
    >
      <HistoryTable entries={entries} />
      {exemptIn.length > 0 && (
        <div className="mt-4">
          <p>{exempt.inCycles}</p>
          <ul>
            {exemptIn.map(({ id, title }) => (
              <li key={id}>{title[language]}</li>
            ))}
          </ul>
        </div>
      )}
      <Heading level={2} id="course-heading">
        {own.course}
      </Heading>
      {drawing === null ? <p>{own.once}</p> : <Chart drawing={drawing} />}
      {editions.size > 1 && <p className="mt-4 max-w-[42rem]">{own.guidesDiffer}</p>}
    </Page>
  )
}

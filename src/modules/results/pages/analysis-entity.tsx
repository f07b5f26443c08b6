import { data, useLoaderData } from 'react-router'
import { pageContext } from '#platform/page-context.ts'
import { Chart } from '#ui/charts/chart.tsx'
import { Heading } from '#ui/heading.tsx'
import { useLanguage, useWords } from '#ui/language.tsx'
import { Notice } from '#ui/notice.tsx'
import { Page } from '#ui/page.tsx'
import { urlTo } from '#urls.ts'
import { analysisWords } from '../analysis-words.ts'
import { readCycleNumber } from '../cycle-number.ts'
import { gatherEntity } from '../gather-entity.server.ts'
import { AnalysisTable } from '../parts/analysis-table.tsx'
import { CycleNumbers } from '../parts/cycle-numbers.tsx'
import { summarizeCycle } from '../summarize-cycle.ts'
import type { Route } from './+types/analysis-entity.ts'

/** An entity in a cycle: its centres, their classes, and the criteria they most often did not fulfil. */
export async function loader({ context, params }: Route.LoaderArgs) {
  const { services, person, language } = context.get(pageContext)
  const found = await gatherEntity(services.database, person, {
    cycle: readCycleNumber(params.cycle),
    entity: params.entity,
    language,
  })
  if (!found) throw data(null, { status: 404 })
  return found
}

export default function AnalysisEntityPage() {
  const { cycle, guide, result, entity, lines, compared, missed } = useLoaderData<typeof loader>()
  const language = useLanguage()
  const words = useWords(analysisWords)
  const params = { cycle: String(cycle.id) }
  return (
    <Page
      title={words.entityTitle(entity.name[language])}
      lead={words.entityLead(cycle.title[language])}
      width="wide"
      breadcrumbs={[
        { label: words.home, href: urlTo(language, 'home') },
        { label: words.title, href: urlTo(language, 'analysis') },
        { label: words.analysisOf(cycle.title[language]), href: urlTo(language, 'analysisCycle', params) },
      ]}
    >
      {result.status === 'draft' && <Notice>{words.draftNotice}</Notice>}
      {result.status === 'frozen' && <Notice>{words.frozenNotice}</Notice>}
      <CycleNumbers guide={guide} summary={summarizeCycle(guide, lines)} />
      <Heading level={2}>{words.kinds.list}</Heading>
      <AnalysisTable
        cycle={cycle.id}
        guide={guide}
        lines={lines}
        caption={words.entityTitle(entity.name[language])}
        compared={compared}
      />
      <Heading level={2}>{words.kinds.missed}</Heading>
      <Chart drawing={missed} />
    </Page>
  )
}

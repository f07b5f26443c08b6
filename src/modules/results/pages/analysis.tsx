import { useLoaderData } from 'react-router'
import { todayOf } from '#platform/day.ts'
import { formatNumber } from '#platform/i18n.ts'
import { pageContext } from '#platform/page-context.ts'
import { EmptyState } from '#ui/empty-state.tsx'
import { useLanguage, useWords } from '#ui/language.tsx'
import { Page } from '#ui/page.tsx'
import { Table } from '#ui/table.tsx'
import { urlTo } from '#urls.ts'
import { stateOfCycle } from '../../cycles/cycle-state.ts'
import { listCycles } from '../../cycles/read.server.ts'
import { listCyclePlans } from '../../cycles/read-plan.server.ts'
import { analysisWords } from '../analysis-words.ts'
import { readStandingResult } from '../read.server.ts'
import type { Route } from './+types/analysis.ts'

/** The cycles, each with the state of its result. */
export async function loader({ context }: Route.LoaderArgs) {
  const { services, person } = context.get(pageContext)
  const cycles = await listCycles(services.database, person)
  const today = todayOf(services.clock)
  const plans = await listCyclePlans(services.database, person)
  const states = new Map(plans.map((plan) => [plan.id, stateOfCycle(plan, today)]))
  return Promise.all(
    cycles.map(async (cycle) => ({
      ...cycle,
      state: states.get(cycle.id) ?? null,
      result: (await readStandingResult(services.database, person, cycle.id))?.status ?? null,
    })),
  )
}

export default function AnalysisPage() {
  const cycles = useLoaderData<typeof loader>()
  const language = useLanguage()
  const words = useWords(analysisWords)
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
          caption={words.cycles}
          captionHidden
          rows={cycles}
          rowKey={({ id }) => String(id)}
          columns={[
            {
              key: 'cycle',
              header: words.cycle,
              cell: ({ id, title }) => (
                <a href={urlTo(language, 'analysisCycle', { cycle: String(id) })}>
                  {title[language]} ({formatNumber(language, id)})
                </a>
              ),
            },
            {
              key: 'state',
              header: words.cycleState,
              cell: ({ state, status }) => words.cycleStates[state ?? status] ?? status,
            },
            {
              key: 'result',
              header: words.resultState,
              cell: ({ result }) => (result === null ? words.noResult : words.states[result]),
            },
          ]}
        />
      )}
    </Page>
  )
}

import { useLoaderData } from 'react-router'
import { todayOf } from '#platform/day.ts'
import { formatDate, plural } from '#platform/i18n.ts'
import { pageContext } from '#platform/page-context.ts'
import { ButtonLink } from '#ui/button.tsx'
import { EmptyState } from '#ui/empty-state.tsx'
import { useLanguage, useWords } from '#ui/language.tsx'
import { Page } from '#ui/page.tsx'
import { Table } from '#ui/table.tsx'
import { Tag } from '#ui/tag.tsx'
import { urlTo } from '#urls.ts'
import { roleToRunCycles } from '../access.ts'
import { cycleStates, stateOfCycle } from '../cycle-state.ts'
import { CycleStates } from '../parts/cycle-states.tsx'
import { phasesOn } from '../phase.ts'
import { phaseNames } from '../phase-words.ts'
import { programmeWords } from '../programme-words.ts'
import { type CyclePlanView, listCyclePlans } from '../read-plan.server.ts'
import { cycleWords } from '../words.ts'
import type { Route } from './+types/cycles.ts'

/** All cycles with what goes on in them today. */
export async function loader({ context, url }: Route.LoaderArgs) {
  const { services, person } = context.get(pageContext)
  const today = todayOf(services.clock)
  const plans = await listCyclePlans(services.database, person)
  const all = plans.map((cycle) => ({ ...cycle, state: stateOfCycle(cycle, today) }))
  const state = cycleStates.find((one) => one === url.searchParams.get('state')) ?? null
  return {
    ...{ state, today, mayOpen: roleToRunCycles(person) !== null },
    states: all.map((cycle) => cycle.state),
    cycles: all.filter((cycle) => state === null || cycle.state === state),
  }
}

export default function CyclesPage() {
  const { cycles, states, state, today, mayOpen } = useLoaderData<typeof loader>()
  const language = useLanguage()
  const words = useWords(cycleWords)
  const { title: settings } = useWords(programmeWords)
  const day = (text: string) => formatDate(language, text)
  const now = (cycle: CyclePlanView) => {
    const running = phasesOn(cycle, today)
    if (cycle.phases.length === 0) return words.noPhases
    if (running.length === 0) return words.noneNow
    return running.map((code) => (
      <span key={code} className="me-2">
        <Tag tone="good">{phaseNames[code][language]}</Tag>
      </span>
    ))
  }
  return (
    <Page
      title={words.cycles}
      lead={words.cyclesLead}
      width="wide"
      breadcrumbs={[{ label: words.home, href: urlTo(language, 'home') }]}
    >
      {mayOpen && (
        <p className="mb-6">
          <ButtonLink href={urlTo(language, 'openCycle')}>{words.open}</ButtonLink>{' '}
          <a href={urlTo(language, 'programme')} className="ms-4 inline-flex min-h-11 items-center">
            {settings}
          </a>
        </p>
      )}
      {states.length > 0 && <CycleStates states={states} chosen={state} />}
      {states.length === 0 ? (
        <EmptyState title={words.noCycles}>{words.noCyclesText}</EmptyState>
      ) : cycles.length === 0 ? (
        <EmptyState title={words.noneInState}>{words.noneInStateText}</EmptyState>
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
                <a href={urlTo(language, 'cycle', { cycle: String(id) })}>{title[language]}</a>
              ),
            },
            { key: 'now', header: words.now, cell: now },
            {
              key: 'dates',
              header: words.dates,
              cell: ({ startsOn, endsOn }) => words.fromTo(day(startsOn), day(endsOn)),
            },
            {
              key: 'centres',
              header: words.centres,
              cell: ({ centres }) => plural(language, centres, words.centresForms),
            },
            { key: 'state', header: words.state, cell: ({ state: own }) => words.states[own] },
          ]}
        />
      )}
    </Page>
  )
}

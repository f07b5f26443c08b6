import { useLoaderData } from 'react-router'
import { formatDate, plural } from '#platform/i18n.ts'
import { pageContext } from '#platform/page-context.ts'
import { ButtonLink } from '#ui/button.tsx'
import { EmptyState } from '#ui/empty-state.tsx'
import { useLanguage, useWords } from '#ui/language.tsx'
import { Page } from '#ui/page.tsx'
import { Table } from '#ui/table.tsx'
import { Tag } from '#ui/tag.tsx'
import { urlTo } from '#urls.ts'
import { todayOf } from '../../centres/today.ts'
import { roleToRunCycles } from '../access.ts'
import { phasesOn } from '../phase.ts'
import { phaseNames } from '../phase-words.ts'
import { type CyclePlanView, listCyclePlans } from '../read-plan.server.ts'
import { cycleWords } from '../words.ts'
import type { Route } from './+types/cycles.ts'

/** All cycles with what goes on in them today. */
export async function loader({ context }: Route.LoaderArgs) {
  const { services, person } = context.get(pageContext)
  const cycles = await listCyclePlans(services.database, person)
  return { cycles, today: todayOf(services.clock), mayOpen: roleToRunCycles(person) !== null }
}

export default function CyclesPage() {
  const { cycles, today, mayOpen } = useLoaderData<typeof loader>()
  const language = useLanguage()
  const words = useWords(cycleWords)
  const day = (text: string) => formatDate(language, new Date(text))
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
          <ButtonLink href={urlTo(language, 'openCycle')}>{words.open}</ButtonLink>
        </p>
      )}
      {cycles.length === 0 ? (
        <EmptyState title={words.noCycles}>{words.noCyclesText}</EmptyState>
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
            { key: 'state', header: words.state, cell: ({ status }) => words.states[status] ?? status },
          ]}
        />
      )}
    </Page>
  )
}

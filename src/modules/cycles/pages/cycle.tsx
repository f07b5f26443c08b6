import { data, useLoaderData } from 'react-router'
import { HistoryLink } from '#modules/people/history-link.tsx'
import { todayOf } from '#platform/day.ts'
import { formatDate, localDigits, plural } from '#platform/i18n.ts'
import { pageContext } from '#platform/page-context.ts'
import { ButtonLink } from '#ui/button.tsx'
import { EmptyState } from '#ui/empty-state.tsx'
import { Heading } from '#ui/heading.tsx'
import { useLanguage, useWords } from '#ui/language.tsx'
import { Notice } from '#ui/notice.tsx'
import { Page } from '#ui/page.tsx'
import { SummaryList } from '#ui/summary-list.tsx'
import { mayOpen, urlTo } from '#urls.ts'
import { readGuide } from '../../standards/read.server.ts'
import { maySeeCensus, roleToRunCycles } from '../access.ts'
import { stateOfCycle } from '../cycle-state.ts'
import { CycleToday } from '../cycle-today.tsx'
import { listStranded } from '../list-stranded.server.ts'
import { PhaseTable } from '../parts/phase-table.tsx'
import { StrandedWorkshops } from '../parts/stranded-workshops.tsx'
import { Timeline } from '../parts/timeline.tsx'
import { readCyclePlan } from '../read-plan.server.ts'
import { cycleWords } from '../words.ts'
import type { Route } from './+types/cycle.ts'

/** One cycle: its timeline, what goes on today, and where its work is. */
export async function loader({ context, params, url }: Route.LoaderArgs) {
  const { services, person } = context.get(pageContext)
  const cycle = await readCyclePlan(services.database, person, Number(params.cycle) || 0)
  if (!cycle) throw data(null, { status: 404 })
  const guide = await readGuide(services.database, person, cycle.guide.code, cycle.guide.edition)
  return {
    cycle,
    guideTitle: guide?.title ?? { ar: cycle.guide.code, en: cycle.guide.code },
    today: todayOf(services.clock),
    mayChange: roleToRunCycles(person) !== null && cycle.status !== 'published',
    may: {
      census: mayOpen('census', person),
      visits: mayOpen('plannedVisits', person),
      enrolment: mayOpen('enrolment', person),
      workshops: mayOpen('workshops', person),
      progress: mayOpen('cycleProgress', person),
      stages: mayOpen('cycleStages', person),
      results: mayOpen('analysisCycle', person),
      audit: mayOpen('auditSubject', person),
    },
    stranded: maySeeCensus(person) ? await listStranded(services, cycle) : [],
    done: url.searchParams.get('done'),
  }
}

export default function CyclePage() {
  const { cycle, guideTitle, today, mayChange, may, stranded, done } = useLoaderData<typeof loader>()
  const language = useLanguage()
  const words = useWords(cycleWords)
  const told = words.done[done ?? '']
  const day = (text: string) => formatDate(language, text)
  const key = { cycle: String(cycle.id) }
  const links = [
    ...(may.enrolment ? [{ href: urlTo(language, 'enrolment', key), label: words.enrolment }] : []),
    ...(may.workshops ? [{ href: urlTo(language, 'workshops', key), label: words.workshops }] : []),
    ...(may.census ? [{ href: urlTo(language, 'census', key), label: words.census }] : []),
    ...(may.visits ? [{ href: urlTo(language, 'plannedVisits', key), label: words.visits }] : []),
    ...(may.progress ? [{ href: urlTo(language, 'cycleProgress', key), label: words.progress }] : []),
    ...(may.stages ? [{ href: urlTo(language, 'cycleStages', key), label: words.stages }] : []),
    ...(may.results ? [{ href: urlTo(language, 'analysisCycle', key), label: words.results }] : []),
  ]
  return (
    <Page
      title={cycle.title[language]}
      width="wide"
      breadcrumbs={[
        { label: words.home, href: urlTo(language, 'home') },
        { label: words.cycles, href: urlTo(language, 'cycles') },
      ]}
    >
      {told !== undefined && <Notice tone="good">{told}</Notice>}
      <StrandedWorkshops workshops={stranded} title={words.stranded}>
        {words.strandedText}
      </StrandedWorkshops>
      <div className="mb-6 max-w-[48rem]">
        <SummaryList
          rows={[
            { label: words.state, value: words.states[stateOfCycle(cycle, today)] },
            { label: words.dates, value: words.fromTo(day(cycle.startsOn), day(cycle.endsOn)) },
            {
              label: words.guide,
              value: (
                <a href={urlTo(language, 'guideEdition', cycle.guide)}>
                  {words.guideEdition(guideTitle[language], localDigits(language, cycle.guide.edition))}
                </a>
              ),
            },
            { label: words.centres, value: plural(language, cycle.centres, words.centresForms) },
          ]}
        />
      </div>
      {cycle.phases.length === 0 ? (
        <EmptyState title={words.noPhasesTitle}>{words.noPhasesText}</EmptyState>
      ) : (
        <>
          <CycleToday phases={cycle.phases} today={today} />
          <Timeline plan={cycle} title={cycle.title[language]} today={today} />
          <PhaseTable phases={cycle.phases} today={today} caption={words.timelineOf(cycle.title[language])} />
        </>
      )}
      {mayChange && (
        <p className="mt-6">
          <ButtonLink look="second" href={urlTo(language, 'cycleChange', key)}>
            {words.change}
          </ButtonLink>
        </p>
      )}
      {links.length > 0 && (
        <nav aria-labelledby="cycle-pages">
          <Heading level={2} id="cycle-pages">
            {words.pages}
          </Heading>
          <ul>
            {links.map(({ href, label }) => (
              <li key={href}>
                <a href={href} className="inline-flex min-h-11 items-center">
                  {label}
                </a>
              </li>
            ))}
          </ul>
        </nav>
      )}
      <HistoryLink kind="cycle" id={key.cycle} may={may.audit} />
    </Page>
  )
}

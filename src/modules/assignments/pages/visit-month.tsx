import { data, useLoaderData } from 'react-router'
import { dayOf } from '#platform/day.ts'
import { formatMonth } from '#platform/i18n.ts'
import { pageContext } from '#platform/page-context.ts'
import { EmptyState } from '#ui/empty-state.tsx'
import { Heading } from '#ui/heading.tsx'
import { useLanguage, useWords } from '#ui/language.tsx'
import { TextInput } from '#ui/text-input.tsx'
import { urlTo } from '#urls.ts'
import { listHidden } from '../../cycles/list-hidden.server.ts'
import { readPlace } from '../../cycles/programme-place.server.ts'
import { firstWeekday } from '../../cycles/week-of-country.ts'
import { roleToKeepVisits } from '../access.ts'
import { calendarWords } from '../calendar-words.ts'
import { findFirstDay } from '../find-first-day.server.ts'
import { listMonth } from '../list-month.server.ts'
import { listTeams } from '../list-teams.server.ts'
import { loadCycle } from '../load-cycle.server.ts'
import { monthAfter, monthOf } from '../month.ts'
import { MonthGrid } from '../parts/month-grid.tsx'
import { PlanPage, TimeSteps } from '../parts/plan-page.tsx'
import { WhoFilter } from '../parts/who-filter.tsx'
import { listHolidays } from '../read-rules.server.ts'
import { listVisitors } from '../read-visitors.server.ts'
import { readVisitsView, visitsQuery } from '../visits-view.ts'
import { visitWords } from '../words.ts'
import type { Route } from './+types/visit-month.ts'

/** One month of the plan, of everybody or of a centre, a team, a visitor. */
export async function loader({ context, params, url }: Route.LoaderArgs) {
  const { services, person } = context.get(pageContext)
  if (person === null) throw data(null, { status: 403 })
  const { database, clock } = services
  const cycle = await loadCycle(database, person, params.cycle)
  const { countryCode, timeZone: zone } = await readPlace(database)
  const today = dayOf(clock.now(), zone)
  const weekday = firstWeekday(countryCode)
  const hidden = await listHidden(database, cycle.id, person)
  const from = `${today.slice(0, 7)}-01`
  const near = await findFirstDay(database, { cycle: cycle.id, zone, from, hidden })
  const month = monthOf(url.searchParams.get('month'), near, weekday)
  const asked = readVisitsView(new URLSearchParams())
  const { q, team, visitor } = readVisitsView(url.searchParams)
  const view = { ...asked, q, team, visitor, from: month.first, until: month.last }
  const [days, holidays, visitors, teams] = await Promise.all([
    listMonth(database, { cycle: cycle.id, zone, view, hidden }),
    listHolidays(database, month.first, month.last),
    listVisitors(database, cycle.id, clock),
    listTeams(database, cycle.id),
  ])
  return {
    ...{ cycle, view, month, weekday, today, days, holidays },
    visitors: visitors.map(({ id, name }) => ({ id, name })),
    teams: teams.map(({ id, name }) => ({ id, name })),
    conflicted: hidden.entities.length + hidden.centres.length > 0,
    keeps: roleToKeepVisits(person) !== null,
  }
}

export default function VisitMonthPage() {
  const found = useLoaderData<typeof loader>()
  const { cycle, view, month, weekday, today, days, holidays, conflicted, keeps } = found
  const language = useLanguage()
  const words = useWords(visitWords)
  const own = useWords(calendarWords)
  const key = { cycle: String(cycle.id) }
  const { q, team, visitor } = visitsQuery(view)
  const hrefOf = (name: string) => urlTo(language, 'visitMonth', key, { month: name, q, team, visitor })
  return (
    <PlanPage
      {...{ cycle, keeps, conflicted }}
      current="visitMonth"
      title={words.tabs.visitMonth}
      lead={own.monthLead}
    >
      <WhoFilter
        here={urlTo(language, 'visitMonth', key)}
        keep={{ month: month.name }}
        {...{ team: view.team, visitor: view.visitor, teams: found.teams, visitors: found.visitors }}
        more={<TextInput name="q" label={words.search} type="search" value={view.q} />}
        narrowed={view.q !== ''}
      />
      <Heading level={2}>{formatMonth(language, month.first)}</Heading>
      <TimeSteps
        label={own.months}
        steps={[
          { href: hrefOf(monthAfter(month.name, -1)), label: own.previousMonth },
          { href: hrefOf(monthAfter(month.name, 1)), label: own.nextMonth },
        ]}
      />
      {days.length === 0 && <EmptyState title={own.noneInMonth}>{own.noneInMonthText}</EmptyState>}
      <MonthGrid
        {...{ month, days, weekday, today }}
        holidays={new Map(holidays.map(({ day, title }) => [day, title[language]]))}
        hrefOfVisit={keeps ? (visit) => urlTo(language, 'visit', { ...key, visit }) : null}
        hrefOfDay={(day) =>
          urlTo(language, 'plannedVisits', key, { q, team, visitor, from: day, until: day })
        }
      />
    </PlanPage>
  )
}

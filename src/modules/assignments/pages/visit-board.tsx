import { data, useLoaderData } from 'react-router'
import { dayAfter, todayOf, weekdayOf } from '#platform/day.ts'
import { formatDate } from '#platform/i18n.ts'
import { pageContext } from '#platform/page-context.ts'
import { EmptyState } from '#ui/empty-state.tsx'
import { useLanguage, useWords } from '#ui/language.tsx'
import { Pagination } from '#ui/pagination.tsx'
import { Table } from '#ui/table.tsx'
import { urlTo } from '#urls.ts'
import { listHidden } from '../../cycles/list-hidden.server.ts'
import { readPlace } from '../../cycles/programme-place.server.ts'
import { firstWeekday } from '../../cycles/week-of-country.ts'
import { roleToKeepVisits } from '../access.ts'
import { findFirstDay } from '../find-first-day.server.ts'
import { listTeams } from '../list-teams.server.ts'
import { listVisits } from '../list-visits.server.ts'
import { loadCycle } from '../load-cycle.server.ts'
import { OutcomeNotice } from '../parts/outcome-notice.tsx'
import { PlanPage, TimeSteps } from '../parts/plan-page.tsx'
import { WhoFilter } from '../parts/who-filter.tsx'
import { placeQuery } from '../plan-place.ts'
import { readOutcome } from '../read-outcome.server.ts'
import { readRules } from '../read-rules.server.ts'
import { listVisitors } from '../read-visitors.server.ts'
import { hoursText } from '../show-moment.ts'
import { readVisitsView } from '../visits-view.ts'
import { weekStart } from '../week.ts'
import { visitWords } from '../words.ts'
import { toLocal } from '../zone-time.ts'
import type { Route } from './+types/visit-board.ts'

const perPage = 25

/** One week of the plan: a row for each visitor, a column for each day. */
export async function loader({ context, params, url }: Route.LoaderArgs) {
  const { services, person } = context.get(pageContext)
  if (person === null) throw data(null, { status: 403 })
  const { database, clock } = services
  const cycle = await loadCycle(database, person, params.cycle)
  const query = readVisitsView(url.searchParams)
  const weekday = firstWeekday((await readPlace(database)).countryCode)
  const hidden = await listHidden(database, cycle.id, person)
  const present = { from: weekStart(todayOf(clock), weekday), zone: clock.zone }
  const day = query.from || (await findFirstDay(database, { cycle: cycle.id, hidden, ...present }))
  const from = weekStart(day, weekday)
  const [rules, everybody, teams] = await Promise.all([
    readRules(database, cycle.id),
    listVisitors(database, cycle.id, clock),
    listTeams(database, cycle.id),
  ])
  const visitors = everybody.filter(
    ({ id, team }) =>
      (query.team === '' || team === query.team) && (query.visitor === '' || id === query.visitor),
  )
  const shown = visitors.slice((query.page - 1) * perPage, query.page * perPage)
  const view = { ...readVisitsView(new URLSearchParams()), from, until: dayAfter(from, 6) }
  const list =
    shown.length === 0
      ? { visits: [] }
      : await listVisits(database, {
          ...{ cycle: cycle.id, zone: rules?.timeZone ?? clock.zone, view, hidden, limit: 2000 },
          visitors: shown.map(({ id }) => id),
        })
  const zone = rules?.timeZone ?? clock.zone
  return {
    now: toLocal(clock.now(), zone),
    outcome: await readOutcome(database, { cycle: cycle.id, zone, hidden }, url.searchParams),
    ...{ cycle, from, query, page: query.page, pages: Math.ceil(visitors.length / perPage) },
    visitors: everybody.map(({ id, name }) => ({ id, name })),
    teams: teams.map(({ id, name }) => ({ id, name })),
    rows: shown.map(({ id, name }) => ({
      ...{ id, name },
      visits: list.visits.filter((visit) => visit.people.some((one) => one.id === id)),
    })),
    conflicted: hidden.entities.length + hidden.centres.length > 0,
    keeps: roleToKeepVisits(person) !== null,
  }
}

export default function VisitBoardPage() {
  const found = useLoaderData<typeof loader>()
  const { cycle, from, query, page, pages, rows, conflicted, keeps, now } = found
  const language = useLanguage()
  const words = useWords(visitWords)
  const key = { cycle: String(cycle.id) }
  const days = [0, 1, 2, 3, 4, 5, 6].map((at) => dayAfter(from, at))
  const hrefOf = (day: string, number = 1) =>
    urlTo(language, 'visitBoard', key, {
      ...{ from: day, page: number > 1 ? number : undefined },
      ...{ team: query.team || undefined, visitor: query.visitor || undefined },
    })
  type Row = (typeof rows)[number]
  const here = placeQuery({
    page: 'visitBoard',
    query: {
      ...{ from, page: page > 1 ? page : undefined },
      ...{ team: query.team || undefined, visitor: query.visitor || undefined },
    },
  })
  /** Somebody else can take over a visit to come; what has begun stands, and its page says why. */
  const hrefOfVisit = ({ id, startsAt }: Row['visits'][number], person: string) =>
    startsAt > now
      ? urlTo(language, 'visitSwap', { ...key, visit: id }, { ...here, person })
      : urlTo(language, 'visit', { ...key, visit: id }, here)
  const visitsOn = (row: Row, day: string) => row.visits.filter(({ startsAt }) => startsAt.startsWith(day))
  const cell = (day: string) => (row: Row) => {
    const own = visitsOn(row, day)
    return own.length === 0 ? (
      '–'
    ) : (
      <ul>
        {own.map((visit) => (
          <li key={visit.id}>
            {keeps ? (
              <a className="inline-block min-h-6 py-1" href={hrefOfVisit(visit, row.id)}>
                <bdi>{visit.centre.code}</bdi>
              </a>
            ) : (
              <bdi>{visit.centre.code}</bdi>
            )}{' '}
            <bdi className="whitespace-nowrap">{hoursText(language, visit.startsAt, visit.endsAt)}</bdi>
          </li>
        ))}
      </ul>
    )
  }
  return (
    <PlanPage
      {...{ cycle, keeps, conflicted }}
      current="visitBoard"
      title={words.tabs.visitBoard}
      lead={words.boardLead}
      news={<OutcomeNotice outcome={found.outcome} />}
    >
      <WhoFilter
        here={urlTo(language, 'visitBoard', key)}
        keep={{ from }}
        {...{ team: query.team, visitor: query.visitor, teams: found.teams, visitors: found.visitors }}
      />
      <TimeSteps
        label={words.weeks}
        steps={[
          { href: hrefOf(dayAfter(from, -7)), label: words.previousWeek },
          { href: hrefOf(dayAfter(from, 7)), label: words.nextWeek },
        ]}
      />
      {rows.length === 0 ? (
        <EmptyState title={words.noVisitors}>{words.noVisitorsText}</EmptyState>
      ) : (
        <Table<Row>
          caption={`${words.week} ${formatDate(language, from)}`}
          rows={rows}
          rowKey={({ id }) => id}
          columns={[
            { key: 'who', header: words.visitor, cell: ({ name }) => <bdi>{name[language]}</bdi> },
            ...days.map((day) => ({
              key: day,
              header: `${words.weekdays[weekdayOf(day)]} ${formatDate(language, day)}`,
              cell: cell(day),
              isEmpty: (row: Row) => visitsOn(row, day).length === 0,
            })),
          ]}
        />
      )}
      <Pagination page={page} pages={pages} hrefOf={(number) => hrefOf(from, number)} />
    </PlanPage>
  )
}

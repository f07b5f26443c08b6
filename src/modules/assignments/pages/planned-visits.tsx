import { data, useLoaderData } from 'react-router'
import { plural } from '#platform/i18n.ts'
import { pageContext } from '#platform/page-context.ts'
import { EmptyState } from '#ui/empty-state.tsx'
import { useLanguage, useWords } from '#ui/language.tsx'
import { Pagination } from '#ui/pagination.tsx'
import { urlTo } from '#urls.ts'
import { listHidden } from '../../cycles/list-hidden.server.ts'
import { roleToKeepVisits } from '../access.ts'
import { listTeams } from '../list-teams.server.ts'
import { listVisits } from '../list-visits.server.ts'
import { loadCycle } from '../load-cycle.server.ts'
import { OutcomeNotice } from '../parts/outcome-notice.tsx'
import { PlanPage } from '../parts/plan-page.tsx'
import { PlanStepsList } from '../parts/plan-steps-list.tsx'
import { VisitFilter } from '../parts/visit-filter.tsx'
import { VisitTable } from '../parts/visit-table.tsx'
import { placeQuery } from '../plan-place.ts'
import { listToDeclare } from '../read-declarations.server.ts'
import { readOutcome } from '../read-outcome.server.ts'
import { readReadiness } from '../read-readiness.server.ts'
import { readRules } from '../read-rules.server.ts'
import { listVisitors } from '../read-visitors.server.ts'
import { readVisitsView, visitsPerPage, visitsQuery } from '../visits-view.ts'
import { visitWords } from '../words.ts'
import { toLocal } from '../zone-time.ts'
import type { Route } from './+types/planned-visits.ts'

/** The accepted plan of a cycle as a list. */
export async function loader({ context, params, url }: Route.LoaderArgs) {
  const { services, person } = context.get(pageContext)
  if (person === null) throw data(null, { status: 403 })
  const { database, clock } = services
  const cycle = await loadCycle(database, person, params.cycle)
  const view = readVisitsView(url.searchParams)
  const [rules, hidden, entities, visitors, teams] = await Promise.all([
    readRules(database, cycle.id),
    listHidden(database, cycle.id, person),
    listToDeclare(database, cycle.id),
    listVisitors(database, cycle.id, clock),
    listTeams(database, cycle.id),
  ])
  const keeps = roleToKeepVisits(person) !== null
  const zone = rules?.timeZone ?? clock.zone
  const list = await listVisits(database, { cycle: cycle.id, zone, now: clock.now(), view, hidden })
  return {
    ...{ cycle, view, list },
    seed: rules?.seed ?? null,
    conflicted: hidden.entities.length + hidden.centres.length > 0,
    choices: {
      entities: entities
        .filter(({ code }) => !hidden.entities.includes(code))
        .map(({ code, name }) => ({ code, name })),
      visitors: visitors.map(({ id, name }) => ({ code: id, name })),
      teams: teams.map(({ id, name }) => ({ code: id, name })),
      instruments: [...new Set(rules?.demands.map(({ instrument }) => instrument))].map((code) => ({
        code,
        name: cycle.instruments[code] ?? { ar: code, en: code },
      })),
    },
    keeps,
    readiness: keeps && list.count === 0 ? await readReadiness(database, cycle.id, clock) : null,
    now: toLocal(clock.now(), zone),
    outcome: await readOutcome(database, { cycle: cycle.id, zone, hidden }, url.searchParams),
  }
}

export default function PlannedVisitsPage() {
  const { cycle, view, list, seed, conflicted, choices, keeps, readiness, now, outcome } =
    useLoaderData<typeof loader>()
  const language = useLanguage()
  const words = useWords(visitWords)
  const key = { cycle: String(cycle.id) }
  const here = placeQuery({ page: 'plannedVisits', query: visitsQuery(view, { page: view.page }) })
  const plain = Object.values(visitsQuery(view)).every((value) => value === undefined)
  return (
    <PlanPage
      {...{ cycle, keeps, conflicted }}
      current="plannedVisits"
      title={words.visits}
      lead={words.visitsLead}
      news={<OutcomeNotice outcome={outcome} />}
    >
      {list.count === 0 && plain ? (
        <>
          <EmptyState title={words.noPlan}>{keeps ? words.noPlanText : words.noPlanReader}</EmptyState>
          {readiness !== null && <PlanStepsList cycle={cycle.id} readiness={readiness} />}
        </>
      ) : (
        <>
          <VisitFilter here={urlTo(language, 'plannedVisits', key)} view={view} choices={choices} />
          <p className="my-4">{plural(language, list.count, words.visitsForms)}</p>
          {list.count === 0 ? (
            <EmptyState title={words.nothing}>{words.nothingText}</EmptyState>
          ) : (
            <VisitTable
              visits={list.visits}
              hrefOf={keeps ? (visit) => urlTo(language, 'visit', { ...key, visit }, here) : null}
              swaps={{
                after: keeps ? now : null,
                hrefOf: (visit) => urlTo(language, 'visitSwap', { ...key, visit }, here),
              }}
              instruments={cycle.instruments}
            />
          )}
          <Pagination
            page={view.page}
            pages={Math.ceil(list.count / visitsPerPage)}
            hrefOf={(page) => urlTo(language, 'plannedVisits', key, visitsQuery(view, { page }))}
          />
          {seed !== null && <p className="mt-6 text-quiet">{words.doubleOf(String(seed))}</p>}
        </>
      )}
    </PlanPage>
  )
}

import { useLoaderData } from 'react-router'
import { todayOf } from '#platform/day.ts'
import { formatDate, plural } from '#platform/i18n.ts'
import { pageContext } from '#platform/page-context.ts'
import { EmptyState } from '#ui/empty-state.tsx'
import { Heading } from '#ui/heading.tsx'
import { useLanguage, useWords } from '#ui/language.tsx'
import { Notice } from '#ui/notice.tsx'
import { Page } from '#ui/page.tsx'
import { Tag } from '#ui/tag.tsx'
import { mayOpen, urlTo } from '#urls.ts'
import { maySeeVisits } from '../../assignments/access.ts'
import { countBroken } from '../../assignments/read-broken.server.ts'
import { readReadiness } from '../../assignments/read-readiness.server.ts'
import { stateOfCycle } from '../../cycles/cycle-state.ts'
import { CycleToday } from '../../cycles/cycle-today.tsx'
import { listHidden } from '../../cycles/list-hidden.server.ts'
import { listOwnCensus } from '../../cycles/list-own-census.server.ts'
import { countStranded } from '../../cycles/list-stranded.server.ts'
import { mayIn } from '../../cycles/phase.ts'
import { isPlaceDecided } from '../../cycles/programme-place.server.ts'
import { readCensus } from '../../cycles/read-census.server.ts'
import { listCyclePlans } from '../../cycles/read-plan.server.ts'
import { cycleWords } from '../../cycles/words.ts'
import { countFailedMail } from '../../notices/read-outbox.server.ts'
import { withLink } from '../act-links.ts'
import { countCensus } from '../count-census.ts'
import { gatherOwnWork, isEmpty } from '../gather-own-work.server.ts'
import { fallsTo, nextActs } from '../next-acts.ts'
import { ActsTable } from '../parts/acts-table.tsx'
import { FirstStepsList } from '../parts/first-steps-list.tsx'
import { OwnWorkList } from '../parts/own-work.tsx'
import { readCycleFacts } from '../read-cycle-facts.server.ts'
import { readFirstSteps } from '../read-first-steps.server.ts'
import { workWords } from '../work-words.ts'
import type { Route } from './+types/today.ts'

/** What a person must do today, and what goes on in the running cycles. */
export async function loader({ context }: Route.LoaderArgs) {
  const { services, person, language } = context.get(pageContext)
  const today = todayOf(services.clock)
  const plans = await listCyclePlans(services.database, person)
  const going = plans.filter(({ status }) => status !== 'published')
  const running = going.filter(({ status }) => status === 'running')
  const own =
    person === null
      ? null
      : await gatherOwnWork(
          services,
          person,
          running.filter((cycle) => mayIn(cycle, 'declaration.make', today)).map(({ id }) => id),
        )
  // An evaluator's part of the evaluation is the visits that stand above it, once there are some.
  const roles = (person?.roles ?? [])
    .map(({ role }) => role)
    .filter((role) => role !== 'evaluator' || own?.visitCount === 0)
  // A liaison is told of the census once their entity was asked, until it has answered.
  const ownCensus = person === null ? [] : await listOwnCensus(services, person)
  const asked = new Set(ownCensus.filter(({ state }) => state === 'open').map(({ cycle }) => cycle))
  const acts = await Promise.all(
    going.map(async (cycle) => {
      const hidden = person === null ? noneHidden : await listHidden(services.database, cycle.id, person)
      const facts = await readCycleFacts(services.database, { cycle: cycle.id, hidden, day: today })
      const sees = maySeeVisits(person)
      const brokenVisits = sees ? await countBroken(services.database, cycle.id, hidden) : 0
      const plan = sees ? await readReadiness(services.database, cycle.id, services.clock) : null
      const ofVisits = { brokenVisits, plan, unplanned: sees ? facts.unplanned : 0, lateVisits: 0 }
      const census = countCensus(await readCensus(services, person, cycle.id))
      // Late visits are counted where they can be looked at, on the page of the cycle's progress.
      const strandedWorkshops = await countStranded(services, person, cycle)
      return nextActs(cycle, { ...facts, census, ...ofVisits, strandedWorkshops }, today)
        .filter((act) => fallsTo(act, roles) && (act.code !== 'answer-census' || asked.has(cycle.id)))
        .map((act) => withLink(act, cycle, language, person))
    }),
  )
  const progress = mayOpen('cycleProgress', person)
  const clock =
    mayOpen('programme', person) && !(await isPlaceDecided(services.database)) ? services.clock.zone : null
  const steps = await readFirstSteps(services, person)
  const failedMail = await countFailedMail(services.database, person)
  const shown = { steps, own: own && !isEmpty(own) ? own : null, acts: acts.flat() }
  return { today, going, running, ...shown, progress, clock, failedMail }
}

const noneHidden = { entities: [], centres: [] }

export default function TodayPage() {
  const { today, going, running, steps, own, acts, progress, clock, failedMail } =
    useLoaderData<typeof loader>()
  const language = useLanguage()
  const words = useWords(workWords)
  const { states } = useWords(cycleWords)
  return (
    <Page
      title={words.todayTitle}
      lead={words.todayLead(formatDate(language, today))}
      width="wide"
      breadcrumbs={[{ label: words.home, href: urlTo(language, 'home') }]}
    >
      {clock !== null && steps.length === 0 && (
        <Notice>
          <p>{words.clockUndecided(clock.replaceAll('_', ' '))}</p>
          <a className="inline-flex min-h-11 items-center" href={urlTo(language, 'programme')}>
            {words.decideClock}
          </a>
        </Notice>
      )}
      {failedMail > 0 && (
        <Notice tone="danger">
          <p>{plural(language, failedMail, words.failedMail)}</p>
          <a
            className="inline-flex min-h-11 items-center"
            href={urlTo(language, 'mail', {}, { status: 'failed' })}
          >
            {words.seeFailedMail}
          </a>
        </Notice>
      )}
      {own && <OwnWorkList own={own} cycles={running} today={today} />}
      {steps.length > 0 && <FirstStepsList steps={steps} />}
      {acts.length === 0 && own === null && steps.length === 0 && (
        <EmptyState title={words.nothingYours}>{words.nothingYoursText}</EmptyState>
      )}
      {acts.length > 0 && (
        <section>
          <Heading level={2} id="your-acts">
            {words.yourActs}
          </Heading>
          <ActsTable caption={words.yourActs} acts={acts} />
        </section>
      )}
      <section>
        <Heading level={2} id="goes-on">
          {words.goesOn}
        </Heading>
        {going.length === 0 && <p>{words.noCycle}</p>}
        {going.map((cycle) => (
          <div key={cycle.id} className="mb-8 max-w-[48rem]">
            <Heading level={3}>
              {cycle.title[language]}{' '}
              {stateOfCycle(cycle, today) !== 'running' && <Tag>{states[stateOfCycle(cycle, today)]}</Tag>}
            </Heading>
            {cycle.phases.length > 0 && <CycleToday phases={cycle.phases} today={today} />}
            <p className="flex flex-wrap gap-x-6">
              <a
                className="inline-flex min-h-11 items-center"
                href={urlTo(language, 'cycle', { cycle: String(cycle.id) })}
              >
                {words.toCycle(cycle.title[language])}
              </a>
              {progress && (
                <a
                  className="inline-flex min-h-11 items-center"
                  href={urlTo(language, 'cycleProgress', { cycle: String(cycle.id) })}
                >
                  {words.toProgress(cycle.title[language])}
                </a>
              )}
            </p>
          </div>
        ))}
      </section>
    </Page>
  )
}

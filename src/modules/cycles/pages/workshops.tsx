import { data } from 'react-router'
import { todayOf } from '#platform/day.ts'
import { formatDateTime, formatNumber } from '#platform/i18n.ts'
import { pageContext } from '#platform/page-context.ts'
import { ButtonLink } from '#ui/button.tsx'
import { EmptyState } from '#ui/empty-state.tsx'
import { useLanguage, useWords } from '#ui/language.tsx'
import { Page } from '#ui/page.tsx'
import { Table } from '#ui/table.tsx'
import { Tag } from '#ui/tag.tsx'
import { urlTo } from '#urls.ts'
import { roleToRunCycles } from '../access.ts'
import { RegistrationDays } from '../parts/registration-days.tsx'
import { readCyclePlan } from '../read-plan.server.ts'
import { countPlaces, listWorkshops } from '../read-workshop.server.ts'
import { isStranded, registrationOn } from '../registration.ts'
import { workshopWords } from '../workshop-words.ts'
import type { Route } from './+types/workshops.ts'

/** The workshops of a cycle, each with how many registered, wait and came. */
export async function loader({ context, params }: Route.LoaderArgs) {
  const { services, person } = context.get(pageContext)
  const { database } = services
  const cycle = await readCyclePlan(database, person, Number(params.cycle) || 0)
  if (!cycle) throw data(null, { status: 404 })
  const present = { today: todayOf(services.clock), now: services.clock.now() }
  const workshops = await listWorkshops(database, { cycle: cycle.id })
  const counts = await countPlaces(
    database,
    workshops.map(({ id }) => id),
  )
  return {
    cycle,
    mayChange: roleToRunCycles(person) !== null,
    workshops: workshops.map((workshop) => {
      const registration = registrationOn(workshop, cycle, present)
      return {
        ...workshop,
        ...{ registration, stranded: isStranded(workshop, registration, present.today) },
        counts: counts.get(workshop.id) ?? { registered: 0, waiting: 0, attended: 0 },
      }
    }),
  }
}

export default function WorkshopsPage({ loaderData }: Route.ComponentProps) {
  const { cycle, workshops, mayChange } = loaderData
  const language = useLanguage()
  const words = useWords(workshopWords)
  const key = { cycle: String(cycle.id) }
  const number = (value: number) => formatNumber(language, value)
  return (
    <Page
      title={words.title}
      caption={cycle.title[language]}
      lead={words.lead}
      width="wide"
      breadcrumbs={[
        { label: words.home, href: urlTo(language, 'home') },
        { label: words.cycles, href: urlTo(language, 'cycles') },
        { label: cycle.title[language], href: urlTo(language, 'cycle', key) },
      ]}
    >
      {workshops.length === 0 ? (
        <EmptyState title={words.none}>{words.noneText}</EmptyState>
      ) : (
        <Table
          caption={words.title}
          captionHidden
          rows={workshops}
          rowKey={({ id }) => id}
          columns={[
            {
              key: 'title',
              header: words.workshop,
              cell: ({ id, title, cancelledAt, stranded }) => (
                <>
                  <a href={urlTo(language, 'workshop', { ...key, workshop: id })}>
                    <bdi>{title[language]}</bdi>
                  </a>{' '}
                  {cancelledAt !== null && <Tag tone="danger">{words.calledOff}</Tag>}
                  {stranded && <Tag tone="danger">{words.stranded}</Tag>}
                </>
              ),
            },
            {
              key: 'when',
              header: words.when,
              cell: ({ startsAt, timeZone }) => formatDateTime(language, new Date(startsAt), { timeZone }),
            },
            {
              key: 'registration',
              header: words.registrationColumn,
              cell: (workshop) => (
                <RegistrationDays workshop={workshop} registration={workshop.registration} />
              ),
            },
            { key: 'places', header: words.places, numeric: true, cell: ({ places }) => number(places) },
            {
              key: 'taken',
              header: words.taken,
              numeric: true,
              cell: ({ counts }) => number(counts.registered),
            },
            {
              key: 'waiting',
              header: words.waiting,
              numeric: true,
              cell: ({ counts }) => number(counts.waiting),
            },
            {
              key: 'attended',
              header: words.attended,
              numeric: true,
              cell: ({ counts }) => number(counts.attended),
            },
          ]}
        />
      )}
      {mayChange && (
        <p className="mt-6">
          <ButtonLink href={urlTo(language, 'workshopForm', { ...key, workshop: 'new' })}>
            {words.add}
          </ButtonLink>
        </p>
      )}
    </Page>
  )
}

import { data, redirect } from 'react-router'
import { todayOf } from '#platform/day.ts'
import { formatNumber } from '#platform/i18n.ts'
import { isId } from '#platform/is-id.ts'
import { pageContext } from '#platform/page-context.ts'
import { Button, ButtonLink } from '#ui/button.tsx'
import { ErrorSummary } from '#ui/error-summary.tsx'
import { Form } from '#ui/form.tsx'
import { Heading } from '#ui/heading.tsx'
import { useLanguage, useWords } from '#ui/language.tsx'
import { Notice } from '#ui/notice.tsx'
import { Page } from '#ui/page.tsx'
import { urlTo } from '#urls.ts'
import { bothOf, typedFrom } from '../../centres/change-form.ts'
import { roleToRunCycles } from '../access.ts'
import { callOffWorkshop } from '../call-off-workshop.server.ts'
import { orRefused } from '../census-errors.ts'
import { inviteToWorkshop } from '../invite-to-workshop.server.ts'
import { listInvitable } from '../list-invitable.server.ts'
import { CallOffForm } from '../parts/call-off-form.tsx'
import { CalledOffNotice } from '../parts/called-off-notice.tsx'
import { PlacesList } from '../parts/places-list.tsx'
import { RegistrationDays } from '../parts/registration-days.tsx'
import { StrandedNotice } from '../parts/stranded-notice.tsx'
import { WorkshopFacts } from '../parts/workshop-facts.tsx'
import type { Days } from '../phase.ts'
import { findPlaces, type PlacesView, placesPerPage, placesQuery, readPlacesView } from '../places-view.ts'
import { readCyclePlan } from '../read-plan.server.ts'
import { countPlaces, listWorkshops } from '../read-workshop.server.ts'
import {
  isStranded,
  phasesOpeningRegistration,
  type RegistrationState,
  registrationOn,
} from '../registration.ts'
import { daysIn } from '../registration-words.ts'
import { type ListedPlace, listPlaces, takeAttendance } from '../take-attendance.server.ts'
import type { PlaceStatus } from '../workshop.ts'
import { clockOf } from '../workshop-time.server.ts'
import { workshopWords } from '../workshop-words.ts'
import type { Route } from './+types/workshop.ts'

/** One workshop for those who run it: its facts, invitations, who registered, and attendance. */
export async function loader({ context, params, url }: Route.LoaderArgs) {
  const { services, person } = context.get(pageContext)
  const { database, clock } = services
  const [workshop] = isId(params.workshop) ? await listWorkshops(database, { id: params.workshop }) : []
  if (!workshop || String(workshop.cycle) !== params.cycle) throw data(null, { status: 404 })
  const cycle = await readCyclePlan(database, person, workshop.cycle)
  if (!cycle) throw data(null, { status: 404 })
  const present = { today: todayOf(clock), now: clock.now() }
  const begun = workshop.startsAt.getTime() - 12 * 3_600_000 <= clock.now().getTime()
  const registration = registrationOn(workshop, cycle, present)
  const day = clockOf(workshop.startsAt, workshop.timeZone).day
  const counts = (await countPlaces(database, [workshop.id])).get(workshop.id)
  return {
    ...{ workshop, begun, counts: counts ?? { registered: 0, waiting: 0, attended: 0 } },
    entities: await listInvitable(database, workshop.cycle),
    ...placesOf(await listPlaces(database, person, workshop.id), readPlacesView(url.searchParams)),
    cycleTitle: cycle.title,
    registration,
    stranded: isStranded(workshop, registration, present.today),
    opening: phasesOpeningRegistration(cycle),
    outside: day < cycle.startsOn || day > cycle.endsOn ? daysOfCycle(cycle) : null,
    mayChange: roleToRunCycles(person) !== null,
    over: workshop.startsAt <= clock.now(),
    done: url.searchParams.get('done'),
    invited: url.searchParams.get('invited'),
    without: url.searchParams.get('without'),
  }
}

const daysOfCycle = ({ startsOn, endsOn }: Days): Days => ({ startsOn, endsOn })

/** The page of the list that is asked for, and how many there are in each state. */
function placesOf(all: readonly ListedPlace[], view: PlacesView) {
  const found = findPlaces(all, view)
  const count = (status: PlaceStatus) => all.filter((place) => place.status === status).length
  return {
    view,
    found: found.length,
    places: found.slice((view.page - 1) * placesPerPage, view.page * placesPerPage),
    states: { registered: count('registered'), waiting: count('waiting'), cancelled: count('cancelled') },
  }
}

export async function action({ context, params, request, url }: Route.ActionArgs) {
  const { services, person, language } = context.get(pageContext)
  if (person === null || !isId(params.workshop)) throw data(null, { status: 403 })
  const form = await request.formData()
  const typed = typedFrom(form)
  const done = await orRefused(language, async () => {
    if (form.get('intent') === 'invite') {
      const { sent, without } = await inviteToWorkshop(services, person, params.workshop)
      return { invited: sent, without: without.join(' ') || undefined }
    }
    if (form.get('intent') === 'call-off') {
      await callOffWorkshop(services, person, {
        ...{ cycle: Number(params.cycle) || 0, workshop: params.workshop },
        ...{ revision: Number(form.get('revision')) || 0, reason: bothOf(typed, 'reason') },
      })
      return { done: 'called-off' }
    }
    const [listed, came] = [form.getAll('listed').map(String), form.getAll('came').map(String)]
    await takeAttendance(services, person, { workshop: params.workshop, listed, came })
    return { done: 'attendance', ...placesQuery(readPlacesView(url.searchParams)) }
  })
  if ('errors' in done) return data({ typed, errors: done.errors }, { status: done.status })
  return redirect(urlTo(language, 'workshop', params, done.value))
}

/** Whom it is worth inviting: those who can register today or later. */
const invitable: readonly RegistrationState[] = ['open', 'early', 'early-phase']

export default function WorkshopPage({ loaderData, actionData }: Route.ComponentProps) {
  const { workshop, cycleTitle, registration, entities, counts, mayChange, begun, over } = loaderData
  const { done, invited, without } = loaderData
  const language = useLanguage()
  const words = useWords(workshopWords)
  const errors = actionData?.errors ?? []
  const off = workshop.cancelledAt !== null
  const taking = mayChange && begun && !off
  const key = { cycle: String(workshop.cycle), workshop: workshop.id }
  const number = (value: number) => formatNumber(language, value)
  const namesOf = (codes: readonly string[]) =>
    codes.map((code) => entities.find((one) => one.code === code)?.name[language] ?? code).join(words.comma)
  return (
    <Page
      title={workshop.title[language]}
      caption={words.title}
      width="wide"
      refused={errors.length > 0}
      breadcrumbs={[
        { label: words.home, href: urlTo(language, 'home') },
        { label: words.cycles, href: urlTo(language, 'cycles') },
        { label: cycleTitle[language], href: urlTo(language, 'cycle', { cycle: key.cycle }) },
        { label: words.title, href: urlTo(language, 'workshops', { cycle: key.cycle }) },
      ]}
    >
      <ErrorSummary errors={errors} />
      {errors.length === 0 && done !== null && words.done[done] !== undefined && (
        <Notice tone="good">{words.done[done]}</Notice>
      )}
      {errors.length === 0 && invited !== null && (
        <Notice tone="good">
          {words.invited(number(Number(invited) || 0))}
          {without !== null && <p>{words.without(namesOf(without.split(' ')))}</p>}
        </Notice>
      )}
      <CalledOffNotice workshop={workshop} staff />
      {loaderData.stranded && (
        <StrandedNotice
          address={key}
          registration={registration}
          opening={loaderData.opening}
          mayChange={mayChange}
        />
      )}
      {loaderData.outside !== null && !over && !off && (
        <Notice>{words.outsideCycle(daysIn(language, [loaderData.outside]))}</Notice>
      )}
      {taking && loaderData.found > 0 && (
        <p className="mb-4">
          <a href="#people" className="inline-flex min-h-11 items-center">
            {words.takeAttendance}
          </a>
        </p>
      )}
      <div className="max-w-[48rem]">
        <WorkshopFacts
          workshop={workshop}
          more={[
            { label: words.places, value: number(workshop.places) },
            { label: words.taken, value: number(counts.registered) },
            { label: words.waiting, value: number(counts.waiting) },
            {
              label: words.registration,
              value: <RegistrationDays workshop={workshop} registration={registration} explained />,
            },
            {
              label: words.entities,
              value: workshop.entities === null ? words.allEntities : namesOf(workshop.entities),
            },
          ]}
        />
      </div>
      {mayChange && invitable.includes(registration.state) && (
        <Form className="my-6">
          <Button name="intent" value="invite">
            {words.invite}
          </Button>
          <p className="mt-1 text-quiet">{words.inviteHint}</p>
        </Form>
      )}
      {mayChange && !off && (
        <p className="mb-6">
          <ButtonLink look="second" href={urlTo(language, 'workshopForm', key)}>
            {words.change}
          </ButtonLink>
        </p>
      )}
      {mayChange && !over && !off && (
        <CallOffForm
          revision={workshop.revision}
          people={number(counts.registered + counts.waiting)}
          typed={actionData?.typed ?? {}}
          errors={errors}
        />
      )}
      <Heading level={2} id="people">
        {words.people}
      </Heading>
      <PlacesList address={key} list={loaderData} taking={taking} />
    </Page>
  )
}

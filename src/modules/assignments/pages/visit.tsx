import { data, redirect, useActionData, useLoaderData } from 'react-router'
import { formatNumber } from '#platform/i18n.ts'
import { pageContext } from '#platform/page-context.ts'
import { Button } from '#ui/button.tsx'
import { Details } from '#ui/details.tsx'
import { ErrorSummary, errorOf, type FieldError } from '#ui/error-summary.tsx'
import { useLanguage, useWords } from '#ui/language.tsx'
import { Notice } from '#ui/notice.tsx'
import { Page } from '#ui/page.tsx'
import { Select } from '#ui/select.tsx'
import { TextInput } from '#ui/text-input.tsx'
import { urlTo } from '#urls.ts'
import { todayOf } from '../../centres/today.ts'
import { typedFrom } from '../../cycles/cycle-form.ts'
import { breachFault, changeVisit, dropVisit, judgeChange } from '../change-visit.server.ts'
import { fieldErrorsOf } from '../fault-texts.ts'
import { listVisitChanges } from '../list-visit-changes.server.ts'
import { listVisits } from '../list-visits.server.ts'
import { loadCycle } from '../load-cycle.server.ts'
import { Check } from '../parts/check-list.tsx'
import { type Judged, JudgementNotice } from '../parts/judgement-notice.tsx'
import { ReasonFields } from '../parts/reason-fields.tsx'
import { visitCrumbs } from '../parts/visit-crumbs.ts'
import { VisitHistory } from '../parts/visit-history.tsx'
import { readRules } from '../read-rules.server.ts'
import { plainIn, type Typed, textIn } from '../read-typed.ts'
import { listVisitors } from '../read-visitors.server.ts'
import { listHidden } from '../require-planner.server.ts'
import { ruleName } from '../rule-words.ts'
import { dayText, hoursText } from '../show-moment.ts'
import { readVisitsView } from '../visits-view.ts'
import { visitWords } from '../words.ts'
import type { Route } from './+types/visit.ts'

/** One visit of the plan, to be given to others or moved. */
export async function loader({ context, params }: Route.LoaderArgs) {
  const { services, person } = context.get(pageContext)
  if (person === null) throw data(null, { status: 403 })
  const { database, clock } = services
  const cycle = await loadCycle(database, person, params.cycle)
  const [rules, hidden] = await Promise.all([
    readRules(database, cycle.id),
    listHidden(database, cycle.id, person),
  ])
  const view = readVisitsView(new URLSearchParams())
  const asked = { cycle: cycle.id, zone: rules?.timeZone ?? 'UTC', view, hidden, id: params.visit }
  const visit = (await listVisits(database, asked)).visits[0]
  if (!visit) throw data(null, { status: 404 })
  const visitors = await listVisitors(database, cycle.id, todayOf(clock))
  const able = visitors
    .filter(({ profile }) => profile.instruments.includes(visit.instrument))
    .map(({ id, name }) => ({ id, name }))
  return {
    cycle,
    visit,
    changes: await listVisitChanges(database, visit.id),
    able: [...able, ...visit.people.filter(({ id }) => !able.some((one) => one.id === id))],
  }
}

export async function action({ context, params, request }: Route.ActionArgs) {
  const { services, person, language } = context.get(pageContext)
  if (person === null) throw data(null, { status: 403 })
  const typed = typedFrom(await request.formData())
  const none: readonly FieldError[] = []
  const answer = { typed: typed as Typed, errors: none, judged: null as Judged | null, late: false }
  if (typed.intent === 'switch-language') return data(answer)
  const cycle = Number(params.cycle) || 0
  const key = { cycle, id: params.visit, version: Number(typed.version) || 0 }
  const visitors = await listVisitors(services.database, cycle, todayOf(services.clock))
  const nameOf = (id: string) => visitors.find((one) => one.id === id)?.name[language] ?? ''
  const leave = (done: string) =>
    redirect(urlTo(language, 'plannedVisits', { cycle: params.cycle }, { done }))
  try {
    if (typed.intent === 'cancel') {
      await dropVisit(services, person, { ...key, reason: reasonFrom(typed, 'cancel_') })
      return leave('cancelled')
    }
    const change = { ...key, ...changeFrom(typed) }
    if (typed.intent === 'check') {
      const { faults, costs } = await judgeChange(services, person, change)
      const broken = faults.map((fault) => {
        const { params: said } = breachFault(fault)
        const name = 'visitor' in said ? nameOf(String(said.visitor)) : ''
        return `${name === '' ? '' : `${name}: `}${ruleName(language, String(said.rule))}`
      })
      return data({ ...answer, judged: { broken: [...new Set(broken)], costs } })
    }
    await changeVisit(services, person, { ...change, reason: reasonFrom(typed) })
    return leave('saved')
  } catch (error) {
    const { errors, status, codes } = fieldErrorsOf(language, error, nameOf)
    return data({ ...answer, errors, late: codes.includes('visit.changed_meanwhile') }, { status })
  }
}

const reasonFrom = (typed: Typed, prefix = '') => ({
  cause: textIn(typed, `${prefix}cause`),
  note: textIn(typed, `${prefix}note`),
})

const changeFrom = (typed: Typed) => ({
  people: Object.keys(typed)
    .filter((name) => name.startsWith('person_'))
    .map((name) => textIn(typed, name))
    .filter(Boolean),
  day: plainIn(typed, 'day'),
  time: plainIn(typed, 'time').padStart(5, '0'),
  pinned: typed.pinned === 'yes',
})

export default function VisitPage() {
  const { cycle, visit, able, changes } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const language = useLanguage()
  const words = useWords(visitWords)
  const errors = answer?.errors ?? []
  const stands: Typed = {
    version: String(visit.version),
    day: visit.startsAt.slice(0, 10),
    time: visit.startsAt.slice(11),
    pinned: visit.pinned ? 'yes' : '',
    ...Object.fromEntries(visit.people.map(({ id }, at) => [`person_${at}`, id])),
  }
  // Whoever was late sees what stands now, and what they wrote beside it.
  const typed = answer && !answer.late && answer.typed.intent !== 'cancel' ? answer.typed : stands
  const cancelling = answer?.typed.intent === 'cancel' ? answer.typed : {}
  const nameOf = (id: string) => able.find((one) => one.id === id)?.name[language] ?? ''
  const comma = language === 'ar' ? '، ' : ', '
  const number = (value: number) => formatNumber(language, value)
  return (
    <Page
      title={`${words.visitTitle}: ${visit.centre.name[language]}`}
      caption={`${cycle.instruments[visit.instrument]?.[language] ?? visit.instrument} · ${dayText(language, visit.startsAt)} · ${hoursText(language, visit.startsAt, visit.endsAt)}`}
      lead={words.visitLead}
      refused={errors.length > 0}
      breadcrumbs={visitCrumbs(language, cycle, true)}
    >
      <ErrorSummary errors={errors} />
      {answer?.late && (
        <Notice>
          <p>{words.standsNow}</p>
          <p>
            {answer.typed.day} <bdi>{answer.typed.time}</bdi>
            {comma}
            {changeFrom(answer.typed).people.map(nameOf).join(comma)}
          </p>
        </Notice>
      )}
      {answer?.judged && <JudgementNotice judged={answer.judged} />}
      <form id="draft" method="post" noValidate key={`${visit.version} ${answer?.late}`}>
        <input type="hidden" name="version" value={typed.version ?? ''} />
        {visit.people.map((_, at) => (
          <Select
            // biome-ignore lint/suspicious/noArrayIndexKey: a seat is known by its place
            key={at}
            name={`person_${at}`}
            label={words.person(number(at + 1))}
            value={typed[`person_${at}`] ?? ''}
            error={errorOf(errors, `person_${at}`)}
            options={[
              { value: '', label: words.choose },
              ...able.map(({ id, name }) => ({ value: id, label: name[language] })),
            ]}
          />
        ))}
        <TextInput
          name="day"
          label={words.day}
          type="date"
          width="short"
          value={typed.day ?? ''}
          error={errorOf(errors, 'day')}
        />
        <TextInput
          name="time"
          label={words.time}
          hint={words.timeHint}
          width="short"
          inputMode="numeric"
          latin
          value={typed.time ?? ''}
        />
        <div className="mb-6">
          <Check name="pinned" value="yes" label={words.pin} checked={typed.pinned === 'yes'} />
        </div>
        <ReasonFields typed={answer?.typed ?? {}} errors={errors} />
        <div className="flex flex-wrap gap-4">
          <Button name="intent" value="save">
            {words.save}
          </Button>
          <Button name="intent" value="check" look="second">
            {words.check}
          </Button>
        </div>
      </form>
      <div className="mt-8">
        <Details summary={words.cancelVisit} open={answer?.typed.intent === 'cancel'}>
          <form method="post" noValidate>
            <input type="hidden" name="version" value={String(visit.version)} />
            <ReasonFields prefix="cancel_" typed={cancelling} errors={errors} />
            <Button look="danger" name="intent" value="cancel">
              {words.cancelIt}
            </Button>
          </form>
        </Details>
      </div>
      <VisitHistory changes={changes} />
    </Page>
  )
}

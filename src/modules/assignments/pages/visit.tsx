import { data, redirect, useActionData, useLoaderData } from 'react-router'
import { pageContext } from '#platform/page-context.ts'
import { ErrorSummary, type FieldError } from '#ui/error-summary.tsx'
import { useLanguage, useWords } from '#ui/language.tsx'
import { Notice } from '#ui/notice.tsx'
import { Page } from '#ui/page.tsx'
import { SummaryList } from '#ui/summary-list.tsx'
import { urlTo } from '#urls.ts'
import { typedFrom } from '../../cycles/cycle-form.ts'
import { breachFault, changeVisit, dropVisit, judgeChange } from '../change-visit.server.ts'
import { fieldErrorsOf } from '../fault-texts.ts'
import { listVisitChanges } from '../list-visit-changes.server.ts'
import { loadVisit } from '../load-visit.server.ts'
import { BrokenNotice } from '../parts/broken-notice.tsx'
import { CancelVisitForm } from '../parts/cancel-visit-form.tsx'
import { ChangeVisitForm } from '../parts/change-visit-form.tsx'
import { type Judged, JudgementNotice } from '../parts/judgement-notice.tsx'
import { visitCrumbs } from '../parts/visit-crumbs.ts'
import { VisitHistory } from '../parts/visit-history.tsx'
import { VisitPeople } from '../parts/visit-people.tsx'
import { placeQuery, placeUrl, readPlanPlace } from '../plan-place.ts'
import { readBroken } from '../read-broken.server.ts'
import { plainIn, type Typed, textIn } from '../read-typed.ts'
import { listVisitors } from '../read-visitors.server.ts'
import { ruleName } from '../rule-words.ts'
import { dayText, hoursText } from '../show-moment.ts'
import { visitWords } from '../words.ts'
import type { Route } from './+types/visit.ts'

/** One visit of the plan, to be given to others or moved. */
export async function loader({ context, params, url }: Route.LoaderArgs) {
  const { services, person } = context.get(pageContext)
  if (person === null) throw data(null, { status: 403 })
  const { database, clock } = services
  const { cycle, visit, stands } = await loadVisit(services, person, params)
  const visitors = await listVisitors(database, cycle.id, clock)
  const able = visitors
    .filter(({ profile }) => profile.instruments.includes(visit.instrument))
    .map(({ id, name }) => ({ id, name }))
  return {
    ...{ cycle, visit, stands },
    broken: visit.broken ? await readBroken(database, visit.id) : [],
    changes: await listVisitChanges(database, visit.id),
    able: [...able, ...visit.people.filter(({ id }) => !able.some((one) => one.id === id))],
    place: readPlanPlace(url.searchParams),
  }
}

export async function action({ context, params, request, url }: Route.ActionArgs) {
  const { services, person, language } = context.get(pageContext)
  if (person === null) throw data(null, { status: 403 })
  const typed = typedFrom(await request.formData())
  const none: readonly FieldError[] = []
  const answer = { typed: typed as Typed, errors: none, judged: null as Judged | null, late: false }
  if (typed.intent === 'switch-language') return data(answer)
  const cycle = Number(params.cycle) || 0
  const key = { cycle, id: params.visit, version: Number(typed.version) || 0 }
  const visitors = await listVisitors(services.database, cycle, services.clock)
  const nameOf = (id: string) => visitors.find((one) => one.id === id)?.name[language] ?? ''
  const leave = (done: string) =>
    redirect(placeUrl(language, params.cycle, readPlanPlace(url.searchParams), { done, visit: params.visit }))
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
  const { cycle, visit, stands: fixed, broken, able, changes, place } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const language = useLanguage()
  const words = useWords(visitWords)
  const errors = answer?.errors ?? []
  const nameOf = (id: string) => able.find((one) => one.id === id)?.name[language] ?? ''
  const comma = language === 'ar' ? '، ' : ', '
  return (
    <Page
      title={`${fixed === null ? words.visitTitle : words.visitOne}: ${visit.centre.name[language]}`}
      caption={`${cycle.instruments[visit.instrument]?.[language] ?? visit.instrument} · ${dayText(language, visit.startsAt)} · ${hoursText(language, visit.startsAt, visit.endsAt)}`}
      {...(fixed === null ? { lead: words.visitLead } : {})}
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
      <BrokenNotice rules={broken} nameOf={nameOf} />
      {answer?.judged && <JudgementNotice judged={answer.judged} />}
      {fixed === null && visit.people.length > 0 && (
        <p className="mb-6">
          <a
            className="inline-flex min-h-11 items-center"
            href={urlTo(
              language,
              'visitSwap',
              { cycle: String(cycle.id), visit: visit.id },
              placeQuery(place),
            )}
          >
            {words.swapLink}
          </a>
        </p>
      )}
      {fixed === null ? (
        <ChangeVisitForm
          {...{ visit, able, errors }}
          sent={answer?.typed ?? null}
          late={answer?.late ?? false}
        />
      ) : (
        <>
          <Notice>{words.visitStands[fixed]}</Notice>
          <SummaryList rows={[{ label: words.who, value: <VisitPeople people={visit.people} /> }]} />
          {fixed === 'late' && <CancelVisitForm {...{ visit, errors }} sent={answer?.typed ?? null} />}
        </>
      )}
      <VisitHistory changes={changes} />
    </Page>
  )
}

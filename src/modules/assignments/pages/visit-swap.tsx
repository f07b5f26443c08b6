import { data, redirect, useActionData, useLoaderData } from 'react-router'
import { pageContext } from '#platform/page-context.ts'
import { ErrorSummary, type FieldError } from '#ui/error-summary.tsx'
import { useLanguage, useWords } from '#ui/language.tsx'
import { Notice } from '#ui/notice.tsx'
import { Page } from '#ui/page.tsx'
import { urlTo } from '#urls.ts'
import { typedFrom } from '../../cycles/cycle-form.ts'
import { changeVisit } from '../change-visit.server.ts'
import { fieldErrorsOf } from '../fault-texts.ts'
import { findReplacements } from '../find-replacements.server.ts'
import { loadVisit } from '../load-visit.server.ts'
import { KeptAwayList } from '../parts/kept-away-list.tsx'
import { PartyChoice } from '../parts/party-choice.tsx'
import { SwapForm } from '../parts/swap-form.tsx'
import { visitCrumbs } from '../parts/visit-crumbs.ts'
import { placeQuery, placeUrl, readPlanPlace } from '../plan-place.ts'
import { type Typed, textIn } from '../read-typed.ts'
import { listVisitors } from '../read-visitors.server.ts'
import { dayText, hoursText } from '../show-moment.ts'
import { swapWords } from '../swap-words.ts'
import { visitWords } from '../words.ts'
import type { Route } from './+types/visit-swap.ts'

/** Who may take somebody's place on a visit: the people of the visit, and those whom the rules allow. */
export async function loader({ context, params, url }: Route.LoaderArgs) {
  const { services, person } = context.get(pageContext)
  if (person === null) throw data(null, { status: 403 })
  const { cycle, visit, stands, hidden } = await loadVisit(services, person, params)
  const asked = url.searchParams.get('person')
  const leaving = visit.people.find(({ id }) => id === asked) ?? visit.people[0] ?? null
  const name = (url.searchParams.get('name') ?? '').trim().slice(0, 80)
  const found =
    leaving === null || stands !== null
      ? null
      : await findReplacements(services, {
          ...{ cycle: cycle.id, visit: visit.id, centre: visit.centre.code },
          ...{ leaving: leaving.id, hidden, q: name },
        })
  return { cycle, visit, stands, leaving, found, name, place: readPlanPlace(url.searchParams) }
}

export async function action({ context, params, request, url }: Route.ActionArgs) {
  const { services, person, language } = context.get(pageContext)
  if (person === null) throw data(null, { status: 403 })
  const typed = typedFrom(await request.formData())
  const { cycle, visit } = await loadVisit(services, person, params)
  const next = textIn(typed, 'person_0')
  if (next === '') {
    const errors: FieldError[] = [{ field: 'person_0', text: swapWords[language].nobodyChosen }]
    return data({ typed: typed as Typed, errors }, { status: 422 })
  }
  const visitors = await listVisitors(services.database, cycle.id, services.clock)
  const nameOf = (id: string) => visitors.find((one) => one.id === id)?.name[language] ?? ''
  try {
    await changeVisit(services, person, {
      ...{ cycle: cycle.id, id: visit.id, version: Number(typed.version) || 0, pinned: visit.pinned },
      people: visit.people.map(({ id }) => (id === typed.leaving ? next : id)),
      ...{ day: visit.startsAt.slice(0, 10), time: visit.startsAt.slice(11) },
      reason: { cause: textIn(typed, 'cause'), note: textIn(typed, 'note') },
    })
    const place = readPlanPlace(url.searchParams)
    return redirect(placeUrl(language, params.cycle, place, { done: 'swapped', visit: visit.id }))
  } catch (error) {
    const { errors, status } = fieldErrorsOf(language, error, nameOf)
    return data({ typed: typed as Typed, errors }, { status })
  }
}

export default function VisitSwapPage() {
  const { cycle, visit, stands, leaving, found, name, place } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const language = useLanguage()
  const words = useWords(visitWords)
  const own = useWords(swapWords)
  const errors = answer?.errors ?? []
  const key = { cycle: String(cycle.id), visit: visit.id }
  const back = placeUrl(language, cycle.id, place)
  return (
    <Page
      title={`${own.title}: ${visit.centre.name[language]}`}
      caption={`${cycle.instruments[visit.instrument]?.[language] ?? visit.instrument} · ${dayText(language, visit.startsAt)} · ${hoursText(language, visit.startsAt, visit.endsAt)}`}
      {...(stands === null ? { lead: own.lead } : {})}
      refused={errors.length > 0}
      breadcrumbs={visitCrumbs(language, cycle, true)}
    >
      <ErrorSummary errors={errors} />
      {stands !== null && <Notice>{words.visitStands[stands]}</Notice>}
      <PartyChoice
        people={visit.people}
        leaving={stands === null ? (leaving?.id ?? null) : null}
        hrefOf={(person) => urlTo(language, 'visitSwap', key, { ...placeQuery(place), person })}
      />
      {found !== null && leaving !== null && (
        <>
          <SwapForm
            {...{ visit, leaving, found, name, errors }}
            here={urlTo(language, 'visitSwap', key)}
            keep={{ ...placeQuery(place), person: leaving.id }}
            typed={answer?.typed ?? {}}
          />
          <KeptAwayList found={found} />
        </>
      )}
      <ul className="no-print mt-8">
        {[
          { href: urlTo(language, 'visit', key, placeQuery(place)), label: own.elsewhere },
          { href: back, label: place.page === 'visitBoard' ? own.backToBoard : own.backToList },
        ].map(({ href, label }) => (
          <li key={label}>
            <a href={href} className="inline-flex min-h-11 items-center">
              {label}
            </a>
          </li>
        ))}
      </ul>
    </Page>
  )
}

import { data, redirect } from 'react-router'
import { parseNumber } from '#platform/digits.ts'
import { plural } from '#platform/i18n.ts'
import { pageContext } from '#platform/page-context.ts'
import { Button } from '#ui/button.tsx'
import { EmptyState } from '#ui/empty-state.tsx'
import { ErrorSummary } from '#ui/error-summary.tsx'
import { Form } from '#ui/form.tsx'
import { Heading } from '#ui/heading.tsx'
import { useLanguage, useWords } from '#ui/language.tsx'
import { Notice } from '#ui/notice.tsx'
import { Page } from '#ui/page.tsx'
import { urlTo } from '#urls.ts'
import { dayOf } from '../../centres/change-form.ts'
import { roleToRunCycles } from '../access.ts'
import { type CensusList, inCensusList, isCensusList } from '../census.ts'
import { orRefused } from '../census-errors.ts'
import { censusWords } from '../census-words.ts'
import { typedFrom } from '../cycle-form.ts'
import { CensusSendForm } from '../parts/census-send-form.tsx'
import { CensusStates } from '../parts/census-states.tsx'
import { CensusTable } from '../parts/census-table.tsx'
import { readCensus } from '../read-census.server.ts'
import { remindCensus } from '../remind-census.server.ts'
import { readSeenAt } from '../seen-at.ts'
import { sendCensus } from '../send-census.server.ts'
import type { Route } from './+types/census.ts'

/** The census of a cycle: each entity with its state, and where links are sent from. */
export async function loader({ context, params, url }: Route.LoaderArgs) {
  const { services, person } = context.get(pageContext)
  const view = await readCensus(services, person, Number(params.cycle) || 0)
  if (!view) throw data(null, { status: 404 })
  return {
    view,
    seenAt: services.clock.now().toISOString(),
    mayChange: roleToRunCycles(person) !== null,
    state: listAsked(url.searchParams.get('state')),
    sent: parseNumber(url.searchParams.get('sent') ?? ''),
    told: parseNumber(url.searchParams.get('told') ?? ''),
    reminded: parseNumber(url.searchParams.get('reminded') ?? ''),
  }
}

const listAsked = (text: string | null): CensusList | null => (isCensusList(text) ? text : null)

export async function action({ context, params, request }: Route.ActionArgs) {
  const { services, person, language } = context.get(pageContext)
  if (person === null) throw data(null, { status: 403 })
  const form = await request.formData()
  const chosen = form.getAll('entity').map(String)
  const typed = typedFrom(form)
  if (typed.intent === 'switch-language') return data({ typed, chosen, errors: [] })
  const cycle = Number(params.cycle) || 0
  const seenAt = readSeenAt(typed.seen_at, services.clock.now())
  const done = await orRefused(language, async () => {
    if (typed.intent === 'remind') return { reminded: await remindCensus(services, person, cycle, seenAt) }
    const contacts = chosen.map((entity) => ({
      entity,
      address: (typed[`address_${entity}`] ?? '').trim(),
      language: typed[`language_${entity}`] === 'en' ? ('en' as const) : ('ar' as const),
    }))
    const sending = { cycle, answerBy: dayOf(typed, 'answer_by'), contacts, seenAt }
    return { ...(await sendCensus(services, person, sending)) }
  })
  if ('errors' in done) return data({ typed, chosen, errors: done.errors }, { status: done.status })
  return redirect(urlTo(language, 'census', { cycle: params.cycle }, done.value))
}

export default function CensusPage({ loaderData, actionData }: Route.ComponentProps) {
  const { view, seenAt, mayChange, state, sent, told, reminded } = loaderData
  const language = useLanguage()
  const words = useWords(censusWords)
  const errors = actionData?.errors ?? []
  const key = { cycle: String(view.cycle.id) }
  const count = (number: number) => plural(language, number, words.entitiesForms)
  const shown = view.entities.filter((entity) => state === null || inCensusList(entity.state, state))
  const silent = view.entities.filter((entity) => entity.sentAt !== null && entity.submittedAt === null)
  return (
    <Page
      title={words.censusTitle}
      caption={view.cycle.title[language]}
      lead={words.censusLead}
      width="wide"
      refused={errors.length > 0}
      breadcrumbs={[
        { label: words.home, href: urlTo(language, 'home') },
        { label: words.cycles, href: urlTo(language, 'cycles') },
        { label: view.cycle.title[language], href: urlTo(language, 'cycle', key) },
      ]}
    >
      <ErrorSummary errors={errors} />
      {sent !== null && errors.length === 0 && (
        <Notice tone="good">
          {sent === 0 ? words.sentAlready : words.sent(count(sent))}
          {told ? ` ${words.toldDay(count(told))}` : ''}
        </Notice>
      )}
      {reminded !== null && errors.length === 0 && (
        <Notice tone="good">
          {reminded === 0 ? words.remindedAlready : words.reminded(count(reminded))}
        </Notice>
      )}
      {view.entities.length === 0 ? (
        <EmptyState title={words.noEntities}>{words.noEntitiesText}</EmptyState>
      ) : (
        <>
          <CensusStates cycle={key.cycle} entities={view.entities} chosen={state} />
          {shown.length === 0 ? (
            <EmptyState title={words.noneTitle}>{words.noneText}</EmptyState>
          ) : (
            <CensusTable cycle={key.cycle} entities={shown} />
          )}
        </>
      )}
      {mayChange && view.open && silent.length > 0 && (
        <Form className="my-6">
          <input type="hidden" name="seen_at" value={seenAt} />
          <Button name="intent" value="remind" look="second">
            {words.remind}
          </Button>
          <p className="mt-1 text-quiet">{words.remindHint(count(silent.length))}</p>
        </Form>
      )}
      {mayChange && view.entities.length > 0 && (
        <>
          <Heading level={2}>{words.sendTitle}</Heading>
          {view.open ? (
            <CensusSendForm
              {...{ view, seenAt }}
              typed={actionData?.typed ?? null}
              chosen={actionData?.chosen ?? null}
              errors={errors}
            />
          ) : (
            <p className="text-quiet">{words.closedPhase}</p>
          )}
        </>
      )}
    </Page>
  )
}

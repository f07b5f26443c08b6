import { data, redirect, useActionData, useLoaderData } from 'react-router'
import { dayOf } from '#platform/day.ts'
import { formatDate } from '#platform/i18n.ts'
import { pageContext } from '#platform/page-context.ts'
import { Button } from '#ui/button.tsx'
import { EmptyState } from '#ui/empty-state.tsx'
import { ErrorSummary } from '#ui/error-summary.tsx'
import { Form } from '#ui/form.tsx'
import { Heading } from '#ui/heading.tsx'
import { useLanguage, useWords } from '#ui/language.tsx'
import { Page } from '#ui/page.tsx'
import { Tag } from '#ui/tag.tsx'
import { urlTo } from '#urls.ts'
import { orRefused } from '../census-errors.ts'
import { censusWords } from '../census-words.ts'
import { listOwnCensus, type OwnCensus } from '../list-own-census.server.ts'
import { openOwnCensus } from '../open-own-census.server.ts'
import { ownCensusWords } from '../own-census-words.ts'
import type { Route } from './+types/my-census.ts'

/** The census of the entities that a liaison speaks for, to be answered without looking for the mail. */
export async function loader({ context }: Route.LoaderArgs) {
  const { services, person } = context.get(pageContext)
  const list = person === null ? [] : await listOwnCensus(services, person)
  return {
    list: list.map(({ submittedAt, ...one }) => ({
      ...one,
      submittedOn: submittedAt === null ? null : dayOf(submittedAt, services.clock.zone),
    })),
  }
}

export async function action({ context, request }: Route.ActionArgs) {
  const { services, person, language } = context.get(pageContext)
  if (person === null) throw data(null, { status: 403 })
  const id = String((await request.formData()).get('request') ?? '')
  const opened = await orRefused(language, () => openOwnCensus(services, person, id))
  if ('errors' in opened) {
    const errors = opened.errors.map(({ text }) => ({ text }))
    return data({ errors }, { status: opened.status })
  }
  return redirect(urlTo(language, 'censusLink', { token: opened.value }))
}

export default function MyCensusPage() {
  const { list } = useLoaderData<typeof loader>()
  const errors = useActionData<typeof action>()?.errors ?? []
  const language = useLanguage()
  const words = useWords(ownCensusWords)
  const { home } = useWords(censusWords)
  return (
    <Page
      title={words.title}
      lead={words.lead}
      refused={errors.length > 0}
      breadcrumbs={[{ label: home, href: urlTo(language, 'home') }]}
    >
      <ErrorSummary errors={errors} />
      {list.length === 0 && <EmptyState title={words.none}>{words.noneText}</EmptyState>}
      {list.map((census) => (
        <Item key={census.request} census={census} />
      ))}
    </Page>
  )
}

/** As the page has it: with the day of its sending, an ISO date. */
type Shown = Omit<OwnCensus, 'submittedAt'> & { readonly submittedOn: string | null }

function Item({ census }: { readonly census: Shown }) {
  const language = useLanguage()
  const words = useWords(ownCensusWords)
  const { request, title, entity, answerBy, submittedOn, state } = census
  const name = words.of(title[language], entity[language])
  return (
    <section className="mb-6 border-b border-line pb-4">
      <Heading level={2}>{name}</Heading>
      <p className="mb-2">
        <Tag tone={state === 'submitted' ? 'good' : 'notice'}>{words.states[state]}</Tag>{' '}
        {words.answerBy(formatDate(language, answerBy))}
      </p>
      {submittedOn !== null && <p>{words.submittedOn(formatDate(language, submittedOn))}</p>}
      {(state === 'over' || state === 'closed') && <p className="text-quiet">{words[state]}</p>}
      {state === 'open' && (
        <Form>
          <input type="hidden" name="request" value={request} />
          <Button aria-label={words.openOf(name)}>{words.open}</Button>
        </Form>
      )}
    </section>
  )
}

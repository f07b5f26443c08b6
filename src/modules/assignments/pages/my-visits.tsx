import { data, useActionData, useLoaderData } from 'react-router'
import { formatDate } from '#platform/i18n.ts'
import { pageContext } from '#platform/page-context.ts'
import { Button } from '#ui/button.tsx'
import { EmptyState } from '#ui/empty-state.tsx'
import { controlLook } from '#ui/field.tsx'
import { Form } from '#ui/form.tsx'
import { Heading } from '#ui/heading.tsx'
import { useLanguage, useWords } from '#ui/language.tsx'
import { Notice } from '#ui/notice.tsx'
import { Page } from '#ui/page.tsx'
import { urlTo } from '#urls.ts'
import { listCyclePlans } from '../../cycles/read-plan.server.ts'
import { endFeed, readFeed, renewFeed } from '../calendar-feed.server.ts'
import { MyVisitItem } from '../my-visit-item.tsx'
import { ownWords } from '../own-words.ts'
import { listMyVisits } from '../read-my-visits.server.ts'
import type { Route } from './+types/my-visits.ts'

/** A visitor's own visits, today's first. */
export async function loader({ context }: Route.LoaderArgs) {
  const { services, person } = context.get(pageContext)
  if (person === null) throw data(null, { status: 403 })
  const { database, clock } = services
  const [visits, feed, plans] = await Promise.all([
    listMyVisits(database, person.id, clock.now()),
    readFeed(database, person),
    listCyclePlans(database, person),
  ])
  const cycles = plans.filter(({ status }) => status === 'running').map(({ id, title }) => ({ id, title }))
  return { visits, feed, cycles }
}

export async function action({ context, request }: Route.ActionArgs) {
  const { services, person, language } = context.get(pageContext)
  if (person === null) throw data(null, { status: 403 })
  const intent = (await request.formData()).get('intent')
  if (intent === 'end') {
    await endFeed(services, person)
    return { address: null, ended: true }
  }
  const token = await renewFeed(services, person)
  const address = services.config.baseUrl + urlTo(language, 'visitCalendar', { token })
  return { address, ended: false }
}

export default function MyVisitsPage() {
  const { visits, feed, cycles } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const language = useLanguage()
  const words = useWords(ownWords)
  const now = visits.filter(({ today }) => today)
  const next = visits.filter(({ today }) => !today)
  return (
    <Page
      title={words.myVisits}
      lead={words.lead}
      breadcrumbs={[{ label: words.home, href: urlTo(language, 'home') }]}
    >
      {answer?.address && (
        <Notice tone="good">
          {/* The keyboard reaches the field, and has all of it chosen then. */}
          <label>
            {words.addressIs}
            <input readOnly dir="ltr" value={answer.address} className={`${controlLook} mt-2 rtl:text-end`} />
          </label>
        </Notice>
      )}
      {answer?.ended && <Notice tone="good">{words.ended}</Notice>}
      {visits.length === 0 ? (
        <EmptyState title={words.none}>{words.noneText}</EmptyState>
      ) : (
        <>
          <Heading level={2}>{words.today}</Heading>
          {now.length === 0 ? (
            <p>{words.noneToday}</p>
          ) : (
            <ul>
              {now.map((visit) => (
                <MyVisitItem key={visit.id} visit={visit} />
              ))}
            </ul>
          )}
          {next.length > 0 && (
            <>
              <Heading level={2}>{words.next}</Heading>
              <ul>
                {next.map((visit) => (
                  <MyVisitItem key={visit.id} visit={visit} />
                ))}
              </ul>
            </>
          )}
        </>
      )}
      <Heading level={2}>{words.declarations}</Heading>
      <ul>
        {cycles.map(({ id, title }) => (
          <li key={id}>
            <a
              className="inline-flex min-h-11 items-center"
              href={urlTo(language, 'myDeclarations', { cycle: String(id) })}
            >
              {words.declareFor(title[language])}
            </a>
          </li>
        ))}
        {(['myDeclared', 'myProfile', 'myTeams'] as const).map((page) => (
          <li key={page}>
            <a className="inline-flex min-h-11 items-center" href={urlTo(language, page)}>
              {words.links[page]}
            </a>
          </li>
        ))}
      </ul>
      <Heading level={2}>{words.calendar}</Heading>
      <p className="mb-4">{words.calendarLead}</p>
      {feed && <p className="mb-4">{words.calendarSince(formatDate(language, feed))}</p>}
      <Form className="flex flex-wrap gap-4">
        <Button look="second" name="intent" value="renew">
          {words.newAddress}
        </Button>
        {feed && (
          <Button look="danger" name="intent" value="end">
            {words.endAddress}
          </Button>
        )}
      </Form>
    </Page>
  )
}

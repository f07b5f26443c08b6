import { data, redirect } from 'react-router'
import { formatNumber } from '#platform/i18n.ts'
import { pageContext } from '#platform/page-context.ts'
import { Button } from '#ui/button.tsx'
import { ErrorSummary } from '#ui/error-summary.tsx'
import { Form } from '#ui/form.tsx'
import { useLanguage, useWords } from '#ui/language.tsx'
import { Notice } from '#ui/notice.tsx'
import { Page } from '#ui/page.tsx'
import { urlTo } from '#urls.ts'
import { orRefused } from '../census-errors.ts'
import { giveUpPlace, readOwnPlace } from '../give-up-place.server.ts'
import { CalledOffNotice } from '../parts/called-off-notice.tsx'
import { UnknownWorkshop } from '../parts/unknown-workshop.tsx'
import { WorkshopFacts } from '../parts/workshop-facts.tsx'
import { workshopWords } from '../workshop-words.ts'
import type { Route } from './+types/workshop-place.ts'

/** Somebody's own place in a workshop: whether they have one, and how to give it up. */
export async function loader({ context, params, url }: Route.LoaderArgs) {
  const { services } = context.get(pageContext)
  const own = await readOwnPlace(services, params.token)
  const begun = own !== null && own.workshop.startsAt <= services.clock.now()
  const done = url.searchParams.has('done')
  return data({ own, begun, done, token: params.token }, { status: own ? 200 : 404 })
}

export async function action({ context, params }: Route.ActionArgs) {
  const { services, language } = context.get(pageContext)
  const given = await orRefused(language, () => giveUpPlace(services, params.token))
  if ('errors' in given) return data({ errors: given.errors }, { status: given.status })
  return redirect(urlTo(language, 'workshopPlace', { token: params.token }, { done: 'given-up' }))
}

export default function WorkshopPlacePage({ loaderData, actionData }: Route.ComponentProps) {
  const { own, begun, done, token } = loaderData
  const language = useLanguage()
  const words = useWords(workshopWords)
  if (own === null) return <UnknownWorkshop />
  const { workshop, name, status, turn } = own
  const errors = actionData?.errors ?? []
  const off = workshop.cancelledAt !== null
  const answered = done && errors.length === 0 && !off
  return (
    <Page
      title={off ? words.calledOffTitle : words.placeTitles[status]}
      caption={<bdi>{workshop.title[language]}</bdi>}
      {...(off || answered ? {} : { lead: words.placeTexts[status] })}
      refused={errors.length > 0}
    >
      <ErrorSummary errors={errors} />
      {answered && <Notice tone="good">{words.placeTexts[status]}</Notice>}
      <CalledOffNotice workshop={workshop} />
      <p className="mb-4">
        {words.name}: <bdi>{name}</bdi>
      </p>
      {turn !== null && !off && (
        <p className="mb-4 font-semibold">{words.turn(formatNumber(language, turn))}</p>
      )}
      <WorkshopFacts workshop={workshop} />
      {status === 'registered' && (
        <p className="mb-6">
          <a
            href={urlTo(language, 'workshopCalendar', { token })}
            className="inline-flex min-h-11 items-center"
          >
            {words.calendar}
          </a>
        </p>
      )}
      {status !== 'cancelled' && !begun && !off && (
        <Form>
          <Button look="danger">{words.giveUp}</Button>
          <p className="mt-1 text-quiet">{words.giveUpHint}</p>
        </Form>
      )}
    </Page>
  )
}

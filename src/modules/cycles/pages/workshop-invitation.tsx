import { randomUUID } from 'node:crypto'
import { data, redirect } from 'react-router'
import { todayOf } from '#platform/day.ts'
import { formatDate, plural } from '#platform/i18n.ts'
import { pageContext } from '#platform/page-context.ts'
import { ErrorSummary } from '#ui/error-summary.tsx'
import { useLanguage, useWords } from '#ui/language.tsx'
import { Notice } from '#ui/notice.tsx'
import { Page } from '#ui/page.tsx'
import { urlTo } from '#urls.ts'
import { type Typed, typedFrom } from '../../centres/change-form.ts'
import { orRefused } from '../census-errors.ts'
import { countRegistration } from '../limit-registrations.server.ts'
import { CalledOffNotice } from '../parts/called-off-notice.tsx'
import { RegisterForm } from '../parts/register-form.tsx'
import { UnknownWorkshop } from '../parts/unknown-workshop.tsx'
import { WorkshopFacts } from '../parts/workshop-facts.tsx'
import { readInvitation } from '../read-invitation.server.ts'
import { registerForWorkshop } from '../register-for-workshop.server.ts'
import { closedParams, openUntil } from '../registration.ts'
import { closedIn } from '../registration-words.ts'
import { workshopWords } from '../workshop-words.ts'
import type { Route } from './+types/workshop-invitation.ts'

/** Where an entity registers its people for a workshop, over the link of its invitation. */
export async function loader({ context, params }: Route.LoaderArgs) {
  const { services } = context.get(pageContext)
  const invitation = await readInvitation(services, params.token)
  return data(
    { invitation, id: randomUUID(), today: todayOf(services.clock) },
    { status: invitation ? 200 : 404 },
  )
}

export async function action({ context, params, request }: Route.ActionArgs) {
  const { services, language, address: sender } = context.get(pageContext)
  const { intent, ...typed } = typedFrom(await request.formData())
  if (intent === 'switch-language') return data({ typed, errors: [] })
  const { id = '', name = '', address = '' } = typed
  const given = await orRefused(language, async () => {
    await countRegistration(services, params.token, sender)
    return registerForWorkshop(services, { token: params.token }, { id, name, address, language })
  })
  if ('errors' in given) return data({ typed, errors: given.errors }, { status: given.status })
  return redirect(urlTo(language, 'workshopPlace', { token: given.value.token }, { done: 'asked' }))
}

export default function WorkshopInvitationPage({ loaderData, actionData }: Route.ComponentProps) {
  const { invitation, id, today } = loaderData
  const language = useLanguage()
  const words = useWords(workshopWords)
  if (invitation === null) return <UnknownWorkshop />
  const { workshop, entity, registration, left } = invitation
  const off = workshop.cancelledAt !== null
  const errors = actionData?.errors ?? []
  const typed: Typed = actionData?.typed ?? {}
  const until = openUntil(registration, today)
  const early = registration.state === 'early' || registration.state === 'early-phase'
  return (
    <Page
      title={off ? words.calledOffTitle : words.invitationTitle}
      caption={<bdi>{workshop.title[language]}</bdi>}
      {...(off ? {} : { lead: words.invitationLead(entity[language]) })}
      refused={errors.length > 0}
    >
      <ErrorSummary errors={errors} />
      <CalledOffNotice workshop={workshop} />
      <WorkshopFacts workshop={workshop} />
      {off ? null : until !== null ? (
        <>
          <p className="mb-1">{words.openUntil(formatDate(language, until))}</p>
          <p className="mb-6 font-semibold">
            {left === 0 ? words.full : words.left(plural(language, left, words.seats))}
          </p>
          <RegisterForm id={typed.id ?? id} typed={typed} errors={errors} />
        </>
      ) : (
        <Notice title={words.closedTitle}>
          <p>{closedIn(language, closedParams(registration))}</p>
          <p>{early ? words.closedEarly : words.closedLate}</p>
        </Notice>
      )}
    </Page>
  )
}

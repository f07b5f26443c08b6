import { data, redirect, useActionData, useLoaderData } from 'react-router'
import { orFormErrors } from '#platform/form-errors.ts'
import { formatDateTime } from '#platform/i18n.ts'
import { pageContext } from '#platform/page-context.ts'
import { Breakable } from '#ui/breakable.tsx'
import { ErrorSummary, type FieldError } from '#ui/error-summary.tsx'
import { useLanguage, useWords } from '#ui/language.tsx'
import { Notice } from '#ui/notice.tsx'
import { Page } from '#ui/page.tsx'
import { SummaryList } from '#ui/summary-list.tsx'
import { urlTo } from '#urls.ts'
import { roleToKeepPeople } from '../access.ts'
import { resendInvitation, withdrawInvitation } from '../change-invitation.server.ts'
import { invitationWords } from '../invitation-words.ts'
import { InvitationActs } from '../parts/invitation-acts.tsx'
import { InvitationTag } from '../parts/invitation-tag.tsx'
import { InvitedRoles } from '../parts/invited-roles.tsx'
import { type InvitationView, readInvitation } from '../read-invitation.server.ts'
import { refusalWords as ar } from '../refusal-words.ar.ts'
import { refusalWords as en } from '../refusal-words.en.ts'
import type { Route } from './+types/invitation.ts'

/** One invitation, and what can be done about it. */
export async function loader({ context, params, url }: Route.LoaderArgs) {
  const { services, person } = context.get(pageContext)
  const invitation = await readInvitation(services.database, params.invitation, services.clock.now())
  if (invitation === null) throw data(null, { status: 404 })
  const mayChange = roleToKeepPeople(person) !== null
  return { invitation, mayChange, done: url.searchParams.get('done') }
}

const acts = { resend: resendInvitation, withdraw: withdrawInvitation } as const
const dones = { resend: 'resent', withdraw: 'withdrawn' } as const

export async function action({ request, context, params }: Route.ActionArgs) {
  const { services, language, person } = context.get(pageContext)
  const intent = (await request.formData()).get('intent')
  if (person === null) throw data(null, { status: 403 })
  if (intent !== 'resend' && intent !== 'withdraw') throw data(null, { status: 400 })
  const { invitation } = params
  const done = await orFormErrors({ ar, en }, language, () => acts[intent](services, person, invitation))
  if ('errors' in done) return data({ errors: done.errors as readonly FieldError[] }, { status: done.status })
  return redirect(urlTo(language, 'invitation', { invitation }, { done: dones[intent] }))
}

export default function InvitationPage() {
  const { invitation, mayChange, done } = useLoaderData<typeof loader>()
  const errors = useActionData<typeof action>()?.errors ?? []
  const language = useLanguage()
  const words = useWords(invitationWords)
  const said = words.done[done ?? '']
  const open = !['accepted', 'withdrawn'].includes(invitation.state)
  return (
    <Page
      title={invitation.name[language]}
      refused={errors.length > 0}
      breadcrumbs={[
        { label: words.people, href: urlTo(language, 'people') },
        { label: words.invitations, href: urlTo(language, 'invitations') },
      ]}
    >
      <ErrorSummary errors={errors} />
      {said !== undefined && errors.length === 0 && <Notice tone="good">{said}</Notice>}
      <Facts invitation={invitation} />
      {mayChange && open && <InvitationActs />}
    </Page>
  )
}

function Facts({ invitation }: { readonly invitation: InvitationView }) {
  const language = useLanguage()
  const words = useWords(invitationWords)
  const { name, email, employer, state, mail, person, openedAt, settledAt, roles } = invitation
  const moment = (text: string) => formatDateTime(language, new Date(text))
  const settled = settledAt !== null
  return (
    <SummaryList
      rows={[
        { label: words.state, value: <InvitationTag state={state} /> },
        ...(mail === null || settled ? [] : [{ label: words.mail, value: words.mails[mail] ?? mail }]),
        ...(person === null
          ? []
          : [
              {
                label: words.account,
                value: <a href={urlTo(language, 'person', { person })}>{words.openAccount}</a>,
              },
            ]),
        { label: words.nameAr, value: <bdi lang="ar">{name.ar}</bdi> },
        { label: words.nameEn, value: <bdi lang="en">{name.en}</bdi> },
        {
          label: words.email,
          value: <Breakable text={email} />,
        },
        { label: words.language, value: words.languages[invitation.language] ?? '' },
        { label: words.employer, value: <bdi>{employer?.[language] ?? words.noEmployer}</bdi> },
        { label: words.roles, value: <InvitedRoles roles={roles} /> },
        { label: words.sentOn, value: moment(invitation.createdAt) },
        ...(openedAt === null ? [] : [{ label: words.openedOn, value: moment(openedAt) }]),
        ...(settled
          ? [{ label: words.settledOn, value: moment(settledAt) }]
          : [{ label: words.expires, value: moment(invitation.expiresAt) }]),
      ]}
    />
  )
}

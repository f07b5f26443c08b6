import { data, redirect } from 'react-router'
import { passwordLength } from '#platform/auth-limits.ts'
import { orFormErrors } from '#platform/form-errors.ts'
import { pageContext } from '#platform/page-context.ts'
import { Button, ButtonLink } from '#ui/button.tsx'
import { ErrorSummary, type FieldError } from '#ui/error-summary.tsx'
import { Form } from '#ui/form.tsx'
import { Heading } from '#ui/heading.tsx'
import { useLanguage, useWords } from '#ui/language.tsx'
import { Notice } from '#ui/notice.tsx'
import { Page } from '#ui/page.tsx'
import { urlTo } from '#urls.ts'
import { acceptInvitation } from '../accept-invitation.server.ts'
import { linkCookie, linkIn } from '../link-cookie.server.ts'
import { linkWords } from '../link-words.ts'
import { DeadLinkPage } from '../parts/dead-link-page.tsx'
import { InvitationSummary } from '../parts/invitation-summary.tsx'
import { NewPasswordFields } from '../parts/new-password-fields.tsx'
import { readOpenInvitation } from '../read-open-invitation.server.ts'
import { refusalWords as ar } from '../refusal-words.ar.ts'
import { refusalWords as en } from '../refusal-words.en.ts'
import { asksSecondFactor } from '../role.ts'
import { signInByPassword } from '../sign-in.server.ts'
import { typedPassword } from '../typed-password.ts'
import { withCookies } from '../with-cookies.ts'
import type { Route } from './+types/welcome.ts'

/** Accepting an invitation: what it holds, and the password to choose. */
export async function loader({ request, context }: Route.LoaderArgs) {
  const { services, person } = context.get(pageContext)
  const token = linkIn(services.config, 'invitation', request.headers)
  const open = token === null ? ('none' as const) : await readOpenInvitation(services, token)
  const provider = services.config.singleSignOn?.name ?? null
  return typeof open === 'string'
    ? data({ dead: open, invitation: null, provider, signedIn: null }, { status: 410 })
    : { dead: null, invitation: open, provider, signedIn: person?.email ?? null }
}

export async function action({ request, context }: Route.ActionArgs) {
  const { services, language, address } = context.get(pageContext)
  const token = linkIn(services.config, 'invitation', request.headers)
  if (token === null) throw redirect(urlTo(language, 'welcome'))
  const typed = typedPassword(await request.formData(), linkWords[language].repeatWrong)
  if ('errors' in typed) return data({ errors: typed.errors }, { status: 422 })
  const { password } = typed
  const done = await orFormErrors({ ar, en }, language, () => acceptInvitation(services, { token, password }))
  if ('errors' in done) return data({ errors: done.errors as FieldError[] }, { status: done.status })
  const entered = await signInByPassword(
    services,
    { email: done.value.email, password },
    { headers: request.headers, address },
  )
  const cookies = 'cookies' in entered ? entered.cookies : []
  return redirect(
    urlTo(language, 'account', {}, { done: 'welcome' }),
    withCookies([...cookies, linkCookie(services.config, 'invitation', null)]),
  )
}

export default function WelcomePage({ loaderData, actionData }: Route.ComponentProps) {
  const words = useWords(linkWords)
  const language = useLanguage()
  const { dead, invitation, provider, signedIn } = loaderData
  const errors: readonly FieldError[] = actionData?.errors ?? []
  if (invitation === null) return <DeadLinkPage why={dead ?? 'unknown'} />
  return (
    <Page title={words.welcome} lead={words.welcomeLead} refused={errors.length > 0}>
      <ErrorSummary errors={errors} />
      {signedIn !== null && <Notice>{words.signedInAs(signedIn)}</Notice>}
      <InvitationSummary invitation={invitation} />
      {invitation.roles.some(({ role }) => asksSecondFactor(role)) && (
        <p className="mt-4">{words.strongSoon}</p>
      )}
      <Heading level={2}>{words.choosePassword}</Heading>
      <Form noValidate className="max-w-[24rem]">
        <NewPasswordFields email={invitation.email} errors={errors} min={passwordLength.min} />
        <Button>{words.accept}</Button>
      </Form>
      {provider !== null && (
        <>
          <p className="mt-8 mb-3">{words.orProvider}</p>
          <ButtonLink
            href={`/api/sign-in/single-sign-on/start?language=${language}&invitation=1`}
            look="second"
          >
            {words.continueWith(provider[language])}
          </ButtonLink>
        </>
      )}
    </Page>
  )
}

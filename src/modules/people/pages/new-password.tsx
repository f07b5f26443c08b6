import { data, redirect } from 'react-router'
import { passwordLength } from '#platform/auth-limits.ts'
import { orFormErrors } from '#platform/form-errors.ts'
import { pageContext } from '#platform/page-context.ts'
import { Button } from '#ui/button.tsx'
import { ErrorSummary, type FieldError } from '#ui/error-summary.tsx'
import { Form } from '#ui/form.tsx'
import { useWords } from '#ui/language.tsx'
import { Page } from '#ui/page.tsx'
import { urlTo } from '#urls.ts'
import { findLink } from '../find-link.server.ts'
import { linkCookie, linkIn } from '../link-cookie.server.ts'
import { linkWords } from '../link-words.ts'
import { DeadLinkPage } from '../parts/dead-link-page.tsx'
import { NewPasswordFields } from '../parts/new-password-fields.tsx'
import { refusalWords as ar } from '../refusal-words.ar.ts'
import { refusalWords as en } from '../refusal-words.en.ts'
import { resetPassword } from '../reset-password.server.ts'
import { typedPassword } from '../typed-password.ts'
import { withCookies } from '../with-cookies.ts'
import type { Route } from './+types/new-password.ts'

/** Choosing a new password by the link of a mail. */
export async function loader({ request, context }: Route.LoaderArgs) {
  const { config, database, clock } = context.get(pageContext).services
  const token = linkIn(config, 'password-reset', request.headers)
  if (token === null) return data({ dead: 'none' }, { status: 410 })
  const asked = { secret: config.secret, purpose: 'password-reset', token, now: clock.now() } as const
  const found = await findLink(database, asked)
  return typeof found === 'string' ? data({ dead: found as string }, { status: 410 }) : { dead: null }
}

export async function action({ request, context }: Route.ActionArgs) {
  const { services, language } = context.get(pageContext)
  const token = linkIn(services.config, 'password-reset', request.headers)
  if (token === null) throw redirect(urlTo(language, 'newPassword'))
  const typed = typedPassword(await request.formData(), linkWords[language].repeatWrong)
  if ('errors' in typed) return data({ errors: typed.errors }, { status: 422 })
  const { password } = typed
  const done = await orFormErrors({ ar, en }, language, () =>
    resetPassword(services, { token, password, language }),
  )
  if ('errors' in done) return data({ errors: done.errors as FieldError[] }, { status: done.status })
  return redirect(
    urlTo(language, 'signIn', {}, { done: 'password-reset' }),
    withCookies([linkCookie(services.config, 'password-reset', null)]),
  )
}

export default function NewPasswordPage({ loaderData, actionData }: Route.ComponentProps) {
  const words = useWords(linkWords)
  const errors: readonly FieldError[] = actionData?.errors ?? []
  if (loaderData.dead !== null) return <DeadLinkPage why={loaderData.dead} reset />
  return (
    <Page title={words.resetTitle} lead={words.resetLead} refused={errors.length > 0}>
      <ErrorSummary errors={errors} />
      <Form noValidate className="max-w-[24rem]">
        <NewPasswordFields errors={errors} min={passwordLength.min} />
        <Button>{words.save}</Button>
      </Form>
    </Page>
  )
}

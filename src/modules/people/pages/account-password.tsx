import { data, redirect } from 'react-router'
import { passwordLength } from '#platform/auth-limits.ts'
import { orFormErrors } from '#platform/form-errors.ts'
import { pageContext } from '#platform/page-context.ts'
import { Button } from '#ui/button.tsx'
import { ErrorSummary, errorOf, type FieldError } from '#ui/error-summary.tsx'
import { Form } from '#ui/form.tsx'
import { useLanguage, useWords } from '#ui/language.tsx'
import { Page } from '#ui/page.tsx'
import { TextInput } from '#ui/text-input.tsx'
import { urlTo } from '#urls.ts'
import { changePassword } from '../change-password.server.ts'
import { linkWords } from '../link-words.ts'
import { NewPasswordFields } from '../parts/new-password-fields.tsx'
import { readSessionToken } from '../read-session-token.server.ts'
import { readSignIn } from '../read-sign-in.server.ts'
import { refusalWords as ar } from '../refusal-words.ar.ts'
import { refusalWords as en } from '../refusal-words.en.ts'
import { typedPassword } from '../typed-password.ts'
import type { Route } from './+types/account-password.ts'

export async function loader({ request, context }: Route.LoaderArgs) {
  const { services, person, language } = context.get(pageContext)
  if (person === null) throw data(null, { status: 403 })
  const { hasPassword } = await readSignIn(services, person.id, request.headers)
  if (!hasPassword) throw redirect(urlTo(language, 'account'))
  return { email: person.email }
}

/** Changing one's own password. */
export async function action({ request, context }: Route.ActionArgs) {
  const { services, person, language, address } = context.get(pageContext)
  if (person === null) throw data(null, { status: 403 })
  const form = await request.formData()
  const typed = typedPassword(form, linkWords[language].repeatWrong)
  if ('errors' in typed) return data({ errors: typed.errors }, { status: 422 })
  const session = await readSessionToken(services, request.headers)
  if (session === null) throw data(null, { status: 403 })
  const current = String(form.get('current') ?? '').slice(0, 1024)
  const done = await orFormErrors({ ar, en }, language, () =>
    changePassword(services, person, { current, next: typed.password, language, session, address }),
  )
  if ('errors' in done) return data({ errors: done.errors as FieldError[] }, { status: done.status })
  return redirect(urlTo(language, 'account', {}, { done: 'password-changed' }))
}

export default function AccountPasswordPage({ loaderData, actionData }: Route.ComponentProps) {
  const words = useWords(linkWords)
  const language = useLanguage()
  const errors: readonly FieldError[] = actionData?.errors ?? []
  return (
    <Page
      title={words.changeTitle}
      lead={words.changeLead}
      refused={errors.length > 0}
      breadcrumbs={[{ label: words.account, href: urlTo(language, 'account') }]}
    >
      <ErrorSummary errors={errors} />
      <Form noValidate className="max-w-[24rem]">
        <TextInput
          name="current"
          type="password"
          label={words.currentPassword}
          error={errorOf(errors, 'current')}
          autoComplete="current-password"
          latin
        />
        <NewPasswordFields email={loaderData.email} errors={errors} min={passwordLength.min} />
        <Button>{words.save}</Button>
      </Form>
    </Page>
  )
}

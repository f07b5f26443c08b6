import { data, redirect } from 'react-router'
import { orFormErrors } from '#platform/form-errors.ts'
import { pageContext } from '#platform/page-context.ts'
import { Button } from '#ui/button.tsx'
import { ErrorSummary, errorOf, type FieldError } from '#ui/error-summary.tsx'
import { Form } from '#ui/form.tsx'
import { useLanguage, useWords } from '#ui/language.tsx'
import { Page } from '#ui/page.tsx'
import { TextInput } from '#ui/text-input.tsx'
import { urlTo } from '../../../urls.ts'
import { prepareApp, turnOffApp, turnOnApp } from '../authenticator-app.server.ts'
import { AppSetUpForm } from '../parts/app-set-up-form.tsx'
import { readSignIn } from '../read-sign-in.server.ts'
import { refusalWords as ar } from '../refusal-words.ar.ts'
import { refusalWords as en } from '../refusal-words.en.ts'
import { safeNext } from '../safe-next.ts'
import { oneTimeCode } from '../sign-in-form.ts'
import { withCookies } from '../with-cookies.ts'
import { peopleWords } from '../words.ts'
import type { Route } from './+types/account-app.ts'

export async function loader({ request, context }: Route.LoaderArgs) {
  const { services, person, language } = context.get(pageContext)
  if (person === null) throw data(null, { status: 403 })
  const { appOn, hasPassword } = await readSignIn(services, person.id, request.headers)
  // Its code follows a password; who has none is told so there.
  if (!hasPassword) throw redirect(urlTo(language, 'account'))
  return { appOn }
}

export async function action({ request, context, url }: Route.ActionArgs) {
  const { services, person, language, address } = context.get(pageContext)
  if (person === null) throw data(null, { status: 403 })
  const words = peopleWords[language]
  const form = await request.formData()
  const text = (name: string): string => String(form.get(name) ?? '')
  const next = url.searchParams.get('next')
  const finish = (done: string, cookies: readonly string[]) =>
    redirect(safeNext(next, language, urlTo(language, 'account', {}, { done })), withCookies(cookies))

  if (form.get('intent') === 'turn-on') {
    const cookies = await turnOnApp(services, person.id, oneTimeCode(text('code')), request.headers)
    if (cookies !== null) return finish('app-on', cookies)
    const setUp = { uri: text('uri'), backupCodes: text('codes').split(' ').filter(Boolean) }
    return data(
      { setUp, errors: [{ field: 'code', text: words.codeRefused }] as FieldError[] },
      { status: 422 },
    )
  }
  const given = { password: text('password').slice(0, 1024), address }
  const outcome = await orFormErrors({ ar, en }, language, async () => {
    if (form.get('intent') === 'turn-off') {
      const cookies = await turnOffApp(services, person, given, request.headers)
      return cookies && finish('app-off', cookies)
    }
    const setUp = await prepareApp(services, person, given, request.headers)
    return setUp && data({ setUp, errors: [] as FieldError[] })
  })
  if ('errors' in outcome)
    return data({ setUp: null, errors: outcome.errors as FieldError[] }, { status: outcome.status })
  if (outcome.value !== null) return outcome.value
  return data(
    { setUp: null, errors: [{ field: 'password', text: words.passwordWrong }] as FieldError[] },
    { status: 422 },
  )
}

export default function AccountAppPage({ loaderData, actionData }: Route.ComponentProps) {
  const words = useWords(peopleWords)
  const language = useLanguage()
  const errors = actionData?.errors ?? []
  const setUp = actionData?.setUp ?? null
  const title = loaderData.appOn ? words.appTurnOff : words.appSetUp
  return (
    <Page
      title={title}
      refused={errors.length > 0}
      breadcrumbs={[{ label: words.account, href: urlTo(language, 'account') }]}
    >
      <ErrorSummary errors={errors} />
      {setUp === null ? (
        <Form noValidate className="max-w-[24rem]">
          <TextInput
            name="password"
            type="password"
            label={words.passwordAgain}
            error={errorOf(errors, 'password')}
            autoComplete="current-password"
            latin
          />
          <Button
            look={loaderData.appOn ? 'danger' : 'main'}
            name="intent"
            value={loaderData.appOn ? 'turn-off' : 'prepare'}
          >
            {loaderData.appOn ? words.appTurnOff : words.goOn}
          </Button>
        </Form>
      ) : (
        <AppSetUpForm {...setUp} errors={errors} />
      )}
    </Page>
  )
}

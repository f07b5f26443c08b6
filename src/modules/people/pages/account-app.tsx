import { data, redirect } from 'react-router'
import { orFormErrors } from '#platform/form-errors.ts'
import { plural } from '#platform/i18n.ts'
import { pageContext } from '#platform/page-context.ts'
import { Button } from '#ui/button.tsx'
import { ErrorSummary, errorOf, type FieldError } from '#ui/error-summary.tsx'
import { Form } from '#ui/form.tsx'
import { useLanguage, useWords } from '#ui/language.tsx'
import { Notice } from '#ui/notice.tsx'
import { Page } from '#ui/page.tsx'
import { TextInput } from '#ui/text-input.tsx'
import { urlTo } from '../../../urls.ts'
import {
  countBackupCodes,
  prepareApp,
  renewBackupCodes,
  turnOffApp,
  turnOnApp,
} from '../authenticator-app.server.ts'
import { AppSetUpForm } from '../parts/app-set-up-form.tsx'
import { BackupCodes } from '../parts/backup-codes.tsx'
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
  return { appOn, codesLeft: appOn ? await countBackupCodes(services, person.id) : null }
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
      { setUp, renewed: null, errors: [{ field: 'code', text: words.codeRefused }] as FieldError[] },
      { status: 422 },
    )
  }
  const given = { password: text('password').slice(0, 1024), address }
  const outcome = await orFormErrors({ ar, en }, language, async () => {
    if (form.get('intent') === 'turn-off') {
      const cookies = await turnOffApp(services, person, given, request.headers)
      return cookies && finish('app-off', cookies)
    }
    if (form.get('intent') === 'renew-codes') {
      const renewed = await renewBackupCodes(services, person, given, request.headers)
      return renewed && data({ setUp: null, renewed, errors: [] as FieldError[] })
    }
    const setUp = await prepareApp(services, person, given, request.headers)
    return setUp && data({ setUp, renewed: null, errors: [] as FieldError[] })
  })
  if ('errors' in outcome)
    return data(
      { setUp: null, renewed: null, errors: outcome.errors as FieldError[] },
      { status: outcome.status },
    )
  if (outcome.value !== null) return outcome.value
  return data(
    {
      setUp: null,
      renewed: null,
      errors: [{ field: 'password', text: words.passwordWrong }] as FieldError[],
    },
    { status: 422 },
  )
}

export default function AccountAppPage({ loaderData, actionData }: Route.ComponentProps) {
  const words = useWords(peopleWords)
  const language = useLanguage()
  const errors = actionData?.errors ?? []
  const setUp = actionData?.setUp ?? null
  const renewed = actionData?.renewed ?? null
  const { codesLeft } = loaderData
  const title = loaderData.appOn ? words.appTitle : words.appSetUp
  return (
    <Page
      title={title}
      refused={errors.length > 0}
      breadcrumbs={[{ label: words.account, href: urlTo(language, 'account') }]}
    >
      <ErrorSummary errors={errors} />
      {renewed !== null && (
        <>
          <Notice tone="good">{words.backupRenewed}</Notice>
          <BackupCodes codes={renewed} />
        </>
      )}
      {setUp !== null && <AppSetUpForm {...setUp} errors={errors} />}
      {setUp === null && renewed === null && (
        <Form noValidate className="max-w-[24rem]">
          {codesLeft !== null && <p className="mb-4">{plural(language, codesLeft, words.backupLeft)}</p>}
          <TextInput
            name="password"
            type="password"
            label={words.passwordAgain}
            error={errorOf(errors, 'password')}
            autoComplete="current-password"
            latin
          />
          {loaderData.appOn ? <AppActs /> : <Prepare />}
        </Form>
      )}
    </Page>
  )
}

/** What can be done with an app that is on. Enter in the field above does the one that leaves a second step. */
function AppActs() {
  const words = useWords(peopleWords)
  return (
    <div className="flex flex-wrap gap-4">
      <Button name="intent" value="renew-codes" look="second">
        {words.backupRenew}
      </Button>
      <Button name="intent" value="turn-off" look="danger">
        {words.appTurnOff}
      </Button>
    </div>
  )
}

function Prepare() {
  const words = useWords(peopleWords)
  return (
    <Button name="intent" value="prepare">
      {words.goOn}
    </Button>
  )
}

import { data, redirect } from 'react-router'
import { pageContext } from '#platform/page-context.ts'
import { Button, ButtonLink } from '#ui/button.tsx'
import { ErrorSummary, errorOf, type FieldError } from '#ui/error-summary.tsx'
import { Form } from '#ui/form.tsx'
import { useLanguage, useWords } from '#ui/language.tsx'
import { Notice } from '#ui/notice.tsx'
import { Page } from '#ui/page.tsx'
import { TextInput } from '#ui/text-input.tsx'
import { urlTo } from '../../../urls.ts'
import { PasskeySignIn } from '../parts/passkey-sign-in.tsx'
import { safeNext } from '../safe-next.ts'
import { signInByPassword } from '../sign-in.server.ts'
import { signInForm } from '../sign-in-form.ts'
import { withCookies } from '../with-cookies.ts'
import { peopleWords } from '../words.ts'
import type { Route } from './+types/sign-in.ts'

export function loader({ url, context }: Route.LoaderArgs) {
  const { services, language, person } = context.get(pageContext)
  const next = safeNext(url.searchParams.get('next'), language, urlTo(language, 'account'))
  if (person !== null) throw redirect(next)
  const done = url.searchParams.get('done')
  return {
    ...{ next, done, problem: url.searchParams.get('problem') },
    provider: services.config.singleSignOn?.name ?? null,
  }
}

export async function action({ request, url, context }: Route.ActionArgs) {
  const { services, language, address } = context.get(pageContext)
  const words = peopleWords[language]
  const form = await request.formData()
  const values = { email: String(form.get('email') ?? '') }
  if (form.get('intent') === 'switch-language') return data({ values, errors: [] as FieldError[] })
  const refuse = (status: number, ...errors: FieldError[]) => data({ values, errors }, { status })
  const parsed = signInForm.safeParse(Object.fromEntries(form))
  if (!parsed.success)
    return refuse(
      422,
      ...missing(
        parsed.error.issues.map(({ path }) => path[0]),
        words,
      ),
    )
  const outcome = await signInByPassword(services, parsed.data, { headers: request.headers, address })
  if (outcome.kind === 'too-many') return refuse(429, { text: words.signInTooMany })
  if (!('cookies' in outcome)) return refuse(422, { text: words.signInRefused })
  const next = safeNext(url.searchParams.get('next'), language, urlTo(language, 'account'))
  const target = outcome.kind === 'signed-in' ? next : urlTo(language, 'signInCode', {}, { next })
  return redirect(target, withCookies(outcome.cookies))
}

function missing(fields: readonly unknown[], words: (typeof peopleWords)['ar']): FieldError[] {
  return [
    ...(fields.includes('email') ? [{ field: 'email', text: words.emailMissing }] : []),
    ...(fields.includes('password') ? [{ field: 'password', text: words.passwordMissing }] : []),
  ]
}

export default function SignInPage({ loaderData, actionData }: Route.ComponentProps) {
  const words = useWords(peopleWords)
  const language = useLanguage()
  const { next, done, problem, provider } = loaderData
  const said =
    done === 'signed-out' ? words.signedOut : done === 'password-reset' ? words.passwordReset : null
  const refused = problem === null ? undefined : words.single[problem]
  const errors: readonly FieldError[] =
    actionData?.errors ?? (refused === undefined ? [] : [{ text: refused }])
  return (
    <Page title={words.signIn} lead={words.signInLead} refused={errors.length > 0}>
      {said !== null && actionData === undefined && <Notice tone="good">{said}</Notice>}
      <ErrorSummary errors={errors} />
      <Form id="draft" noValidate className="max-w-[24rem]">
        <TextInput
          name="email"
          type="email"
          label={words.email}
          value={actionData?.values.email}
          error={errorOf(errors, 'email')}
          autoComplete="username webauthn"
          latin
        />
        <TextInput
          name="password"
          type="password"
          label={words.password}
          error={errorOf(errors, 'password')}
          autoComplete="current-password"
          latin
        />
        <Button>{words.signIn}</Button>
      </Form>
      <p className="mt-4">
        <a href={urlTo(language, 'forgottenPassword')} className="inline-flex min-h-11 items-center">
          {words.forgotten}
        </a>
      </p>
      <PasskeySignIn next={next} />
      {provider !== null && (
        <p className="mt-6">
          <ButtonLink
            href={`/api/sign-in/single-sign-on/start?${new URLSearchParams({ language, next })}`}
            look="second"
          >
            {words.singleSignOn(provider[language])}
          </ButtonLink>
        </p>
      )}
    </Page>
  )
}

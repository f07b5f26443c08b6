import { data, redirect } from 'react-router'
import { pageContext } from '#platform/page-context.ts'
import { Button } from '#ui/button.tsx'
import { ErrorSummary, errorOf, type FieldError } from '#ui/error-summary.tsx'
import { Form } from '#ui/form.tsx'
import { useLanguage, useWords } from '#ui/language.tsx'
import { Page } from '#ui/page.tsx'
import { TextInput } from '#ui/text-input.tsx'
import { urlTo } from '../../../urls.ts'
import { safeNext } from '../safe-next.ts'
import { signInByCode } from '../sign-in.server.ts'
import { backupCode, codeForm, oneTimeCode } from '../sign-in-form.ts'
import { withCookies } from '../with-cookies.ts'
import { peopleWords } from '../words.ts'
import type { Route } from './+types/sign-in-code.ts'

export function loader({ url, context }: Route.LoaderArgs) {
  const { language } = context.get(pageContext)
  const kind = url.searchParams.get('kind') === 'backup' ? ('backup' as const) : ('app' as const)
  return { kind, next: safeNext(url.searchParams.get('next'), language, urlTo(language, 'account')) }
}

export async function action({ request, url, context }: Route.ActionArgs) {
  const { services, language, address } = context.get(pageContext)
  const words = peopleWords[language]
  const refuse = (error: FieldError, status = 422) => data({ errors: [error] }, { status })
  const parsed = codeForm.safeParse(Object.fromEntries(await request.formData()))
  if (!parsed.success) return refuse({ field: 'code', text: words.codeMissing })
  const { code, kind } = parsed.data
  const given = { code: kind === 'app' ? oneTimeCode(code) : backupCode(code), backup: kind === 'backup' }
  const outcome = await signInByCode(services, given, { headers: request.headers, address })
  if (outcome.kind === 'refused') return refuse({ field: 'code', text: words.codeRefused })
  if (outcome.kind === 'too-many') return refuse({ text: words.signInTooMany }, 429)
  if (outcome.kind !== 'signed-in' && outcome.kind !== 'code-needed')
    return refuse({ text: words.codeExpired })
  const next = safeNext(url.searchParams.get('next'), language, urlTo(language, 'account'))
  return redirect(next, withCookies(outcome.cookies))
}

export default function SignInCodePage({ loaderData, actionData }: Route.ComponentProps) {
  const words = useWords(peopleWords)
  const language = useLanguage()
  const errors = actionData?.errors ?? []
  const { kind, next } = loaderData
  const backup = kind === 'backup'
  return (
    <Page
      title={words.codeTitle}
      refused={errors.length > 0}
      breadcrumbs={[{ label: words.signIn, href: urlTo(language, 'signIn', {}, { next }) }]}
    >
      <ErrorSummary errors={errors} />
      <Form noValidate className="mb-6 max-w-[24rem]">
        <input type="hidden" name="kind" value={kind} />
        <TextInput
          name="code"
          label={backup ? words.backupCode : words.code}
          hint={backup ? words.backupHint : words.codeHint}
          error={errorOf(errors, 'code')}
          autoComplete="one-time-code"
          inputMode={backup ? 'text' : 'numeric'}
          width="short"
          latin
        />
        <Button>{words.goOn}</Button>
      </Form>
      {!backup && (
        <p>
          <a href={urlTo(language, 'signInCode', {}, { kind: 'backup', next })} className="inline-block py-2">
            {words.codeLost}
          </a>
        </p>
      )}
    </Page>
  )
}

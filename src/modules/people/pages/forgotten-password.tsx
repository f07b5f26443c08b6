import { data } from 'react-router'
import { formatNumber } from '#platform/i18n.ts'
import { pageContext } from '#platform/page-context.ts'
import { Button } from '#ui/button.tsx'
import { ErrorSummary, errorOf, type FieldError } from '#ui/error-summary.tsx'
import { Form } from '#ui/form.tsx'
import { useLanguage, useWords } from '#ui/language.tsx'
import { Page } from '#ui/page.tsx'
import { TextInput } from '#ui/text-input.tsx'
import { urlTo } from '#urls.ts'
import { linkWords } from '../link-words.ts'
import { askReset, resetMinutes } from '../reset-password.server.ts'
import { signInForm } from '../sign-in-form.ts'
import { peopleWords } from '../words.ts'
import type { Route } from './+types/forgotten-password.ts'

export const loader = () => ({ minutes: resetMinutes })

/** Asking for a link to choose a new password. The answer is the same whether the address is known or not. */
export async function action({ request, context }: Route.ActionArgs) {
  const { services, language, address } = context.get(pageContext)
  const form = await request.formData()
  const typed = String(form.get('email') ?? '').slice(0, 500)
  const none: FieldError[] = []
  if (form.get('intent') === 'switch-language') return { email: typed, errors: none, asked: false }
  const parsed = signInForm.shape.email.safeParse(typed)
  if (!parsed.success) {
    const errors: FieldError[] = [{ field: 'email', text: peopleWords[language].emailMissing }]
    return data({ email: typed, errors, asked: false }, { status: 422 })
  }
  await askReset(services, { email: parsed.data, language, address })
  return { email: typed, errors: none, asked: true }
}

export default function ForgottenPasswordPage({ loaderData, actionData }: Route.ComponentProps) {
  const words = useWords(linkWords)
  const language = useLanguage()
  const errors = actionData?.errors ?? []
  const breadcrumbs = [{ label: words.signIn, href: urlTo(language, 'signIn') }]
  if (actionData?.asked)
    return (
      <Page
        title={words.sentTitle}
        lead={words.sentText(formatNumber(language, loaderData.minutes))}
        breadcrumbs={breadcrumbs}
      >
        <p role="status">{words.sentNothing}</p>
      </Page>
    )
  return (
    <Page
      title={words.forgotten}
      lead={words.forgottenLead}
      breadcrumbs={breadcrumbs}
      refused={errors.length > 0}
    >
      <ErrorSummary errors={errors} />
      <Form id="draft" noValidate className="max-w-[24rem]">
        <TextInput
          name="email"
          type="email"
          label={words.email}
          value={actionData?.email}
          error={errorOf(errors, 'email')}
          autoComplete="username"
          latin
        />
        <Button>{words.send}</Button>
      </Form>
    </Page>
  )
}

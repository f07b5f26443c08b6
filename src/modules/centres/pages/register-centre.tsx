import { data, redirect, useActionData, useLoaderData } from 'react-router'
import { pageContext } from '#platform/page-context.ts'
import { Button } from '#ui/button.tsx'
import { ErrorSummary, errorOf, type FieldError } from '#ui/error-summary.tsx'
import { useLanguage, useWords } from '#ui/language.tsx'
import { Page } from '#ui/page.tsx'
import { TextInput } from '#ui/text-input.tsx'
import { urlTo } from '#urls.ts'
import { bothOf, codeOf, dayOf, type Typed, typedFrom } from '../change-form.ts'
import { ChangeFields } from '../parts/change-fields.tsx'
import { readChoices } from '../read-choices.server.ts'
import { orErrors } from '../refusal-texts.ts'
import { registerCentre } from '../register-centre.server.ts'
import { registryWords } from '../registry-words.ts'
import type { Route } from './+types/register-centre.ts'

export async function loader({ context, url }: Route.LoaderArgs) {
  const { database } = context.get(pageContext).services
  const typed: Typed = { entity: url.searchParams.get('entity') ?? '' }
  return { typed, choices: await readChoices(database, { onlyOpen: true }) }
}

export async function action({ context, request }: Route.ActionArgs) {
  const { services, person, language } = context.get(pageContext)
  if (person === null) throw data(null, { status: 403 })
  const typed: Typed = typedFrom(await request.formData())
  const none: readonly FieldError[] = []
  if (typed.intent === 'switch-language') return { typed, errors: none }
  const code = codeOf(typed, 'code')
  const done = await orErrors(language, () =>
    registerCentre(services, person, {
      code,
      name: bothOf(typed, 'name'),
      entity: codeOf(typed, 'entity'),
      channel: codeOf(typed, 'channel'),
      governorate: codeOf(typed, 'governorate') || null,
      openedOn: dayOf(typed, 'opened_on') || null,
    }),
  )
  if ('errors' in done) return data({ typed, errors: done.errors }, { status: done.status })
  return redirect(urlTo(language, 'registryCentre', { centre: code }, { done: 'registered' }))
}

export default function RegisterCentrePage() {
  const { typed: known, choices } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const language = useLanguage()
  const words = useWords(registryWords)
  const typed = answer?.typed ?? known
  const errors = answer?.errors ?? []
  return (
    <Page
      title={words.registerCentre}
      refused={errors.length > 0}
      breadcrumbs={[{ label: words.registry, href: urlTo(language, 'registry') }]}
    >
      <ErrorSummary errors={errors} />
      <form id="draft" method="post" noValidate>
        <TextInput
          name="code"
          label={words.code}
          hint={words.codeHint}
          value={typed.code}
          error={errorOf(errors, 'code')}
          width="medium"
          latin
        />
        <ChangeFields
          fields={['name_ar', 'name_en', 'entity', 'channel', 'governorate']}
          typed={typed}
          errors={errors}
          choices={choices}
        />
        <TextInput
          name="opened_on"
          type="date"
          label={words.opened}
          hint={words.openedHint}
          value={typed.opened_on}
          error={errorOf(errors, 'opened_on')}
          width="short"
          latin
          optional
        />
        <Button name="intent" value="register">
          {words.registerCentre}
        </Button>
      </form>
    </Page>
  )
}

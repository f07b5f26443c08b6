import { data, redirect, useActionData } from 'react-router'
import { pageContext } from '#platform/page-context.ts'
import { Button } from '#ui/button.tsx'
import { ErrorSummary, errorOf, type FieldError } from '#ui/error-summary.tsx'
import { useLanguage, useWords } from '#ui/language.tsx'
import { Page } from '#ui/page.tsx'
import { TextInput } from '#ui/text-input.tsx'
import { urlTo } from '#urls.ts'
import { bothOf, codeOf, dayOf, type Typed, typedFrom } from '../change-form.ts'
import { ChangeFields } from '../parts/change-fields.tsx'
import { orErrors } from '../refusal-texts.ts'
import { registerEntity } from '../register-entity.server.ts'
import { registryWords } from '../registry-words.ts'
import type { Route } from './+types/register-entity.ts'

export async function action({ context, request }: Route.ActionArgs) {
  const { services, person, language } = context.get(pageContext)
  if (person === null) throw data(null, { status: 403 })
  const typed: Typed = typedFrom(await request.formData())
  const none: readonly FieldError[] = []
  if (typed.intent === 'switch-language') return { typed, errors: none }
  const code = codeOf(typed, 'code')
  const entry = { code, name: bothOf(typed, 'name'), openedOn: dayOf(typed, 'opened_on') || null }
  const done = await orErrors(language, () => registerEntity(services, person, entry))
  if ('errors' in done) return data({ typed, errors: done.errors }, { status: done.status })
  return redirect(urlTo(language, 'registryEntity', { entity: code }, { done: 'registered' }))
}

const noChoices = { entities: [], governorates: [], channels: [] }

export default function RegisterEntityPage() {
  const answer = useActionData<typeof action>()
  const language = useLanguage()
  const words = useWords(registryWords)
  const typed: Typed = answer?.typed ?? {}
  const errors = answer?.errors ?? []
  return (
    <Page
      title={words.registerEntity}
      refused={errors.length > 0}
      breadcrumbs={[
        { label: words.registry, href: urlTo(language, 'registry') },
        { label: words.entities, href: urlTo(language, 'registryEntities') },
      ]}
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
        <ChangeFields fields={['name_ar', 'name_en']} typed={typed} errors={errors} choices={noChoices} />
        <TextInput
          name="opened_on"
          type="date"
          label={words.founded}
          hint={words.openedHint}
          value={typed.opened_on}
          error={errorOf(errors, 'opened_on')}
          width="short"
          latin
          optional
        />
        <Button name="intent" value="register">
          {words.registerEntity}
        </Button>
      </form>
    </Page>
  )
}

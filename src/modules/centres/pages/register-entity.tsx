import { useActionData } from 'react-router'
import { pageContext } from '#platform/page-context.ts'
import { ErrorSummary } from '#ui/error-summary.tsx'
import { useLanguage, useWords } from '#ui/language.tsx'
import { Page } from '#ui/page.tsx'
import { urlTo } from '#urls.ts'
import { answerForm } from '../answer-form.server.ts'
import { bothOf, codeOf, dayOf } from '../change-form.ts'
import { DraftForm } from '../parts/draft-form.tsx'
import { registerEntity } from '../register-entity.server.ts'
import { registryWords } from '../registry-words.ts'
import type { Route } from './+types/register-entity.ts'

export async function action({ context, request }: Route.ActionArgs) {
  const page = context.get(pageContext)
  return answerForm(page, request, {
    otherwise: 'record',
    run: async ({ services, person, typed }) => {
      const code = codeOf(typed, 'code')
      const openedOn = dayOf(typed, 'opened_on') || null
      await registerEntity(services, person, { code, name: bothOf(typed, 'name'), openedOn })
      return { to: urlTo(page.language, 'registryEntity', { entity: code }, { done: 'registered' }) }
    },
  })
}

export default function RegisterEntityPage() {
  const answer = useActionData<typeof action>()
  const language = useLanguage()
  const words = useWords(registryWords)
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
      <DraftForm
        fields={['code', 'name_ar', 'name_en', 'opened_on']}
        labels={{ opened_on: words.founded }}
        typed={answer?.typed ?? {}}
        errors={errors}
        intent="record"
      >
        {words.registerEntity}
      </DraftForm>
    </Page>
  )
}

import { useActionData, useLoaderData } from 'react-router'
import { pageContext } from '#platform/page-context.ts'
import { ErrorSummary } from '#ui/error-summary.tsx'
import { useLanguage, useWords } from '#ui/language.tsx'
import { Page } from '#ui/page.tsx'
import { urlTo } from '#urls.ts'
import { answerForm } from '../answer-form.server.ts'
import { bothOf, codeOf, dayOf, type Typed } from '../change-form.ts'
import { DraftForm } from '../parts/draft-form.tsx'
import { readChoices } from '../read-choices.server.ts'
import { registerCentre } from '../register-centre.server.ts'
import { registryWords } from '../registry-words.ts'
import type { Route } from './+types/register-centre.ts'

export async function loader({ context, url }: Route.LoaderArgs) {
  const { database } = context.get(pageContext).services
  const typed: Typed = { entity: url.searchParams.get('entity') ?? '' }
  return { typed, choices: await readChoices(database, { onlyOpen: true }) }
}

export async function action({ context, request }: Route.ActionArgs) {
  const page = context.get(pageContext)
  return answerForm(page, request, {
    otherwise: 'record',
    run: async ({ services, person, typed }) => {
      const code = codeOf(typed, 'code')
      await registerCentre(services, person, {
        code,
        name: bothOf(typed, 'name'),
        entity: codeOf(typed, 'entity'),
        channel: codeOf(typed, 'channel'),
        governorate: codeOf(typed, 'governorate') || null,
        openedOn: dayOf(typed, 'opened_on') || null,
      })
      return { to: urlTo(page.language, 'registryCentre', { centre: code }, { done: 'registered' }) }
    },
  })
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
      <DraftForm
        fields={['code', 'name_ar', 'name_en', 'entity', 'channel', 'governorate', 'opened_on']}
        typed={typed}
        errors={errors}
        choices={choices}
        intent="record"
      >
        {words.registerCentre}
      </DraftForm>
    </Page>
  )
}

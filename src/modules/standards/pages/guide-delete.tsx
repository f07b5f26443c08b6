import { data, redirect } from 'react-router'
import { Refusal } from '#platform/fault.ts'
import { pageContext } from '#platform/page-context.ts'
import { Button } from '#ui/button.tsx'
import { ErrorSummary, errorOf } from '#ui/error-summary.tsx'
import { Form } from '#ui/form.tsx'
import { useLanguage, useWords } from '#ui/language.tsx'
import { Page } from '#ui/page.tsx'
import { TextInput } from '#ui/text-input.tsx'
import { urlTo } from '#urls.ts'
import { deleteDraft } from '../delete-draft.server.ts'
import { titleOf } from '../editor/find-problems.ts'
import { editorWords } from '../editor/words.ts'
import { refusalTexts } from '../parts/refusal-texts.ts'
import { readDraft } from '../read-draft.server.ts'
import type { Route } from './+types/guide-delete.ts'

/** Asks before a draft is deleted, and for the reason. */
export async function loader({ context, params }: Route.LoaderArgs) {
  const { services, language } = context.get(pageContext)
  const draft = await readDraft(services.database, params)
  if (!draft) throw data(null, { status: 404 })
  const { code, edition, guide, revision } = draft
  return { edition: { code, edition }, revision, title: titleOf(guide, { kind: 'guide', code }, language) }
}

export async function action({ request, context, params }: Route.ActionArgs) {
  const { services, person, language } = context.get(pageContext)
  if (person === null) throw data(null, { status: 403 })
  const form = await request.formData()
  const { code, edition } = params
  const why = String(form.get('why') ?? '')
  try {
    await deleteDraft(services, person, { code, edition, revision: Number(form.get('revision')) || 0 }, why)
    return redirect(urlTo(language, 'guides', {}, { done: 'deleted' }))
  } catch (error) {
    if (!(error instanceof Refusal) || error.status === 403) throw error
    const missing = error.faults[0]?.code === 'guide.reason_missing'
    const errors = missing
      ? [{ field: 'why', text: editorWords[language].reasonMissing }]
      : refusalTexts(error.faults, language)
    return data({ errors, why }, { status: error.status })
  }
}

export default function GuideDeletePage({ loaderData, actionData }: Route.ComponentProps) {
  const language = useLanguage()
  const words = useWords(editorWords)
  const { edition, revision, title } = loaderData
  const errors = actionData?.errors ?? []
  const back = urlTo(language, 'guideWork', edition)
  return (
    <Page
      title={words.deleteTitle}
      caption={`${title} – ${words.edition} ${edition.edition}`}
      lead={words.deleteLead}
      breadcrumbs={[
        { label: words.guides, href: urlTo(language, 'guides') },
        { label: `${words.edition} ${edition.edition}`, href: back },
      ]}
      refused={errors.length > 0}
    >
      <ErrorSummary errors={errors} />
      <Form noValidate>
        <input type="hidden" name="revision" value={revision} />
        <TextInput
          name="why"
          label={words.deleteWhy}
          error={errorOf(errors, 'why')}
          value={actionData?.why}
        />
        <Button look="danger">{words.deleteYes}</Button>
      </Form>
      <p className="mt-4">
        <a href={back} className="inline-block py-2">
          {words.back}
        </a>
      </p>
    </Page>
  )
}

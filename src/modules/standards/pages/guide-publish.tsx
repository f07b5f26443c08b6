import { data, redirect } from 'react-router'
import { Refusal } from '#platform/fault.ts'
import { pageContext } from '#platform/page-context.ts'
import { Button } from '#ui/button.tsx'
import { ErrorSummary } from '#ui/error-summary.tsx'
import { Form } from '#ui/form.tsx'
import { Heading } from '#ui/heading.tsx'
import { useLanguage, useWords } from '#ui/language.tsx'
import { Page } from '#ui/page.tsx'
import { urlTo } from '#urls.ts'
import { findProblems, titleOf } from '../editor/find-problems.ts'
import { editorWords } from '../editor/words.ts'
import { ProblemList } from '../parts/problem-list.tsx'
import { refusalTexts } from '../parts/refusal-texts.ts'
import { publishGuide } from '../publish-guide.server.ts'
import { readDraft } from '../read-draft.server.ts'
import type { Route } from './+types/guide-publish.ts'

/** Asks before a draft is published. */
export async function loader({ context, params }: Route.LoaderArgs) {
  const { services, language } = context.get(pageContext)
  const draft = await readDraft(services.database, params)
  if (!draft) throw data(null, { status: 404 })
  const { code, edition, guide, sha256 } = draft
  const title = titleOf(guide, { kind: 'guide', code }, language)
  return { edition: { code, edition }, title, sha256, problems: findProblems(guide, language) }
}

export async function action({ request, context, params }: Route.ActionArgs) {
  const { services, person, language } = context.get(pageContext)
  if (person === null) throw data(null, { status: 403 })
  const form = await request.formData()
  const { code, edition } = params
  try {
    await publishGuide(services, person, { code, edition, sha256: String(form.get('sha256') ?? '') })
    return redirect(urlTo(language, 'guideWork', { code, edition }, { done: 'published' }))
  } catch (error) {
    if (!(error instanceof Refusal) || error.status === 403) throw error
    return data(
      { errors: refusalTexts(error.faults, language).map(({ text }) => ({ text })) },
      { status: error.status },
    )
  }
}

export default function GuidePublishPage({ loaderData, actionData }: Route.ComponentProps) {
  const language = useLanguage()
  const words = useWords(editorWords)
  const { edition, title, sha256, problems } = loaderData
  const errors = actionData?.errors ?? []
  const back = urlTo(language, 'guideWork', edition)
  return (
    <Page
      title={words.publishTitle}
      caption={`${title} – ${words.edition} ${edition.edition}`}
      lead={words.publishLead}
      breadcrumbs={[
        { label: words.guides, href: urlTo(language, 'guides') },
        { label: `${words.edition} ${edition.edition}`, href: back },
      ]}
      refused={errors.length > 0}
    >
      <ErrorSummary errors={errors} />
      {problems.length > 0 ? (
        <>
          <p className="mb-4 font-semibold">{words.publishBlocked}</p>
          <ProblemList edition={edition} problems={problems} />
        </>
      ) : (
        <>
          <Heading level={2}>{words.publishWhat}</Heading>
          <ul className="mb-6 list-disc ps-6">
            {words.publishSteps.map((step) => (
              <li key={step}>{step}</li>
            ))}
          </ul>
          <Form className="mb-4">
            <input type="hidden" name="sha256" value={sha256} />
            <Button>{words.publishYes}</Button>
          </Form>
        </>
      )}
      <p>
        <a href={back} className="inline-block py-2">
          {words.back}
        </a>
      </p>
    </Page>
  )
}

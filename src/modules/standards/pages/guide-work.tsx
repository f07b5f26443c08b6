import { data, redirect } from 'react-router'
import { HistoryLink } from '#modules/people/history-link.tsx'
import { todayOf } from '#platform/day.ts'
import { Refusal } from '#platform/fault.ts'
import { pageContext } from '#platform/page-context.ts'
import { ErrorSummary } from '#ui/error-summary.tsx'
import { useLanguage, useWords } from '#ui/language.tsx'
import { Page } from '#ui/page.tsx'
import { mayOpen, urlTo } from '#urls.ts'
import { copyGuide } from '../copy-guide.server.ts'
import { actOnDraft, type DraftAnswer } from '../editor/act-on-draft.server.ts'
import { listRows } from '../editor/describe-item.ts'
import { findProblems } from '../editor/find-problems.ts'
import { editorWords } from '../editor/words.ts'
import { localText } from '../local-text.ts'
import { CommentsOverview, ItemCommentCount } from '../parts/comments-overview.tsx'
import { DoneNotice } from '../parts/done-notice.tsx'
import { DraftOverview, overviewKinds } from '../parts/draft-overview.tsx'
import { EditionActs } from '../parts/edition-acts.tsx'
import { refusalTexts } from '../parts/refusal-texts.ts'
import { readGuide } from '../read.server.ts'
import { summariseComments } from '../read-comments.server.ts'
import { listChanges, readDraft } from '../read-draft.server.ts'
import { shareOfTotal } from '../share-of-total.ts'
import type { Route } from './+types/guide-work.ts'

/** One edition as those who prepare guides see it; a draft with everything that can be changed in it. */
export async function loader({ url, context, params }: Route.LoaderArgs) {
  const { services, person, language } = context.get(pageContext)
  const { code, edition } = params
  const view = await readGuide(services.database, person, code, edition)
  if (!view) throw data(null, { status: 404 })
  const draft = await readDraft(services.database, { code, edition })
  const { title, status, publishedAt } = view
  return {
    line: { code, edition, title, status, publishedAt },
    draft: draft && {
      revision: draft.revision,
      problems: findProblems(draft.guide, language),
      changes: await listChanges(services.database, draft),
      lists: overviewKinds.map((kind) => ({
        kind,
        rows: listRows(draft.guide, kind, '', language, shareOfTotal(draft.guide)),
      })),
    },
    comments: await summariseComments(services.database, { code, edition }, todayOf(services.clock)),
    mayAudit: mayOpen('auditSubject', person),
    done: url.searchParams.get('done'),
  }
}

/** Copies the edition, or changes the draft. */
export async function action({ request, context, params }: Route.ActionArgs) {
  const page = context.get(pageContext)
  const { services, person, language } = page
  if (person === null) throw data(null, { status: 403 })
  const { code, edition } = params
  const form = await request.formData()
  if (form.get('intent') !== 'copy') {
    const draft = await readDraft(services.database, { code, edition })
    if (!draft) throw data(null, { status: 404 })
    return actOnDraft(page, draft, null, form)
  }
  try {
    const copy = await copyGuide(
      services,
      person,
      { code, edition },
      String(form.get('edition') ?? '').trim(),
    )
    return redirect(urlTo(language, 'guideWork', { code, edition: copy.edition }, { done: 'copied' }))
  } catch (error) {
    if (!(error instanceof Refusal) || error.status === 403) throw error
    const errors = refusalTexts(error.faults, language).map(({ text }) => ({ field: 'edition', text }))
    return data<DraftAnswer>(
      { answers: null, errors, conflict: null, refused: null },
      { status: error.status },
    )
  }
}

export default function GuideWorkPage({ loaderData, actionData }: Route.ComponentProps) {
  const language = useLanguage()
  const words = useWords(editorWords)
  const { line, draft, comments, mayAudit, done } = loaderData
  const errors = actionData?.errors ?? []
  return (
    <Page
      title={localText(language, line.title) || line.code}
      caption={`${words.edition} ${line.edition}`}
      breadcrumbs={[{ label: words.guides, href: urlTo(language, 'guides') }]}
      width="wide"
      refused={errors.length > 0}
    >
      <ErrorSummary errors={errors} />
      <DoneNotice done={done} />
      <ItemCommentCount edition={line} item={null} count={comments.count} />
      {draft && <DraftOverview edition={line} draft={draft} refused={actionData?.refused ?? undefined} />}
      {(draft || comments.state) && <CommentsOverview edition={line} {...comments} />}
      <EditionActs line={line} error={errors.find(({ field }) => field === 'edition')?.text} />
      <HistoryLink kind="guide" id={`${line.code}/${line.edition}`} may={mayAudit} />
    </Page>
  )
}

import { data, redirect } from 'react-router'
import { todayOf } from '#platform/day.ts'
import { Refusal } from '#platform/fault.ts'
import { formatNumber } from '#platform/i18n.ts'
import { isId } from '#platform/is-id.ts'
import { pageContext } from '#platform/page-context.ts'
import { EmptyState } from '#ui/empty-state.tsx'
import { ErrorSummary } from '#ui/error-summary.tsx'
import { useLanguage, useWords } from '#ui/language.tsx'
import { Notice } from '#ui/notice.tsx'
import { Page } from '#ui/page.tsx'
import { Pagination } from '#ui/pagination.tsx'
import { urlTo } from '#urls.ts'
import { commentDeskWords } from '../comment-desk-words.ts'
import { commentItems, fateOf } from '../comment-item.ts'
import { commentQuery, commentsPerPage, readCommentView } from '../comment-view.ts'
import { type ConsultationState, stateOf } from '../consultation.ts'
import { type CommentDecision, decideComment } from '../decide-comment.server.ts'
import type { Edition } from '../editor/hold-draft.server.ts'
import { localText } from '../local-text.ts'
import { CommentCard } from '../parts/comment-card.tsx'
import { CommentExports } from '../parts/comment-exports.tsx'
import { CommentFilter } from '../parts/comment-filter.tsx'
import { refusalTexts } from '../parts/refusal-texts.ts'
import { readGuide } from '../read.server.ts'
import { countComments, listComments } from '../read-comments.server.ts'
import { findConsultation } from '../read-consultation.server.ts'
import { readNames } from '../read-draft.server.ts'
import type { Route } from './+types/guide-comments.ts'

/** The comments on an edition that its address asks for, with what can be decided about each. */
export async function loader({ context, params, url }: Route.LoaderArgs) {
  const { services, person } = context.get(pageContext)
  const { database } = services
  const found = await readGuide(database, person, params.code, params.edition)
  if (!found) throw data(null, { status: 404 })
  const { code, edition, title, guide } = found
  const view = readCommentView(url.searchParams)
  const [{ comments, count }, counts, consultation] = await Promise.all([
    listComments(database, { code, edition }, view),
    countComments(database, { code, edition }),
    findConsultation(database, { code, edition }),
  ])
  const people = comments.flatMap(({ person, decidedBy }) => [person, decidedBy]).filter((id) => id !== null)
  const names = await readNames(database, people)
  const items = commentItems(guide)
  const commented = Object.entries(counts).map(([item, { all }]) => ({
    item,
    all,
    title: items.get(item)?.wording.title ?? { ar: item, en: item },
  }))
  return {
    ...{ edition: { code, edition }, title, view, count, commented },
    all: commented.reduce((sum, { all }) => sum + all, 0),
    comments: comments.map((comment) => ({
      ...comment,
      fate: fateOf(items, comment),
      author: names.get(comment.person ?? '') ?? null,
      decider: names.get(comment.decidedBy ?? '') ?? null,
    })),
    state: consultation && stateOf(consultation, todayOf(services.clock)),
    published: found.status === 'published',
    done: url.searchParams.get('done'),
  }
}

/** Decides on one comment, then goes on in the same list at the comment that follows. */
export async function action({ request, context, params, url }: Route.ActionArgs) {
  const { services, person, language } = context.get(pageContext)
  if (person === null) throw data(null, { status: 403 })
  const form = await request.formData()
  const text = (name: string): string => String(form.get(name) ?? '')
  const { code, edition } = params
  const id = text('id')
  const decision = decisionOf(text('intent'), text)
  if (decision === null || !isId(id)) throw data(null, { status: 400 })
  try {
    const read = { code, edition, id, revision: Number(text('revision')) || 0 }
    await decideComment(services, person, read, decision)
  } catch (error) {
    if (!(error instanceof Refusal) || error.status === 403) throw error
    const errors = refusalTexts(error.faults, language).map((one) => ({
      text: one.text,
      field: one.field ? `${one.field}-${id}` : `c-${id}`,
    }))
    const refused = { id, act: decision.act, typed: text(decision.act === 'reject' ? 'reason' : 'answer') }
    return data({ errors, refused }, { status: error.status })
  }
  const view = readCommentView(url.searchParams)
  const query = { ...commentQuery(view, { page: view.page }), done: decision.act }
  const next = isId(text('next')) ? `#c-${text('next')}` : ''
  return redirect(urlTo(language, 'guideComments', { code, edition }, query) + next)
}

function decisionOf(intent: string, text: (name: string) => string): CommentDecision | null {
  if (intent === 'accept') return { act: 'accept' }
  if (intent === 'reject') return { act: 'reject', reason: text('reason') }
  return intent === 'answer' ? { act: 'answer', answer: text('answer') } : null
}

export default function GuideCommentsPage({ loaderData, actionData }: Route.ComponentProps) {
  const language = useLanguage()
  const words = useWords(commentDeskWords)
  const { edition, title, view, comments, count, all, commented, state, done } = loaderData
  const errors = actionData?.errors ?? []
  const said = actionData ? undefined : words.done[done ?? '']
  return (
    <Page
      title={words.listTitle}
      caption={
        <>
          {localText(language, title)} – <bdi>{edition.edition}</bdi>
        </>
      }
      {...(all > 0 && { lead: words.listLead })}
      width="wide"
      breadcrumbs={[
        { label: localText(language, title), href: urlTo(language, 'guideWork', edition) },
        { label: words.title, href: urlTo(language, 'guideConsultation', edition) },
      ]}
      refused={errors.length > 0}
    >
      <ErrorSummary errors={errors} />
      {said && <Notice tone="good">{said}</Notice>}
      {all === 0 ? (
        <EmptyState title={words.emptyTitle}>
          <p>{words.empty[state ?? 'none']}</p>
          <DeskStep edition={edition} state={state} published={loaderData.published} />
        </EmptyState>
      ) : (
        <>
          <CommentFilter edition={edition} view={view} commented={commented} />
          <p className="my-4">{words.shown(formatNumber(language, count))}</p>
          {count === 0 && <EmptyState title={words.nothingTitle}>{words.nothing}</EmptyState>}
          <ol className="max-w-[48rem]">
            {comments.map((comment, at) => (
              <CommentCard
                key={comment.id}
                edition={edition}
                comment={comment}
                next={(comments[at + 1] ?? comments[at - 1])?.id ?? ''}
                refused={actionData?.refused.id === comment.id ? { ...actionData.refused, errors } : null}
              />
            ))}
          </ol>
          <Pagination
            page={view.page}
            pages={Math.ceil(count / commentsPerPage)}
            hrefOf={(page) => urlTo(language, 'guideComments', edition, commentQuery(view, { page }))}
          />
          {count > 0 && <CommentExports edition={edition} query={commentQuery(view)} />}
        </>
      )}
    </Page>
  )
}

/** The way on from a desk without comments. */
function DeskStep(props: {
  readonly edition: Edition
  readonly state: ConsultationState | null
  readonly published: boolean
}) {
  const language = useLanguage()
  const words = useWords(commentDeskWords)
  const { edition, state, published } = props
  if (state === null && published) return null
  const to = urlTo(language, state === 'open' ? 'consultation' : 'guideConsultation', edition)
  const label = state === null ? words.overviewOpen : state === 'open' ? words.toPage : words.overviewSettings
  return (
    <a href={to} className="inline-block py-2">
      {label}
    </a>
  )
}

import { data } from 'react-router'
import { pageContext } from '#platform/page-context.ts'
import { ErrorSummary } from '#ui/error-summary.tsx'
import { useLanguage, useWords } from '#ui/language.tsx'
import { Page } from '#ui/page.tsx'
import { urlTo } from '#urls.ts'
import { commentCode } from '../comment-item.ts'
import { actOnDraft } from '../editor/act-on-draft.server.ts'
import { describeItem, listRows } from '../editor/describe-item.ts'
import { findProblems, titleOf } from '../editor/find-problems.ts'
import { answersOf } from '../editor/item-answers.ts'
import { fieldsOf } from '../editor/item-fields.ts'
import { childKinds, findItem, type ItemPlace, isItemKind } from '../editor/item-place.ts'
import { crumbsOf, namesOfChoices, otherParents } from '../editor/item-surroundings.ts'
import { editorWords } from '../editor/words.ts'
import { ItemCommentCount } from '../parts/comments-overview.tsx'
import { ConflictForm } from '../parts/conflict-form.tsx'
import { DoneNotice } from '../parts/done-notice.tsx'
import { ItemEditor } from '../parts/item-editor.tsx'
import { countComments } from '../read-comments.server.ts'
import { type DraftView, readDraft } from '../read-draft.server.ts'
import { shareOfTotal } from '../share-of-total.ts'
import type { Route } from './+types/guide-item.ts'

/** The item of an address; 404 where the draft has none. */
function findPlace(draft: DraftView | null, kind: string, code: string) {
  const place = draft && isItemKind(kind) ? ({ kind, code } satisfies ItemPlace) : null
  const item = draft && place && findItem(draft.guide, place)
  if (!draft || !place || !item) throw data(null, { status: 404 })
  return { guide: draft.guide, draft, place, node: item.node }
}

/** One item of a draft with what it means and what stands under it. */
export async function loader({ url, context, params }: Route.LoaderArgs) {
  const { services, language } = context.get(pageContext)
  const { guide, draft, place, node } = findPlace(
    await readDraft(services.database, params),
    params.kind,
    params.item,
  )
  const fields = fieldsOf(guide, place, node)
  const child = childKinds[place.kind]
  return {
    edition: { code: draft.code, edition: draft.edition },
    revision: draft.revision,
    place,
    title: titleOf(guide, place, language),
    crumbs: crumbsOf(guide, place, language),
    fields,
    answers: answersOf(fields, node),
    names: namesOfChoices(guide, place, language),
    otherParents: otherParents(guide, place, language),
    meaning: describeItem(guide, place, language),
    problems: findProblems(guide, language),
    list: child
      ? { kind: child, rows: listRows(guide, child, place.code, language, shareOfTotal(guide)) }
      : null,
    commented: commentCode(place),
    comments: await countComments(services.database, draft),
    done: url.searchParams.get('done'),
  }
}

export async function action({ request, context, params }: Route.ActionArgs) {
  const page = context.get(pageContext)
  const draft = await readDraft(page.services.database, params)
  if (!draft || !isItemKind(params.kind)) throw data(null, { status: 404 })
  return actOnDraft(page, draft, { kind: params.kind, code: params.item }, await request.formData())
}

export default function GuideItemPage({ loaderData, actionData }: Route.ComponentProps) {
  const language = useLanguage()
  const words = useWords(editorWords)
  const { edition, place, title, crumbs, done } = loaderData
  const errors = actionData?.errors ?? []
  const conflict = actionData?.conflict
  return (
    <Page
      title={title}
      caption={
        <>
          {words.kinds[place.kind]} <bdi>{place.code}</bdi>
        </>
      }
      breadcrumbs={[
        { label: words.guides, href: urlTo(language, 'guides') },
        { label: `${words.edition} ${edition.edition}`, href: urlTo(language, 'guideWork', edition) },
        ...crumbs.map(({ kind, code, label }) => ({
          label,
          href: urlTo(language, 'guideItem', { ...edition, kind, item: code }),
        })),
      ]}
      width="wide"
      refused={errors.length > 0 || Boolean(conflict)}
    >
      <ErrorSummary errors={errors} />
      {conflict ? (
        <ConflictForm conflict={conflict} answers={actionData?.answers ?? {}} fields={loaderData.fields} />
      ) : (
        <>
          <DoneNotice done={actionData ? null : done} />
          <ItemCommentCount
            edition={edition}
            item={loaderData.commented ?? ''}
            count={loaderData.commented === null ? undefined : loaderData.comments[loaderData.commented]}
          />
          <ItemEditor
            {...loaderData}
            answers={actionData?.answers ?? loaderData.answers}
            errors={errors}
            refused={actionData?.refused ?? undefined}
          />
        </>
      )}
    </Page>
  )
}

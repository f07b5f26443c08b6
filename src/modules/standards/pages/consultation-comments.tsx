import { data, redirect } from 'react-router'
import { todayOf } from '#platform/day.ts'
import { plural } from '#platform/i18n.ts'
import { pageContext } from '#platform/page-context.ts'
import { ButtonLink } from '#ui/button.tsx'
import { EmptyState } from '#ui/empty-state.tsx'
import { useLanguage, useWords } from '#ui/language.tsx'
import { Page } from '#ui/page.tsx'
import { Pagination } from '#ui/pagination.tsx'
import { urlTo } from '#urls.ts'
import { commentItems, fateOf } from '../comment-item.ts'
import { commentsPerPage, itemInAddress, readItem, readPage } from '../comment-view.ts'
import { stateOf } from '../consultation.ts'
import { mayComment } from '../consultation-access.ts'
import { consultationWords } from '../consultation-words.ts'
import { localText } from '../local-text.ts'
import { ShownComment } from '../parts/shown-comment.tsx'
import { listShown } from '../read-comments.server.ts'
import { findClosedTitle, readConsultation } from '../read-consultation.server.ts'
import type { Route } from './+types/consultation-comments.ts'

/** The comments that are shown, all or those on one item. */
export async function loader({ context, params, url }: Route.LoaderArgs) {
  const { services, person, language } = context.get(pageContext)
  const visitor = { person, clock: services.clock }
  const consultation = await readConsultation(services.database, visitor, params)
  if (!consultation) {
    const closed = await findClosedTitle(services.database, visitor, params)
    throw closed ? redirect(urlTo(language, 'consultation', params)) : data(null, { status: 404 })
  }
  const view = { item: readItem(url.searchParams), page: readPage(url.searchParams) }
  const { comments, count } = await listShown(services.database, consultation, view)
  const items = commentItems(consultation.guide)
  const { code, edition, guide } = consultation
  return {
    ...view,
    edition: { code, edition },
    guide: guide.title,
    // An item that is gone is called as it was on the day of its latest comment.
    title: view.item ? (items.get(view.item) ?? comments[0])?.wording.title : undefined,
    mayComment: mayComment(consultation, visitor) && (view.item === null || items.has(view.item)),
    closed: stateOf(consultation, todayOf(visitor.clock)) === 'closed',
    count,
    comments: comments.map((comment) => ({ ...comment, fate: fateOf(items, comment) })),
  }
}

export default function ConsultationCommentsPage({ loaderData }: Route.ComponentProps) {
  const language = useLanguage()
  const words = useWords(consultationWords)
  const { edition, guide, item, page, count, comments, title } = loaderData
  const query = item === null ? {} : { item: itemInAddress(item) }
  const about = title && localText(language, title)
  return (
    <Page
      title={item === '' ? words.wholeTitle : about ? words.commentsOn(about) : words.allComments}
      breadcrumbs={[
        { label: words.home, href: urlTo(language, 'home') },
        {
          label: words.consultationOn(localText(language, guide)),
          href: urlTo(language, 'consultation', edition),
        },
      ]}
    >
      {count === 0 ? (
        <EmptyState title={loaderData.closed ? words.emptyClosedTitle : words.emptyTitle}>
          {loaderData.closed ? words.emptyClosed : words.empty}
        </EmptyState>
      ) : (
        <p className="mb-4">{plural(language, count, words.count)}</p>
      )}
      {comments.map((comment) => (
        <ShownComment key={comment.id} comment={comment} named={item === null} />
      ))}
      <Pagination
        page={page}
        pages={Math.ceil(count / commentsPerPage)}
        hrefOf={(number) => urlTo(language, 'consultationComments', edition, { ...query, page: number })}
      />
      <p className="no-print mt-6 flex flex-wrap items-center gap-6">
        {loaderData.mayComment && (
          <ButtonLink
            href={urlTo(language, 'consultationComment', edition, { item: itemInAddress(item ?? '') })}
          >
            {item ? words.comment : words.commentWhole}
          </ButtonLink>
        )}
        <a href={urlTo(language, 'consultation', edition)} className="inline-block py-2">
          {words.backToDraft}
        </a>
      </p>
    </Page>
  )
}

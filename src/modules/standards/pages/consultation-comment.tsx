import { randomUUID } from 'node:crypto'
import { data, redirect } from 'react-router'
import { Refusal } from '#platform/fault.ts'
import { type PageContext, pageContext } from '#platform/page-context.ts'
import { ErrorSummary } from '#ui/error-summary.tsx'
import { useLanguage, useWords } from '#ui/language.tsx'
import { Notice } from '#ui/notice.tsx'
import { Page } from '#ui/page.tsx'
import { urlTo } from '#urls.ts'
import { checkComment } from '../comment.ts'
import { commentItems } from '../comment-item.ts'
import { itemInAddress, readItem } from '../comment-view.ts'
import { isStaff, mayComment } from '../consultation-access.ts'
import { consultationWords } from '../consultation-words.ts'
import { localText } from '../local-text.ts'
import { makeComment } from '../make-comment.server.ts'
import { type CommentAnswers, CommentCheck, CommentForm } from '../parts/comment-form.tsx'
import { CommentSent } from '../parts/comment-sent.tsx'
import { CommentedItem } from '../parts/commented-item.tsx'
import { refusalTexts } from '../parts/refusal-texts.ts'
import { findClosedTitle, readConsultation } from '../read-consultation.server.ts'
import type { Route } from './+types/consultation-comment.ts'

async function readFor(
  { services, person, language }: PageContext,
  edition: { code: string; edition: string },
) {
  const visitor = { person, clock: services.clock }
  const consultation = await readConsultation(services.database, visitor, edition)
  if (!consultation) {
    const closed = await findClosedTitle(services.database, visitor, edition)
    throw closed ? redirect(urlTo(language, 'consultation', edition)) : data(null, { status: 404 })
  }
  return { consultation, open: mayComment(consultation, visitor) }
}

/** The form for one comment on one item, or on the draft as a whole; after sending, what happens next. */
export async function loader({ context, params, url }: Route.LoaderArgs) {
  const page = context.get(pageContext)
  const { consultation, open } = await readFor(page, params)
  const { code, edition, guide } = consultation
  const item = commentItems(guide).get(readItem(url.searchParams) ?? '')
  if (!item) throw data(null, { status: 404 })
  return {
    edition: { code, edition },
    guide: guide.title,
    item,
    open,
    staff: isStaff(page.person),
    sent: url.searchParams.has('sent'),
    id: randomUUID(),
  }
}

/** Shows the answers for a last look, goes back to them, or takes the comment. */
export async function action({ request, context, params, url }: Route.ActionArgs) {
  const page = context.get(pageContext)
  const { consultation } = await readFor(page, params)
  const { code, edition } = consultation
  const form = await request.formData()
  const text = (name: string): string => String(form.get(name) ?? '')
  const answers: CommentAnswers = {
    id: text('id'),
    item: readItem(url.searchParams) ?? '',
    body: text('body'),
    name: text('name'),
    organisation: text('organisation'),
  }
  const sent = () =>
    redirect(
      urlTo(
        page.language,
        'consultationComment',
        { code, edition },
        { item: itemInAddress(answers.item), sent: 1 },
      ),
    )
  const intent = text('intent')
  if (intent === 'edit' || intent === 'switch-language') return data({ answers, errors: [], check: false })
  // Told as sent, so that a program does not learn by which field it was known.
  if (text('website') !== '') return sent()
  try {
    if (intent !== 'send')
      return data({ answers: { id: answers.id, ...checkComment(answers) }, errors: [], check: true })
    const { services, person, address, language } = page
    await makeComment(services, { person, address }, { code, edition }, { ...answers, page: language })
    return sent()
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    const errors = refusalTexts(error.faults, page.language)
    return data({ answers, errors, check: false }, { status: error.status })
  }
}

export default function ConsultationCommentPage({ loaderData, actionData }: Route.ComponentProps) {
  const language = useLanguage()
  const words = useWords(consultationWords)
  const { edition, item, open, staff, sent, id } = loaderData
  const errors = actionData?.errors ?? []
  const answers = actionData?.answers ?? { id, item: item.code, body: '', name: '', organisation: '' }
  const done = sent && !actionData
  return (
    <Page
      title={done ? words.sentTitle : words.formTitle}
      breadcrumbs={[
        { label: words.home, href: urlTo(language, 'home') },
        {
          label: words.consultationOn(localText(language, loaderData.guide)),
          href: urlTo(language, 'consultation', edition),
        },
      ]}
      refused={errors.length > 0}
    >
      <ErrorSummary errors={errors} />
      {done ? (
        <CommentSent edition={edition} item={item} staff={staff} />
      ) : (
        <>
          <CommentedItem item={item} />
          {!open && (
            <>
              <Notice title={words.closedTitle}>{words.formClosed}</Notice>
              <a href={urlTo(language, 'consultation', edition)} className="inline-block py-2">
                {words.backToDraft}
              </a>
            </>
          )}
          {open && actionData?.check && <CommentCheck answers={answers} staff={staff} />}
          {open && !actionData?.check && <CommentForm answers={answers} staff={staff} errors={errors} />}
        </>
      )}
    </Page>
  )
}

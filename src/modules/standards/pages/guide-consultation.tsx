import { data, redirect } from 'react-router'
import { todayOf } from '#platform/day.ts'
import { Refusal } from '#platform/fault.ts'
import { pageContext } from '#platform/page-context.ts'
import { ErrorSummary } from '#ui/error-summary.tsx'
import { useLanguage, useWords } from '#ui/language.tsx'
import { Notice } from '#ui/notice.tsx'
import { Page } from '#ui/page.tsx'
import { urlTo } from '#urls.ts'
import { closeConsultation, reopenConsultation } from '../close-consultation.server.ts'
import { commentDeskWords } from '../comment-desk-words.ts'
import { type Audience, audiences, stateOf } from '../consultation.ts'
import { localText } from '../local-text.ts'
import { ConsultationForm, type PlanAnswers } from '../parts/consultation-form.tsx'
import { CloseForm, ConsultationSummary } from '../parts/consultation-summary.tsx'
import { refusalTexts } from '../parts/refusal-texts.ts'
import { readGuide } from '../read.server.ts'
import { findConsultation } from '../read-consultation.server.ts'
import { saveConsultation } from '../save-consultation.server.ts'
import type { Route } from './+types/guide-consultation.ts'

/** Who is asked about a draft, and when. */
export async function loader({ context, params, url }: Route.LoaderArgs) {
  const { services, person } = context.get(pageContext)
  const view = await readGuide(services.database, person, params.code, params.edition)
  const found = view && (await findConsultation(services.database, params))
  // What is published is read, never asked about: only a consultation that it had is shown.
  if (!view || (view.status === 'published' && !found)) throw data(null, { status: 404 })
  const today = todayOf(services.clock)
  const { code, edition, title } = view
  return {
    edition: { code, edition },
    title,
    today,
    isDraft: view.status !== 'published',
    consultation: found && { ...found, guide: undefined, state: stateOf(found, today) },
    done: url.searchParams.get('done'),
  }
}

/** Saves the plan, closes the consultation, or opens it again. */
export async function action({ request, context, params }: Route.ActionArgs) {
  const { services, person, language } = context.get(pageContext)
  if (person === null) throw data(null, { status: 403 })
  const form = await request.formData()
  const text = (name: string): string => String(form.get(name) ?? '').trim()
  const { code, edition } = params
  const answers: PlanAnswers = {
    audience: audiences.find((one) => one === text('audience')) ?? ('staff' satisfies Audience),
    opensOn: text('opensOn'),
    closesOn: text('closesOn'),
    intro: { ar: text('intro_ar'), en: text('intro_en') },
    revision: Number(text('revision')) || 0,
  }
  const intent = text('intent')
  const led = (done: string) => redirect(urlTo(language, 'guideConsultation', { code, edition }, { done }))
  if (intent === 'switch-language') return data({ answers, errors: [] })
  try {
    if (intent === 'close') {
      await closeConsultation(services, person, { code, edition })
      return led('closed')
    }
    if (intent === 'reopen') {
      await reopenConsultation(services, person, { code, edition })
      return led('reopened')
    }
    await saveConsultation(services, person, { code, edition }, answers)
    return led('opened')
  } catch (error) {
    if (!(error instanceof Refusal) || error.status === 403) throw error
    const typed = intent === 'save' ? answers : null
    return data({ answers: typed, errors: refusalTexts(error.faults, language) }, { status: error.status })
  }
}

export default function GuideConsultationPage({ loaderData, actionData }: Route.ComponentProps) {
  const language = useLanguage()
  const words = useWords(commentDeskWords)
  const { edition, consultation, isDraft, today, done } = loaderData
  const errors = actionData?.errors ?? []
  const said = actionData ? undefined : words.done[done ?? '']
  return (
    <Page
      title={words.title}
      caption={
        <>
          {localText(language, loaderData.title)} – <bdi>{edition.edition}</bdi>
        </>
      }
      lead={words.lead}
      breadcrumbs={[
        { label: words.overviewTitle, href: urlTo(language, 'guideComments', edition) },
        { label: localText(language, loaderData.title), href: urlTo(language, 'guideWork', edition) },
      ].reverse()}
      refused={errors.length > 0}
    >
      <ErrorSummary errors={errors} />
      {said && <Notice tone="good">{said}</Notice>}
      <ConsultationSummary edition={edition} consultation={consultation} isDraft={isDraft} />
      {isDraft && (
        <ConsultationForm
          answers={
            actionData?.answers ??
            consultation ?? {
              audience: 'staff',
              opensOn: today,
              closesOn: '',
              intro: { ar: '', en: '' },
              revision: 0,
            }
          }
          errors={errors}
        />
      )}
      {isDraft && consultation && (
        <CloseForm closed={consultation.closedAt !== null} state={consultation.state} />
      )}
    </Page>
  )
}

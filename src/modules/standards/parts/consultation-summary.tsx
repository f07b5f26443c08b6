import { formatDate } from '#platform/i18n.ts'
import { Button } from '#ui/button.tsx'
import { EmptyState } from '#ui/empty-state.tsx'
import { Form } from '#ui/form.tsx'
import { useLanguage, useWords } from '#ui/language.tsx'
import { SummaryList } from '#ui/summary-list.tsx'
import { Tag } from '#ui/tag.tsx'
import { urlTo } from '#urls.ts'
import { commentDeskWords } from '../comment-desk-words.ts'
import type { Consultation, ConsultationState } from '../consultation.ts'
import type { Edition } from '../editor/hold-draft.server.ts'

interface SummaryProps {
  readonly edition: Edition
  readonly consultation: (Consultation & { readonly state: ConsultationState }) | null
  readonly isDraft: boolean
}

/** A consultation in a few lines, and the ways to what it brought. */
export function ConsultationSummary({ edition, consultation, isDraft }: SummaryProps) {
  const language = useLanguage()
  const words = useWords(commentDeskWords)
  if (consultation === null) return <EmptyState title={words.none}>{words.overviewNone}</EmptyState>
  const { state, audience, opensOn, closesOn } = consultation
  const names = { code: edition.code, edition: edition.edition }
  const day = (text: string) => formatDate(language, text)
  return (
    <>
      <SummaryList
        rows={[
          {
            label: words.state,
            value: <Tag tone={state === 'open' ? 'good' : 'plain'}>{words.states[state]}</Tag>,
          },
          { label: words.audience, value: words.audiences[audience] },
          { label: words.opensOn, value: day(opensOn) },
          { label: words.closesOn, value: day(closesOn) },
        ]}
      />
      {!isDraft && <p className="mt-4">{words.publishedNote}</p>}
      <ul className="my-4">
        <li>
          <a href={urlTo(language, 'guideComments', names)} className="inline-block py-2">
            {words.toComments}
          </a>
        </li>
        <li>
          <a href={urlTo(language, 'consultation', names)} className="inline-block py-2">
            {words.toPage}
          </a>
        </li>
      </ul>
    </>
  )
}

/** Closes an open consultation, or opens again one that was closed before its last day. */
export function CloseForm({
  closed,
  state,
}: {
  readonly closed: boolean
  readonly state: ConsultationState
}) {
  const words = useWords(commentDeskWords)
  if (!closed && state === 'closed') return null
  return (
    <Form className="mt-8 border-t border-line pt-6">
      <p className="mb-3">{closed ? words.reopenLead : words.closeLead}</p>
      <Button look={closed ? 'second' : 'danger'} name="intent" value={closed ? 'reopen' : 'close'}>
        {closed ? words.reopen : words.close}
      </Button>
    </Form>
  )
}

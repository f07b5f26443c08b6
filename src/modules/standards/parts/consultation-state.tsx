import { formatDate } from '#platform/i18n.ts'
import { useLanguage, useWords } from '#ui/language.tsx'
import { Notice } from '#ui/notice.tsx'
import { urlTo } from '#urls.ts'
import type { Consultation, ConsultationState as State } from '../consultation.ts'
import { consultationWords } from '../consultation-words.ts'

/** Whether comments are taken, until when and from whom, and what the page is otherwise. */
export function ConsultationState({
  consultation,
  state,
}: {
  readonly consultation: Consultation
  readonly state: State
}) {
  const language = useLanguage()
  const words = useWords(consultationWords)
  const { audience, opensOn, closesOn, publishedAt, code, edition } = consultation
  const day = (text: string) => formatDate(language, text)
  if (state === 'open')
    return (
      <Notice title={words.openUntil(day(closesOn))}>
        <p>{audience === 'public' ? words.openPublic : words.openStaff}</p>
        <p>{words.how}</p>
      </Notice>
    )
  if (state === 'waiting')
    return (
      <Notice title={words.waitingTitle}>
        <p>{words.waiting(day(opensOn))}</p>
      </Notice>
    )
  if (publishedAt === null)
    return (
      <Notice title={words.closedTitle}>
        <p>{words.closedDraft}</p>
      </Notice>
    )
  return (
    <Notice title={words.closedTitle}>
      <p>{words.closedPublished(day(publishedAt))}</p>
      <p>
        <a href={urlTo(language, 'guideEdition', { code, edition })} className="inline-block py-2">
          {words.toPublished}
        </a>
      </p>
    </Notice>
  )
}

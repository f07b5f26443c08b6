import { formatNumber } from '#platform/i18n.ts'
import { useLanguage, useWords } from '#ui/language.tsx'
import { Notice } from '#ui/notice.tsx'
import { urlTo } from '#urls.ts'
import type { ExemptionsSince } from '../exempt-centres.server.ts'
import { exemptWords } from '../exempt-words.ts'

interface ExemptionsSinceProps {
  readonly cycle: number
  readonly draft: boolean
  readonly since: ExemptionsSince
  /** Whether the reader may open the page of the enrolment. */
  readonly toEnrolment: boolean
}

/** That exemptions have changed since a result was computed, and what to do; nothing where none has. */
export function ExemptionsSinceNotice({ cycle, draft, since, toEnrolment }: ExemptionsSinceProps) {
  const language = useLanguage()
  const words = useWords(exemptWords)
  if (since.granted + since.ended === 0) return null
  const number = (count: number) => (count === 0 ? null : formatNumber(language, count))
  return (
    <Notice title={words.sinceTitle}>
      <p>{words.since(number(since.granted), number(since.ended))}</p>
      <p>{draft ? words.sinceDraft : words.sinceFrozen}</p>
      {toEnrolment && (
        <a
          href={urlTo(language, 'enrolment', { cycle: String(cycle) }, { state: 'differs' })}
          className="inline-flex min-h-11 items-center"
        >
          {words.toEnrolment}
        </a>
      )}
    </Notice>
  )
}

import { formatDate } from '#platform/i18n.ts'
import { useLanguage, useWords } from '#ui/language.tsx'
import { Notice } from '#ui/notice.tsx'
import { urlTo } from '#urls.ts'
import { consultationWords } from '../consultation-words.ts'
import type { OpenConsultation } from '../read-consultation.server.ts'

/** Leads to the drafts on which the reader may comment now. */
export function ConsultationNotice({ open }: { readonly open: readonly OpenConsultation[] }) {
  const language = useLanguage()
  const words = useWords(consultationWords)
  if (open.length === 0) return null
  return (
    <div className="no-print mt-6">
      <Notice title={words.noticeTitle}>
        {open.map(({ code, edition, closesOn }) => (
          <p key={`${code}/${edition}`}>
            {words.notice(`\u2068${edition}\u2069`, formatDate(language, closesOn))}{' '}
            <a href={urlTo(language, 'consultation', { code, edition })} className="inline-block py-2">
              {words.noticeLink}
            </a>
          </p>
        ))}
      </Notice>
    </div>
  )
}

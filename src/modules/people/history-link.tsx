import { useLanguage, useWords } from '#ui/language.tsx'
import { urlTo } from '#urls.ts'
import { viewAsWords } from './view-as-words.ts'

interface HistoryLinkProps {
  /** Kind and id of a thing, as rows of the audit name it: `centre`, `POS-01`. */
  readonly kind: string
  readonly id: string
  /** Whether the reader may open the audit log. */
  readonly may: boolean
}

/** Leads from the page of a thing to everything that was ever done to it; nothing where the reader may not follow. */
export function HistoryLink({ kind, id, may }: HistoryLinkProps) {
  const language = useLanguage()
  const words = useWords(viewAsWords)
  if (!may) return null
  return (
    <p className="no-print mt-6">
      <a href={urlTo(language, 'auditSubject', { kind, id })} className="inline-flex min-h-11 items-center">
        {words.historyOf}
      </a>
    </p>
  )
}

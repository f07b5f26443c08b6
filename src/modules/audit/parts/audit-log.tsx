import { EmptyState } from '#ui/empty-state.tsx'
import { useLanguage, useWords } from '#ui/language.tsx'
import { urlTo } from '#urls.ts'
import { type AuditView, auditViewQuery } from '../audit-view.ts'
import type { AuditLine } from '../read-audit.server.ts'
import { auditWords } from '../words.ts'
import { AuditTable } from './audit-table.tsx'

interface AuditLogProps {
  readonly lines: readonly AuditLine[]
  /** The row before which the next page begins; null at the end. */
  readonly next: string | null
  /** Whether this is the first page. */
  readonly newest: boolean
  readonly view: AuditView
  readonly linked: boolean
  readonly hrefBefore: (row: string | undefined) => string
}

/** A page of the log with the way to older rows, and the whole of it as a file. */
export function AuditLog({ lines, next, newest, view, linked, hrefBefore }: AuditLogProps) {
  const language = useLanguage()
  const words = useWords(auditWords)
  const look = 'inline-flex min-h-11 items-center'
  const fileHref = (file: string) => urlTo(language, 'auditExport', { file }, auditViewQuery(view))
  if (lines.length === 0) return <EmptyState title={words.emptyTitle}>{words.empty}</EmptyState>
  return (
    <>
      <AuditTable lines={lines} caption={words.audit} linked={linked} />
      <nav aria-label={words.audit} className="no-print my-6 flex flex-wrap gap-x-6">
        {!newest && (
          <a href={hrefBefore(undefined)} className={look}>
            {words.newest}
          </a>
        )}
        {next !== null && (
          <a href={hrefBefore(next)} rel="next" className={look}>
            {words.older}
          </a>
        )}
        <a href={fileHref('audit.csv')} className={look}>
          {words.csv}
        </a>
        <a href={fileHref('audit.json')} className={look}>
          {words.json}
        </a>
      </nav>
    </>
  )
}

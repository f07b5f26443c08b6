import { formatDate, formatDateTime } from '#platform/i18n.ts'
import { EmptyState } from '#ui/empty-state.tsx'
import { useLanguage, useWords } from '#ui/language.tsx'
import { Table } from '#ui/table.tsx'
import { urlTo } from '#urls.ts'
import { importWords } from '../import-words.ts'
import type { ImportLine } from '../read-import.server.ts'

/** The lists that were sent, the latest first, and what became of them. */
export function ImportsTable({ imports }: { readonly imports: readonly ImportLine[] }) {
  const words = useWords(importWords)
  const language = useLanguage()
  if (imports.length === 0)
    return (
      <EmptyState title={words.noImportsTitle}>
        <a href={urlTo(language, 'registryImport')}>{words.upload}</a>
      </EmptyState>
    )
  return (
    <Table
      caption={words.imports}
      captionHidden
      columns={[
        {
          key: 'file',
          header: words.file,
          cell: ({ id, fileName }) => (
            <a href={urlTo(language, 'registryImportPreview', {}, { id })}>
              <bdi>{fileName}</bdi>
            </a>
          ),
        },
        {
          key: 'sent',
          header: words.sent,
          cell: ({ uploadedAt }) => formatDateTime(language, new Date(uploadedAt)),
        },
        {
          key: 'from',
          header: words.effective,
          cell: ({ effectiveOn }) => formatDate(language, effectiveOn),
        },
        { key: 'reason', header: words.reason, cell: ({ reason }) => <bdi>{reason}</bdi> },
        { key: 'status', header: words.status, cell: ({ status }) => words.statuses[status] },
      ]}
      rows={imports}
      rowKey={({ id }) => id}
    />
  )
}

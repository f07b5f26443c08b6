import { formatDateTime, formatNumber } from '#platform/i18n.ts'
import { useLanguage, useWords } from '#ui/language.tsx'
import { Table } from '#ui/table.tsx'
import { urlTo } from '#urls.ts'
import { importWords } from '../import-words.ts'
import type { ImportLine } from '../read-imports.server.ts'

/** Every file that was uploaded: who, when, and what became of it. */
export function ImportsTable({ imports }: { readonly imports: readonly ImportLine[] }) {
  const language = useLanguage()
  const words = useWords(importWords)
  return (
    <Table
      caption={words.imports}
      captionHidden
      rows={imports}
      rowKey={({ id }) => id}
      columns={[
        {
          key: 'file',
          header: words.file,
          cell: ({ cycle, id, fileName }) => (
            <a href={urlTo(language, 'evidenceImport', { cycle: String(cycle), id })}>
              <bdi>{fileName}</bdi>
            </a>
          ),
        },
        {
          key: 'cycle',
          header: words.cycle,
          numeric: true,
          cell: ({ cycle }) => formatNumber(language, cycle),
        },
        { key: 'state', header: words.state, cell: ({ status }) => words.statuses[status] },
        {
          key: 'rows',
          header: words.rows,
          numeric: true,
          cell: ({ added, rows }) => formatNumber(language, added ?? rows),
        },
        {
          key: 'at',
          header: words.uploaded,
          cell: ({ uploaded }) => formatDateTime(language, new Date(uploaded.at)),
        },
        {
          key: 'by',
          header: words.by,
          cell: ({ uploaded }) => uploaded.by?.[language] ?? words.someone,
        },
      ]}
    />
  )
}

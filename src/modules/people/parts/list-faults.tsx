import type { Fault } from '#platform/fault.ts'
import { formatNumber } from '#platform/i18n.ts'
import { useLanguage, useWords } from '#ui/language.tsx'
import { Table } from '#ui/table.tsx'
import { faultText } from '../fault-texts.ts'
import { invitationWords } from '../invitation-words.ts'

/** What is wrong in a file of people, by row and column. */
export function ListFaults({ faults, count }: { readonly faults: readonly Fault[]; readonly count: number }) {
  const language = useLanguage()
  const words = useWords(invitationWords)
  const rows = faults.map((fault, at) => ({ fault, at }))
  return (
    <>
      <p className="mb-4">
        {words.faultCount(formatNumber(language, count))}
        {faults.length < count && ` ${words.only(formatNumber(language, faults.length))}`}
      </p>
      <Table
        caption={words.problem}
        captionHidden
        rows={rows}
        rowKey={({ at }) => String(at)}
        columns={[
          {
            key: 'row',
            header: words.row,
            cell: ({ fault }) =>
              fault.place?.row === undefined ? '–' : formatNumber(language, fault.place.row),
          },
          {
            key: 'column',
            header: words.column,
            cell: ({ fault }) => (
              <bdi>{words.columnNames[fault.place?.column ?? ''] ?? fault.place?.column ?? '–'}</bdi>
            ),
          },
          { key: 'problem', header: words.problem, cell: ({ fault }) => faultText(language, fault) },
        ]}
      />
    </>
  )
}

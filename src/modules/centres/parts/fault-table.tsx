import type { Fault } from '#platform/fault.ts'
import { formatNumber, localDigits } from '#platform/i18n.ts'
import { Heading } from '#ui/heading.tsx'
import { useLanguage, useWords } from '#ui/language.tsx'
import { Table } from '#ui/table.tsx'
import { importWords } from '../import-words.ts'
import { faultText } from '../refusal-texts.ts'

/** More than this on one page is not read by anybody. */
const most = 200

/** What is wrong in a file, by row and column, with how to mend it. */
export function FaultTable({ faults }: { readonly faults: readonly Fault[] }) {
  const words = useWords(importWords)
  const language = useLanguage()
  const unkept = faults.at(-1)?.code === 'faults.more' ? Number(faults.at(-1)?.params?.count ?? 0) : 0
  const known = unkept > 0 ? faults.slice(0, -1) : faults
  const rows = known.slice(0, most).map((fault, at) => ({ fault, at, text: faultText(language, fault) }))
  const more = known.length - rows.length + unkept
  const placeOf = ({ place }: Fault): string =>
    [
      place?.file,
      place?.row === undefined ? undefined : words.row(localDigits(language, String(place.row))),
      place?.column === undefined ? undefined : words.column(place.column),
    ]
      .filter((part) => part !== undefined)
      .join(language === 'ar' ? '، ' : ', ')
  return (
    <section role="alert">
      <Heading level={2}>{words.faultsTitle}</Heading>
      <p className="mb-4">{words.faultsLead}</p>
      <Table
        caption={words.faultsTitle}
        captionHidden
        columns={[
          { key: 'place', header: words.place, cell: ({ fault }) => <bdi>{placeOf(fault)}</bdi> },
          {
            key: 'problem',
            header: words.problem,
            cell: ({ text }) => (
              <>
                <b className="font-semibold">{text.title}</b>
                <span className="block">{text.detail}</span>
              </>
            ),
          },
          { key: 'remedy', header: words.remedy, cell: ({ text }) => text.remedy },
        ]}
        rows={rows}
        rowKey={({ at }) => String(at)}
      />
      {more > 0 && <p>{words.more(formatNumber(language, more))}</p>}
    </section>
  )
}

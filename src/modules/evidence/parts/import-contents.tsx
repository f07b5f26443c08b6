import { formatNumber } from '#platform/i18n.ts'
import type { Guide } from '#scoring/guide.ts'
import { Details } from '#ui/details.tsx'
import { Heading } from '#ui/heading.tsx'
import { useLanguage, useWords } from '#ui/language.tsx'
import { Table } from '#ui/table.tsx'
import { localText } from '../../standards/local-text.ts'
import { namesOf } from '../../standards/names-of.ts'
import { importWords } from '../import-words.ts'
import type { ImportView } from '../read-imports.server.ts'

/** What a file holds, counted by instrument and by centre. */
export function ImportContents({ view, guide }: { readonly view: ImportView; readonly guide: Guide }) {
  const language = useLanguage()
  const words = useWords(importWords)
  const number = (count: number) => formatNumber(language, count)
  const instruments = countByInstrument(view, guide)
  if (instruments.length === 0) return null
  return (
    <>
      <Heading level={2}>{words.byInstrument}</Heading>
      <Table
        caption={words.byInstrument}
        captionHidden
        cards={false}
        rows={instruments}
        rowKey={({ code }) => code}
        columns={[
          {
            key: 'instrument',
            header: words.instrument,
            cell: ({ code }) => localText(language, guide.instruments[code]?.title ?? { ar: code, en: code }),
          },
          { key: 'rows', header: words.rows, numeric: true, cell: ({ rows }) => number(rows) },
          {
            key: 'measures',
            header: words.measures,
            numeric: true,
            cell: ({ measures }) => number(measures),
          },
        ]}
      />
      <div className="my-6">
        <Details summary={`${words.byCentre} (${number(view.byCentre.length)})`}>
          <Table
            caption={words.byCentre}
            captionHidden
            cards={false}
            rows={view.byCentre}
            rowKey={({ code }) => code}
            columns={[
              { key: 'centre', header: words.centre, cell: ({ name }) => name[language] },
              { key: 'code', header: words.code, cell: ({ code }) => <bdi>{code}</bdi> },
              { key: 'rows', header: words.rows, numeric: true, cell: ({ rows }) => number(rows) },
            ]}
          />
        </Details>
      </div>
    </>
  )
}

function countByInstrument({ byMeasure }: ImportView, guide: Guide) {
  const names = namesOf(guide)
  const counts = new Map<string, { code: string; rows: number; measures: number }>()
  for (const { measure, rows } of byMeasure) {
    const code = names.measure(measure)?.instrument ?? '–'
    const before = counts.get(code) ?? { code, rows: 0, measures: 0 }
    counts.set(code, { code, rows: before.rows + rows, measures: before.measures + 1 })
  }
  return [...counts.values()]
}

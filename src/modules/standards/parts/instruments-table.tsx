import { formatNumber } from '#platform/i18n.ts'
import type { Guide } from '#scoring/guide.ts'
import { Heading } from '#ui/heading.tsx'
import { useLanguage, useWords } from '#ui/language.tsx'
import { Table } from '#ui/table.tsx'
import { localText } from '../local-text.ts'
import { titleOr } from '../names-of.ts'
import { guideWords } from '../page-words.ts'

/** By what a centre is observed, and how much of it is enough. */
export function InstrumentsTable({ guide }: { readonly guide: Guide }) {
  const language = useLanguage()
  const words = useWords(guideWords)
  return (
    <section>
      <Heading level={2} id="instruments">
        {words.instruments}
      </Heading>
      <p className="mb-4">{words.minimumMeaning}</p>
      <Table
        caption={words.instruments}
        captionHidden
        rows={Object.entries(guide.instruments)}
        rowKey={([code]) => code}
        columns={[
          {
            key: 'instrument',
            header: words.instrument,
            cell: ([code, { title }]) => localText(language, titleOr(title, code)),
          },
          {
            key: 'combine',
            header: words.combine,
            cell: ([, { combine = 'mean' }]) => words.combineWays[combine],
          },
          {
            key: 'minimum',
            header: words.minimum,
            numeric: true,
            cell: ([, { minimum = 1 }]) => formatNumber(language, minimum),
          },
        ]}
      />
    </section>
  )
}

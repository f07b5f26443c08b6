import { formatShare } from '#platform/format-share.ts'
import type { Guide } from '#scoring/guide.ts'
import { Heading } from '#ui/heading.tsx'
import { useLanguage, useWords } from '#ui/language.tsx'
import { Table } from '#ui/table.tsx'
import { thresholdsOf } from '../../standards/condition-words.ts'
import { localText } from '../../standards/local-text.ts'
import { analysisWords } from '../analysis-words.ts'
import type { BesideLine } from '../gather-beside.server.ts'
import { resultWords } from '../page-words.ts'

/** The numbers of a centre beside the median of the cycle and the cycle before. */
export function BesideTable({
  guide,
  lines,
}: {
  readonly guide: Guide
  readonly lines: readonly BesideLine[]
}) {
  const language = useLanguage()
  const words = useWords(analysisWords)
  const { none } = useWords(resultWords)
  const nameOf = (code: string): string => {
    if (code === 'core') return words.core
    if (code === 'overall') return words.overall
    const pillar = guide.pillars.find((one) => one.code === code)
    return pillar ? localText(language, pillar.title) : code
  }
  const figureOf = (code: string) =>
    code === 'core' ? 'core.fulfilment' : code === 'overall' ? code : `pillar.${code}.score`
  const share = (code: string, value: number | null) =>
    value === null ? none : formatShare(language, value, { thresholds: thresholdsOf(guide, figureOf(code)) })
  return (
    <section>
      <Heading level={2} id="beside">
        {words.compared}
      </Heading>
      <Table
        caption={words.compared}
        captionHidden
        cards={false}
        rows={lines}
        rowKey={({ code }) => code}
        columns={[
          { key: 'pillar', header: words.pillar, cell: ({ code }) => nameOf(code) },
          {
            key: 'value',
            header: words.thisCentre,
            numeric: true,
            cell: ({ code, value }) => share(code, value),
          },
          {
            key: 'median',
            header: words.median,
            numeric: true,
            cell: ({ code, median }) => share(code, median),
          },
          {
            key: 'previous',
            header: words.previous,
            numeric: true,
            cell: ({ code, previous }) => share(code, previous),
          },
        ]}
      />
    </section>
  )
}

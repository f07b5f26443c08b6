import { formatShare } from '#platform/format-share.ts'
import { formatNumber } from '#platform/i18n.ts'
import type { Guide } from '#scoring/guide.ts'
import { Heading } from '#ui/heading.tsx'
import { useLanguage, useWords } from '#ui/language.tsx'
import { Table } from '#ui/table.tsx'
import { analysisWords } from '../analysis-words.ts'
import type { StabilityView } from '../read-stability.server.ts'
import { ClassName } from './class-name.tsx'

interface StabilitySectionProps {
  readonly guide: Guide
  readonly category: string | null
  readonly stability: StabilityView | null
}

/** How far the class of a centre would hold under other samples and weights; it never changes the class. */
export function StabilitySection({ guide, category, stability }: StabilitySectionProps) {
  const language = useLanguage()
  const words = useWords(analysisWords)
  if (stability === null)
    return (
      <section className="max-w-[48rem]">
        <Heading level={2}>{words.stability}</Heading>
        <p>{words.stabilityNone}</p>
      </section>
    )
  const share = (value: number) => formatShare(language, value, { decimals: 0 })
  const number = (value: number) => formatNumber(language, value)
  const held = stability.categories.find((one) => one.category === category)?.share ?? 0
  return (
    <section className="max-w-[48rem]">
      <Heading level={2}>{words.stability}</Heading>
      <p className="mb-2">
        {words.stabilityHeld(share(held), number(stability.runs), share(stability.weightSpread))}
      </p>
      {stability.rank && (
        <p className="mb-4">{words.stabilityRank(number(stability.rank.low), number(stability.rank.high))}</p>
      )}
      <Table
        caption={words.stability}
        captionHidden
        cards={false}
        rows={stability.categories}
        rowKey={(one) => one.category ?? 'none'}
        columns={[
          {
            key: 'class',
            header: words.class,
            cell: (one) => <ClassName guide={guide} category={one.category} />,
          },
          { key: 'share', header: words.inRuns, numeric: true, cell: (one) => share(one.share) },
        ]}
      />
    </section>
  )
}

import { formatShare } from '#platform/format-share.ts'
import { formatNumber } from '#platform/i18n.ts'
import type { CriterionScore, InstrumentScore } from '#scoring/result.ts'
import { Heading } from '#ui/heading.tsx'
import { useLanguage, useWords } from '#ui/language.tsx'
import { Table } from '#ui/table.tsx'
import { thresholdsOf } from '../../standards/condition-words.ts'
import { localText } from '../../standards/local-text.ts'
import { type GuideNames, titleOr } from '../../standards/names-of.ts'
import { formatPoints } from '../format-change.ts'
import { resultWords } from '../page-words.ts'

interface InstrumentsFoundProps {
  readonly instruments: readonly InstrumentScore[]
  readonly gaps: readonly CriterionScore[]
  readonly names: GuideNames
}

/** What each instrument says by itself, how much it rests on, and where they disagree. */
export function InstrumentsFound({ instruments, gaps, names }: InstrumentsFoundProps) {
  const language = useLanguage()
  const words = useWords(resultWords)
  const number = (count: number) => formatNumber(language, count)
  const title = (code: string) => localText(language, titleOr(names.instrument(code)?.title, code))
  const share = ({ code, score }: InstrumentScore) =>
    score === null
      ? words.none
      : formatShare(language, score, { thresholds: thresholdsOf(names.guide, `instruments.${code}.score`) })
  return (
    <section>
      <Heading level={2} id="instruments">
        {words.instruments}
      </Heading>
      <p className="mb-4 max-w-[42rem]">{words.instrumentsLead}</p>
      <Table
        caption={words.instruments}
        captionHidden
        rows={instruments}
        rowKey={({ code }) => code}
        columns={[
          { key: 'instrument', header: words.instrument, cell: ({ code }) => title(code) },
          { key: 'score', header: words.score, numeric: true, cell: share },
          { key: 'interval', header: words.intervalHeader, cell: ({ interval }) => rangeOf(interval) },
          { key: 'n', header: words.n, cell: ({ n }) => spanOf(n) },
          { key: 'minimum', header: words.minimum, numeric: true, cell: ({ minimum }) => number(minimum) },
          {
            key: 'scored',
            header: words.scoredMeasures,
            numeric: true,
            cell: ({ scored }) => number(scored),
          },
          {
            key: 'insufficient',
            header: words.insufficientMeasures,
            numeric: true,
            cell: ({ insufficient }) => number(insufficient),
          },
          {
            key: 'missing',
            header: words.missingMeasures,
            numeric: true,
            cell: ({ missing }) => number(missing),
          },
        ]}
      />
      {gaps.length > 0 && <GapsTable gaps={gaps} names={names} title={title} />}
    </section>
  )

  function rangeOf(interval: InstrumentScore['interval']): string {
    if (!interval) return words.none
    const [low, high] = interval.map((end) => formatShare(language, end))
    return words.range(low!, high!)
  }

  function spanOf(n: readonly [number, number] | null): string {
    if (n === null) return words.none
    return n[0] === n[1] ? number(n[0]) : words.fromN(number(n[0]), number(n[1]))
  }
}

interface GapsTableProps {
  readonly gaps: readonly CriterionScore[]
  readonly names: GuideNames
  readonly title: (instrument: string) => string
}

function GapsTable({ gaps, names, title }: GapsTableProps) {
  const language = useLanguage()
  const words = useWords(resultWords)
  const share = (value: number) => formatShare(language, value)
  return (
    <>
      <Heading level={3}>{words.gaps}</Heading>
      <p className="mb-4 max-w-[42rem]">{words.gapsLead}</p>
      <Table
        caption={words.gaps}
        captionHidden
        rows={gaps}
        rowKey={({ code }) => code}
        columns={[
          {
            key: 'criterion',
            header: words.criterion,
            cell: ({ code }) => (
              <a href={`#${code}`}>{localText(language, titleOr(names.criterion(code)?.title, code))}</a>
            ),
          },
          {
            key: 'scores',
            header: words.score,
            cell: ({ gap }) =>
              gap?.scores
                .map(({ instrument, score }) => `${title(instrument)} ${share(score)}`)
                .join(language === 'ar' ? '، ' : ', '),
          },
          {
            key: 'gap',
            header: words.gap,
            numeric: true,
            cell: ({ gap }) => (gap ? words.points(formatPoints(language, gap.size)) : words.none),
          },
        ]}
      />
    </>
  )
}

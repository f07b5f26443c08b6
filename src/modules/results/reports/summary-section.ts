import { formatThreshold } from '#modules/standards/condition-words.ts'
import type { BarsBlock, Block, TilesBlock } from '#platform/typst/report-document.ts'
import type { CentreScore } from '#scoring/result.ts'
import { roundShare } from '#scoring/round-share.ts'
import { mean } from '#stats/mean.ts'
import { bandTitle } from './class-section.ts'
import type { ReportLanguage } from './report-language.ts'
import { takeMedians } from './take-medians.ts'

/** How many centres, and where their fulfilment of core criteria lies. */
export function summaryTiles(say: ReportLanguage, scores: readonly CentreScore[]): TilesBlock {
  const { words } = say
  const shares = fulfilments(scores)
  const breached = scores.filter(({ critical }) => critical.failed > 0).length
  return {
    kind: 'tiles',
    items: [
      { label: words.centresOf, value: say.number(scores.length) },
      {
        label: words.meanFulfilment,
        value: say.safeShare(shares.length === 0 ? null : roundShare(mean(shares)!)),
      },
      { label: words.medianFulfilment, value: say.safeShare(takeMedians(scores).fulfilment) },
      {
        label: words.breached,
        value: say.number(breached),
        tone: breached > 0 ? 'poor' : 'quiet',
      },
    ],
  }
}

const fulfilments = (scores: readonly CentreScore[]): number[] =>
  scores.flatMap(({ core }) => (core.fulfilment === null ? [] : [core.fulfilment]))

/** Counts by class, then by reporting band, as bars. */
export function countsSection(say: ReportLanguage, scores: readonly CentreScore[]): Block[] {
  const { words, guide } = say
  const classes = [...guide.categories.map(({ code }) => code), null]
  const bands = (guide.bands ?? []).map(({ code }) => code)
  return [
    { kind: 'heading', level: 2, text: words.classCounts },
    countBars(
      say,
      say.pages.class,
      scores,
      classes.map((code) => ({
        label: say.category(code),
        tone: code === null ? ('quiet' as const) : say.toneOf(code),
        count: scores.filter(({ category }) => category === code).length,
      })),
    ),
    ...(bands.length === 0
      ? []
      : [
          { kind: 'heading' as const, level: 2 as const, text: words.bandCounts },
          countBars(
            say,
            words.band,
            scores,
            [...bands, null].map((code) => ({
              label: bandTitle(say, code),
              tone: 'brand' as const,
              count: scores.filter(({ band }) => band === code).length,
            })),
          ),
        ]),
  ]
}

interface Counted {
  readonly label: string
  readonly tone: 'quiet' | 'brand' | ReturnType<ReportLanguage['toneOf']>
  readonly count: number
}

function countBars(
  say: ReportLanguage,
  label: string,
  all: readonly unknown[],
  counted: readonly Counted[],
): BarsBlock {
  return {
    kind: 'bars',
    head: { label, bar: '', value: say.words.centresOf, extra: [say.words.share] },
    items: counted.map(({ label: name, tone, count }) => ({
      label: name,
      length: count / all.length,
      value: say.number(count),
      extra: [say.share(count / all.length)],
      tone,
    })),
  }
}

/** Edges of the ranges of the spread: fine where centres gather, and at the usual cut points. */
const edges = [0, 0.5, 0.6, 0.7, 0.75, 0.8, 0.85, 0.9, 0.95, 1]

/** How the centres spread by fulfilment of core criteria. */
export function spreadSection(say: ReportLanguage, scores: readonly CentreScore[]): Block[] {
  const { words } = say
  const shares = fulfilments(scores)
  if (shares.length === 0) return []
  const whole = (share: number) => formatThreshold(say.guide, 'core.fulfilment', share, say.language)
  const ranges = edges.slice(1).map((high, index) => {
    const [low, last] = [edges[index]!, index === edges.length - 2]
    const count = shares.filter((share) => share >= low && (share < high || (last && share <= high))).length
    return { label: (last ? words.rangeLast : words.range)(whole(low), whole(high)), count }
  })
  const largest = Math.max(...ranges.map(({ count }) => count))
  return [
    { kind: 'heading', level: 2, text: words.spreadSection },
    {
      kind: 'text',
      text: words.spreadFinding(say.number(shares.length), say.safeShare(takeMedians(scores).fulfilment)),
    },
    {
      kind: 'bars',
      head: { label: say.pages.core, bar: '', value: words.centresOf, extra: [words.share] },
      items: ranges.reverse().map(({ label, count }) => ({
        label,
        length: count / largest,
        value: say.number(count),
        extra: [say.share(count / shares.length)],
      })),
    },
  ]
}

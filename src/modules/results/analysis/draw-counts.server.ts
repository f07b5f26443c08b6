import type { InstrumentScore } from '#scoring/result.ts'
import { drawBars } from '#ui/charts/draw-bars.server.ts'
import { drawPairs } from '#ui/charts/draw-pairs.server.ts'
import type { Drawing } from '#ui/charts/drawing.ts'
import { localText } from '../../standards/local-text.ts'
import { titleOr } from '../../standards/names-of.ts'
import { formatPoints } from '../format-change.ts'
import type { CentreLine } from '../read.server.ts'
import { type ChartFrame, centresIn, chartFormats, wordsOf } from './chart-frame.ts'

const mostBars = 20

type Codes = ReadonlyMap<string, readonly string[]>

/** The criteria that most centres did not fulfil. */
export function drawMissed(frame: ChartFrame, lines: readonly CentreLine[], missed: Codes): Drawing {
  const words = wordsOf(frame)
  return drawCounted(frame, countCodes(lines, missed), {
    id: 'missed',
    titleOf: words.missedTitle,
    plain: words.missedPlain,
    description: words.missedReading,
  })
}

/** The criteria on which instruments differ at most centres. */
export function drawFlaggedGaps(frame: ChartFrame, lines: readonly CentreLine[], gaps: Codes): Drawing {
  const words = wordsOf(frame)
  return drawCounted(frame, countCodes(lines, gaps), {
    id: 'gap-counts',
    titleOf: words.gapCountsTitle,
    plain: words.gapCountsPlain,
    description: words.gapCountsReading,
  })
}

/** How often each code stands among those of the centres, the most frequent first; equals in the order met. */
export function countCodes(lines: readonly CentreLine[], codes: Codes): { code: string; count: number }[] {
  const counts = new Map<string, number>()
  for (const line of lines)
    for (const code of codes.get(line.code) ?? []) counts.set(code, (counts.get(code) ?? 0) + 1)
  return [...counts].map(([code, count]) => ({ code, count })).sort((a, b) => b.count - a.count)
}

interface CountedWords {
  readonly id: string
  readonly titleOf: (criterion: string, count: string) => string
  readonly plain: string
  readonly description: string
}

function drawCounted(
  frame: ChartFrame,
  counted: readonly { readonly code: string; readonly count: number }[],
  { id, titleOf, plain, description }: CountedWords,
): Drawing {
  const { language, names } = frame
  const words = wordsOf(frame)
  const { formatCount } = chartFormats(frame)
  const nameOf = (code: string) => localText(language, titleOr(names.criterion(code)?.title, code))
  const most = counted[0]
  return drawBars(
    counted.slice(0, mostBars).map(({ code, count }) => {
      const core = names.criterion(code)?.core === true
      return { name: core ? `${nameOf(code)} (${words.coreTag})` : nameOf(code), value: count }
    }),
    {
      language,
      id,
      title: most ? titleOf(nameOf(most.code), centresIn(language, most.count)) : plain,
      description,
      format: formatCount,
      words: { row: words.criterion, value: words.centresCount },
    },
  )
}

/** Two instruments at each centre, as each alone would have scored it; null where no two of them can be compared. */
export function drawInstruments(
  frame: ChartFrame,
  lines: readonly CentreLine[],
  instruments: ReadonlyMap<string, readonly InstrumentScore[]>,
): Drawing | null {
  const { language, guide } = frame
  const words = wordsOf(frame)
  const scoreOf = (centre: string, code: string) =>
    instruments.get(centre)?.find((one) => one.code === code)?.score ?? null
  const [first, second] = Object.keys(guide.instruments).filter((code) =>
    lines.some((line) => scoreOf(line.code, code) !== null),
  )
  if (first === undefined || second === undefined) return null
  const nameOf = (code: string) => localText(language, titleOr(guide.instruments[code]?.title, code))
  return drawPairs(
    lines.map(({ code, name }) => ({
      name: name[language],
      first: scoreOf(code, first),
      second: scoreOf(code, second),
    })),
    {
      ...chartFormats(frame),
      id: 'gaps',
      title: words.gapsTitle(nameOf(first), nameOf(second)),
      description: words.gapsReading,
      words: { row: words.centre, first: nameOf(first), second: nameOf(second) },
      formatGap: (gap) => formatPoints(language, gap),
    },
  )
}

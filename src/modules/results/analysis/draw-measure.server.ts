import { formatNumber } from '#platform/i18n.ts'
import type { MeasureScore } from '#scoring/result.ts'
import { drawDots } from '#ui/charts/draw-dots.server.ts'
import { drawFunnel } from '#ui/charts/draw-funnel.server.ts'
import type { Drawing } from '#ui/charts/drawing.ts'
import { commonShare, placeInFunnel } from '#ui/charts/funnel-place.ts'
import { localText } from '../../standards/local-text.ts'
import { titleOr } from '../../standards/names-of.ts'
import type { CentreLine } from '../read.server.ts'
import { type ChartFrame, chartFormats, wordsOf } from './chart-frame.ts'

type Scores = ReadonlyMap<string, MeasureScore>

const titleOf = ({ language, names }: ChartFrame, measure: string): string =>
  localText(language, titleOr(names.measure(measure)?.text, measure))

/** The score of one measure at each centre with its interval. */
export function drawIntervals(
  frame: ChartFrame,
  lines: readonly CentreLine[],
  measure: string,
  scores: Scores,
): Drawing {
  const words = wordsOf(frame)
  const rows = lines.map(({ code, name }) => {
    const found = scores.get(code)
    return {
      name: name[frame.language],
      value: found?.score ?? null,
      low: found?.interval?.[0] ?? null,
      high: found?.interval?.[1] ?? null,
      size: found?.n ?? null,
    }
  })
  return drawDots(rows, {
    ...chartFormats(frame),
    id: 'intervals',
    title: words.dotsTitle(titleOf(frame, measure)),
    description: words.dotsReading,
    words: { row: words.centre, value: words.share },
  })
}

/** The score of one measure against the number behind it, with the limits of chance. */
export function drawChance(
  frame: ChartFrame,
  lines: readonly CentreLine[],
  measure: string,
  scores: Scores,
): Drawing {
  const words = wordsOf(frame)
  const { language } = frame
  const rows = lines.map(({ code, name }) => {
    const found = scores.get(code)
    return { name: name[language], share: found?.score ?? null, n: found?.n ?? null }
  })
  const target = commonShare(rows)
  const places = target === null ? [] : placeInFunnel(rows, target)
  const far = places.filter(({ position }) => position.endsWith('998')).length
  return drawFunnel(rows, {
    ...chartFormats(frame),
    id: 'funnel',
    title: words.funnelTitle(formatNumber(language, far), formatNumber(language, places.length)),
    description: words.funnelReading(titleOf(frame, measure)),
    words: { row: words.centre, share: words.share, size: words.answers },
  })
}

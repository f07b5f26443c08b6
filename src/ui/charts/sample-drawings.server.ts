import type { Language } from '#platform/language.ts'
import { drawBars } from './draw-bars.server.ts'
import { drawCourse } from './draw-course.server.ts'
import { drawDots } from './draw-dots.server.ts'
import { drawFunnel } from './draw-funnel.server.ts'
import { drawHeatMap } from './draw-heat-map.server.ts'
import { drawHistogram } from './draw-histogram.server.ts'
import { drawMovers } from './draw-movers.server.ts'
import { drawPairs } from './draw-pairs.server.ts'
import type { ChartOptions, Drawing } from './drawing.ts'
import { sampleWords } from './sample-words.ts'

/** Invented figures that look like real ones: the same at every call. */
function* invent(seed: number): Generator<number, never> {
  let state = seed
  for (;;) {
    state = (state * 1103515245 + 12345) % 2147483648
    yield state / 2147483648
  }
}

const writers = {
  ar: { locale: 'ar-EG-u-nu-arab', percent: '٪' },
  en: { locale: 'en-GB', percent: '%' },
} as const

function formats(language: Language) {
  const { locale, percent } = writers[language]
  const one = new Intl.NumberFormat(locale, { minimumFractionDigits: 1, maximumFractionDigits: 1 })
  const whole = new Intl.NumberFormat(locale, { maximumFractionDigits: 0 })
  const signed = new Intl.NumberFormat(locale, {
    minimumFractionDigits: 1,
    maximumFractionDigits: 1,
    signDisplay: 'exceptZero',
  })
  return {
    format: (value: number) => one.format(value * 100) + percent,
    formatTick: (value: number) => whole.format(value * 100) + percent,
    formatCount: (value: number) => whole.format(value),
    formatChange: (value: number) => signed.format(value * 100),
    formatSize: (value: number) => one.format(Math.abs(value) * 100),
  }
}

/** Rows with invented names and figures, as many as asked for. */
export function sampleRows(language: Language, count: number) {
  const { places, kinds } = sampleWords[language]
  const chance = invent(count)
  const draw = () => chance.next().value
  return Array.from({ length: count }, (_, index) => {
    const value = Math.min(0.995, 0.6 + 0.4 * Math.sqrt(draw()))
    const half = 0.015 + 0.04 * draw()
    return {
      name: `${kinds[index % kinds.length]} ${places[(index * 7) % places.length]}`,
      value: index === 5 ? null : value,
      low: value - half,
      high: Math.min(1, value + half),
      size: 30 + Math.floor(draw() * 400),
      before: index === 7 ? null : Math.min(1, value - 0.1 + 0.16 * draw()),
      after: value,
      first: value,
      second: index === 3 ? null : Math.min(1, value - 0.2 + 0.3 * draw()),
      ...shareOf(index, draw),
    }
  })
}

/** A share that strays from 0.84 as chance would have it, but for every twentieth, which strays further. */
function shareOf(index: number, draw: () => number): { readonly share: number; readonly n: number } {
  const n = 15 + Math.floor(draw() ** 2 * 600)
  const bell = (draw() + draw() + draw() + draw() - 2) * 1.7
  const stray = (index % 20 === 4 ? 4.5 * Math.sign(bell) : bell) * Math.sqrt((0.84 * 0.16) / n)
  return { share: Math.min(1, 0.84 + stray), n }
}

/** Invented values for a heat map. */
export function sampleHeat(language: Language, rows: number, columns: number) {
  const { places, kinds } = sampleWords[language]
  const chance = invent(rows + columns)
  return Array.from({ length: rows }, (_, index) => ({
    name: `${kinds[index % kinds.length]} ${places[(index * 7) % places.length]}`,
    values: Array.from({ length: columns }, () => {
      const drawn = chance.next().value
      return drawn < 0.03 ? null : 0.45 + 0.55 * Math.sqrt(drawn)
    }),
  }))
}

/** What every sample chart is told in a language, with formats for shares. */
export function sampleOptions(language: Language, id: string): ChartOptions & ReturnType<typeof formats> {
  const words = sampleWords[language]
  return { id, language, title: words.title, description: words.description, ...formats(language) }
}

const edges = [0.5, 0.6, 0.7, 0.8, 0.9, 0.95]

/** One drawing of each kind, of invented figures: the catalogue that tests walk through and people look at. */
export function sampleDrawings(language: Language): Drawing[] {
  const words = sampleWords[language]
  const rows = sampleRows(language, 86)
  const few = rows.slice(0, 12)
  const told = (id: string) => ({ ...sampleOptions(language, id), title: words.titles[id] ?? words.title })
  const thresholds = [
    { value: 0.75, label: words.lowBand, side: 'below' as const },
    { value: 0.9, label: words.highBand, side: 'above' as const },
  ]
  return [
    drawHistogram(
      rows.map((row) => row.value),
      {
        ...told('histogram'),
        words: { value: words.value, count: words.count },
        binWidth: 0.025,
        thresholds,
        includes: 'upper',
      },
    ),
    drawDots(few, {
      ...told('dots'),
      words: { row: words.row, value: words.value },
      thresholds: thresholds.slice(1),
    }),
    drawFunnel(rows, { ...told('funnel'), words: { row: words.row, share: words.share, size: words.size } }),
    drawHeatMap(sampleHeat(language, 14, 6), {
      ...told('heat'),
      words: { row: words.row },
      columns: words.columns,
      edges,
    }),
    drawMovers(few, {
      ...told('movers'),
      words: { row: words.row, before: words.before, after: words.after },
    }),
    drawBars(
      words.items.map((name, index) => ({ name, value: 31 - index * 4 })),
      { ...told('bars'), format: told('bars').formatCount, words: { row: words.item, value: words.count } },
    ),
    drawCourse(
      words.columns.slice(0, 3).map((name, index) => ({
        name,
        values: [0.71 + 0.02 * index, index === 1 ? null : 0.78, 0.8 + 0.03 * index, 0.86 + 0.01 * index],
      })),
      {
        ...told('course'),
        words: { moment: words.moment, value: words.value },
        moments: words.moments,
        thresholds: [{ value: 0.9, label: words.highBand }],
      },
    ),
    drawPairs(few, {
      ...told('pairs'),
      formatGap: told('pairs').formatSize,
      words: { row: words.row, first: words.first, second: words.second },
    }),
    drawBars([], { ...told('empty'), words: { row: words.item, value: words.count } }),
    drawDots(few.slice(0, 1), { ...told('single'), words: { row: words.row, value: words.value } }),
  ]
}

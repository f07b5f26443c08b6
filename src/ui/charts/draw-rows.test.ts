import { expect, test } from 'vitest'
import { drawBars } from './draw-bars.server.ts'
import { drawCourse } from './draw-course.server.ts'
import { drawDots } from './draw-dots.server.ts'
import { drawFunnel } from './draw-funnel.server.ts'
import { drawHeatMap } from './draw-heat-map.server.ts'
import { drawHistogram } from './draw-histogram.server.ts'
import { drawMovers } from './draw-movers.server.ts'
import { drawPairs } from './draw-pairs.server.ts'
import type { Drawing } from './drawing.ts'

const told = {
  id: 'x',
  language: 'en' as const,
  title: 'Finding',
  description: 'Reading',
  format: (value: number) => value.toFixed(2),
  formatCount: String,
}
const words = { row: 'Row', value: 'Value' }
const namesOf = ({ table }: Drawing) => table.rows.map(([name]) => name)

test('dots: largest first, none last with a dash, interval and size where there are any', () => {
  const drawing = drawDots(
    [
      { name: 'low', value: 0.5 },
      { name: 'none', value: null, low: 0.1, high: 0.9 },
      { name: 'high', value: 0.9, low: 0.8, high: 0.95, size: 40 },
    ],
    { ...told, words },
  )
  expect(drawing.table.rows).toEqual([
    ['high', '0.90', '0.80 to 0.95', '40'],
    ['low', '0.50', '–', '–'],
    ['none', '–', '–', '–'],
  ])
  expect(drawing.svg!.match(/<circle/g)).toHaveLength(2)
})

test('dots: a page shows its rows only, on the scale of all', () => {
  const rows = Array.from({ length: 5 }, (_, i) => ({ name: `r${i}`, value: i / 10 }))
  const second = drawDots(rows, { ...told, words, page: { number: 2, size: 2 } })
  expect(namesOf(second)).toEqual(['r2', 'r1'])
  expect(second.svg).toContain('0.40')
})

test('a long name is cut in the picture and whole in its title', () => {
  const name = 'A name that goes on and on, and then goes on further still'
  const { svg, table } = drawBars([{ name, value: 1 }], { ...told, words })
  expect(svg).toContain(`<title>${name}</title>`)
  expect(svg).toMatch(/A name that goes[^<]*…/)
  expect(table.rows[0]![0]).toBe(name)
})

test('bars: from zero, not below it', () => {
  expect(() => drawBars([{ name: 'a', value: -1 }], { ...told, words })).toThrow(RangeError)
  const { svg } = drawBars(
    [
      { name: 'half', value: 1 },
      { name: 'whole', value: 2 },
    ],
    { ...told, words },
  )
  const widths = [...svg!.matchAll(/<rect [^>]*width="([\d.]+)"/g)].map(([, width]) => Number(width))
  expect(widths[0]! / widths[1]!).toBeCloseTo(2, 1)
})

test('movers: rises first, falls last, and in words', () => {
  const drawing = drawMovers(
    [
      { name: 'fell', before: 0.9, after: 0.8 },
      { name: 'new', before: null, after: 0.8 },
      { name: 'rose', before: 0.5, after: 0.8 },
      { name: 'stayed', before: 0.5, after: 0.501 },
    ],
    {
      ...told,
      words: { row: 'Row', before: 'Before', after: 'After' },
      formatChange: (change) => change.toFixed(1),
      formatSize: (size) => size.toFixed(1),
      tolerance: 0.005,
    },
  )
  expect(drawing.table.rows.map((row) => [row[0], row[3]])).toEqual([
    ['rose', 'up 0.3'],
    ['stayed', 'no change'],
    ['fell', 'down 0.1'],
    ['new', '–'],
  ])
  expect(drawing.svg!.match(/--chart-down/g)).toHaveLength(1)
})

test('pairs: widest gap first', () => {
  const drawing = drawPairs(
    [
      { name: 'near', first: 0.9, second: 0.8 },
      { name: 'one', first: 0.9, second: null },
      { name: 'far', first: 0.2, second: 0.8 },
    ],
    { ...told, words: { row: 'Row', first: 'A', second: 'B' }, formatGap: (gap) => gap.toFixed(1) },
  )
  expect(drawing.table.rows.map((row) => [row[0], row[3]])).toEqual([
    ['far', '0.6'],
    ['near', '0.1'],
    ['one', '–'],
  ])
})

test('heat map: a cell for each value, a dash for none, shapes checked', () => {
  const options = { ...told, words: { row: 'Row' }, columns: ['A', 'B'], edges: [0.5] }
  const { svg, table } = drawHeatMap([{ name: 'r', values: [0.2, null] }], options)
  expect(table.rows).toEqual([['r', '0.20', '–']])
  expect(svg!.match(/--chart-on-1/g)).toHaveLength(1)
  expect(() => drawHeatMap([{ name: 'r', values: [0.2] }], options)).toThrow(RangeError)
  expect(() => drawHeatMap([], { ...options, edges: [0.5, 0.5] })).toThrow(RangeError)
})

test('histogram: a bar names the edge it includes, missing values are told', () => {
  const options = { ...told, words: { value: 'Value', count: 'Count' }, binWidth: 0.5 }
  const { table } = drawHistogram([0.2, 0.5, 0.7, null], options)
  expect(table.rows).toEqual([
    ['0.00 to below 0.50', '1'],
    ['0.50 to 1.00', '2'],
    ['No value', '1'],
  ])
  expect(drawHistogram([0.2, 0.5, 0.7], { ...options, includes: 'upper' }).table.rows).toEqual([
    ['0.00 to 0.50', '2'],
    ['above 0.50 to 1.00', '1'],
  ])
})

test('funnel: rows that cannot be placed stand in the table; impossible shares are refused', () => {
  const options = { ...told, words: { row: 'Row', share: 'Share', size: 'n' } }
  const { svg, table } = drawFunnel(
    [
      { name: 'far', share: 0.2, n: 400 },
      { name: 'near', share: 0.81, n: 900 },
      { name: 'none', share: null, n: 9 },
    ],
    { ...options, target: 0.8 },
  )
  expect(table.rows.map((row) => row.at(-1))).toEqual(['below the 99.8% limit', 'within the limits', '–'])
  expect(svg).toContain('>far<')
  expect(svg).not.toContain('>none<')
  expect(() => drawFunnel([{ name: 'a', share: 1.5, n: 9 }], { ...options, target: 0.5 })).toThrow(RangeError)
})

test('course: a gap breaks the line; more series than can be followed are refused', () => {
  const options = { ...told, words: { moment: 'Year', value: 'Value' }, moments: ['1', '2', '3'] }
  const { svg, table } = drawCourse([{ name: 's', values: [0.5, null, 0.7] }], options)
  expect(table.rows).toEqual([
    ['1', '0.50'],
    ['2', '–'],
    ['3', '0.70'],
  ])
  expect(svg).toContain('>s 0.70<')
  const many = Array.from({ length: 5 }, (_, i) => ({ name: `${i}`, values: [1, 2, 3] }))
  expect(() => drawCourse(many, options)).toThrow(RangeError)
  expect(() => drawCourse([{ name: 's', values: [1] }], options)).toThrow(RangeError)
})

test('nothing to draw is no picture, whatever the chart', () => {
  const nothing = [
    drawBars([], { ...told, words }),
    drawDots([{ name: 'a', value: Number.NaN }], { ...told, words }),
    drawHistogram([null], { ...told, words: { value: 'v', count: 'c' }, binWidth: 1 }),
    drawFunnel([], { ...told, words: { row: 'r', share: 's', size: 'n' } }),
    drawCourse([], { ...told, words: { moment: 'm', value: 'v' }, moments: [] }),
    drawPairs([], { ...told, words: { row: 'r', first: 'a', second: 'b' }, formatGap: String }),
    drawHeatMap([], { ...told, words: { row: 'r' }, columns: ['A'], edges: [] }),
  ]
  for (const { svg, narrow } of nothing) expect([svg, narrow]).toEqual([null, null])
})

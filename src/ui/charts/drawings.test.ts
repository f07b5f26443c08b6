import { readFileSync } from 'node:fs'
import { DOMParser, type Element, XMLSerializer } from '@xmldom/xmldom'
import { expect, test } from 'vitest'
import { languages } from '#platform/language.ts'
import { cleanSvg } from './clean-svg.ts'
import { drawBars } from './draw-bars.server.ts'
import { drawDots } from './draw-dots.server.ts'
import type { Drawing } from './drawing.ts'
import { makeFrame } from './frame.ts'
import { paintForPaper } from './paint-for-paper.ts'
import { sampleDrawings, sampleOptions } from './sample-drawings.server.ts'

const all = languages.flatMap((language) =>
  sampleDrawings(language).map((drawing) => ({ language, drawing })),
)
const pictures = all.flatMap(({ language, drawing }) =>
  [drawing.svg, drawing.narrow].flatMap((svg) =>
    svg === null ? [] : [{ name: `${language} ${drawing.id}`, svg }],
  ),
)

const parse = (svg: string): Element => new DOMParser().parseFromString(svg, 'image/svg+xml').documentElement!
const elementsOf = (svg: string): Element[] => Array.from(parse(svg).getElementsByTagName('*'))

/** What a strict content policy would refuse, or what would leave the picture. */
const refused = (svg: string): string[] =>
  [parse(svg), ...elementsOf(svg)].flatMap((element) => [
    ...(['style', 'script', 'foreignObject', 'a', 'image', 'use'].includes(element.nodeName)
      ? [element.nodeName]
      : []),
    ...Array.from(element.attributes)
      .filter(
        ({ name, value }) =>
          name === 'style' || name.startsWith('on') || /href|url\((?!#)/.test(name + value),
      )
      .map(({ name }) => name),
  ])

test('there is a picture of each kind, in both languages and sizes', () => {
  expect(pictures.length).toBe(2 * 2 * 9)
})

test('no picture holds what a strict content policy refuses', () => {
  for (const { name, svg } of pictures) expect(refused(svg), name).toEqual([])
  expect(
    refused('<svg xmlns="http://www.w3.org/2000/svg"><style/><g style="" onclick=""><a href="x"/></g></svg>'),
  ).toEqual([...['style', 'style', 'onclick', 'a', 'href']])
})

test('cleaning takes out styles, scripts, links and handlers', () => {
  const svg = parse(
    '<svg xmlns="http://www.w3.org/2000/svg" onload="x"><style>a</style><script>b</script><g style="c" onclick="d"><path d="M1.23456,2"/><a href="e"/></g></svg>',
  )
  cleanSvg(svg, makeFrame('en', false))
  const text = new XMLSerializer().serializeToString(svg)
  expect(refused(text)).toEqual([])
  expect(text).toContain('d="M1.23,2"')
})

test('every picture has a name and a reading, and its ids are its own', () => {
  const ids = new Set<string>()
  for (const { name, svg } of pictures.filter((picture) => picture.name.startsWith('ar'))) {
    const root = parse(svg)
    expect(root.getAttribute('role'), name).toBe('img')
    for (const [attribute, tag] of [
      ['aria-labelledby', 'title'],
      ['aria-describedby', 'desc'],
    ] as const) {
      const named = root.getElementsByTagName(tag)[0]!
      expect(named.getAttribute('id'), name).toBe(root.getAttribute(attribute))
      expect(named.textContent, name).not.toBe('')
    }
    for (const element of elementsOf(svg)) {
      const id = element.getAttribute('id')
      if (id === null) continue
      expect(ids.has(id), id).toBe(false)
      ids.add(id)
    }
  }
})

test('nothing is drawn at no place, and Plot has no complaint', () => {
  for (const { name, svg } of pictures) expect(svg, name).not.toMatch(/NaN|undefined|Infinity|null|⚠/)
})

test('every colour is one of the style sheet', () => {
  const sheet = readFileSync(new URL('./charts.css', import.meta.url), 'utf8')
  const used = new Set(
    pictures.flatMap(({ svg }) => [...svg.matchAll(/--chart-[a-z0-9-]+/g)].map(([name]) => name)),
  )
  expect(used.size).toBeGreaterThan(15)
  for (const name of used) expect(sheet, name).toContain(`${name}: #`)
  for (const { name, svg } of pictures)
    expect(svg, name).not.toMatch(/="(#[0-9a-f]{3,8}|black|white|steelblue)"/)
})

test('on paper the colours are written out and the font is named', () => {
  for (const { svg } of pictures) expect(paintForPaper(svg, 'Some "Font')).not.toContain('var(')
  expect(paintForPaper(pictures[0]!.svg, 'Some "Font')).toMatch(/^<svg font-family="Some Font"/)
  expect(() => paintForPaper('<svg fill="var(--chart-missing)"/>', 'Font')).toThrow(RangeError)
})

const circles = (drawing: Drawing): number[] =>
  elementsOf(drawing.svg!)
    .filter(({ nodeName }) => nodeName === 'circle')
    .map((circle) => Number(circle.getAttribute('cx')))

test('an Arabic chart is read from the right', () => {
  const rows = [
    { name: 'a', value: 0.9 },
    { name: 'b', value: 0.6 },
  ]
  const words = { row: 'r', value: 'v' }
  const draw = (language: 'ar' | 'en') => drawDots(rows, { ...sampleOptions(language, 'x'), words })
  const [best, worst] = circles(draw('ar'))
  expect(best).toBeLessThan(worst!)
  const [first, last] = circles(draw('en'))
  expect(first).toBeGreaterThan(last!)
})

test('texts of an Arabic chart are isolated one by one; those of an English chart are not', () => {
  for (const { name, svg } of pictures)
    for (const element of elementsOf(svg).filter(
      ({ nodeName }) => nodeName === 'text' || nodeName === 'tspan',
    )) {
      const own = Array.from(element.childNodes).find((node) => node.nodeType === node.TEXT_NODE)?.nodeValue
      if (own) expect(/^\u2067.*\u2069$/s.test(own), `${name}: ${own}`).toBe(name.startsWith('ar'))
    }
})

test('a name cannot become markup, and characters that XML forbids vanish', () => {
  const name = '<script>alert("1")</script>&\u0000\u000b'
  const drawing = drawBars([{ name, value: 1 }], {
    ...sampleOptions('en', 'x'),
    title: name,
    words: { row: 'r', value: 'v' },
  })
  expect(drawing.svg).not.toContain('<script')
  expect(drawing.svg).toContain('&lt;script')
  expect(refused(drawing.svg!)).toEqual([])
})

test('an id that could leave its attribute is refused', () => {
  const words = { row: 'r', value: 'v' }
  expect(() => drawBars([], { ...sampleOptions('en', 'x" onload="y'), words })).toThrow(RangeError)
})

test('the same figures give the same bytes', () => {
  for (const language of languages) expect(sampleDrawings(language)).toEqual(sampleDrawings(language))
  expect(pictures.find(({ name }) => name === 'en funnel')!.svg).toContain('url(#funnel-wide-clip-1)')
})

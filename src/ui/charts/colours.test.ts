import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { paperColours } from './paint-for-paper.ts'

const sheet = readFileSync(new URL('./charts.css', import.meta.url), 'utf8')
const [lightText = '', darkText = ''] = sheet.split('@media screen and (prefers-color-scheme: dark)')

const read = (css: string): Map<string, string> =>
  new Map(
    [...css.matchAll(/--chart-([a-z0-9-]+): (#[0-9a-f]{6});/g)].map(([, name, colour]) => [name!, colour!]),
  )

const light = read(lightText)
const dark = read(darkText.split('@media print')[0]!)

const channel = (hex: string): number => {
  const c = Number.parseInt(hex, 16) / 255
  return c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4
}
const luminance = (colour: string): number =>
  0.2126 * channel(colour.slice(1, 3)) +
  0.7152 * channel(colour.slice(3, 5)) +
  0.0722 * channel(colour.slice(5, 7))
const contrast = (a: string, b: string): number => {
  const [low, high] = [luminance(a), luminance(b)].sort((x, y) => x - y)
  return (high! + 0.05) / (low! + 0.05)
}

test('contrast is measured as WCAG does', () => {
  expect(contrast('#000000', '#ffffff')).toBeCloseTo(21, 6)
  expect(contrast('#777777', '#ffffff')).toBeLessThan(4.5)
  expect(contrast('#767676', '#ffffff')).toBeGreaterThan(4.5)
})

test('dark has every colour that light has', () => {
  expect(light.size).toBeGreaterThan(20)
  expect([...dark.keys()]).toEqual([...light.keys()])
})

for (const [scheme, colours] of [
  ['light', light],
  ['dark', dark],
] as const) {
  test(`values can be read on every step (${scheme})`, () => {
    for (let step = 1; step <= 7; step++)
      expect(
        contrast(colours.get(`step-${step}`)!, colours.get(`on-${step}`)!),
        `step ${step}`,
      ).toBeGreaterThan(4.5)
  })

  test(`text and marks stand out from the page (${scheme})`, () => {
    const ground = colours.get('ground')!
    for (const name of ['ink', 'quiet', 'mark', 'second', 'third', 'up', 'down'])
      expect(contrast(ground, colours.get(name)!), name).toBeGreaterThan(4.5)
    expect(contrast(ground, colours.get('edge')!)).toBeGreaterThan(3)
  })

  test(`steps grow evenly enough to keep their order in grey (${scheme})`, () => {
    const lightness = Array.from({ length: 7 }, (_, i) => luminance(colours.get(`step-${i + 1}`)!))
    const order = scheme === 'light' ? lightness : [...lightness].reverse()
    for (let i = 1; i < order.length; i++)
      expect(order[i - 1]! / order[i]!, `step ${i}`).toBeGreaterThan(1.15)
  })
}

test('paper has the light colours, on white', () => {
  expect(paperColours).toEqual({ ...Object.fromEntries(light), ground: '#ffffff' })
})

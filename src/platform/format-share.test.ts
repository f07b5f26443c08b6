import fc from 'fast-check'
import { expect, test } from 'vitest'
import { formatShare, shareDecimals } from './format-share.ts'

test.each([
  [0.8996, '89.96%'],
  [0.89996, '89.996%'],
  [0.899999, '89.9999%'],
  [0.9, '90.0%'],
  [0.9001, '90.01%'],
  [0.900001, '90.0001%'],
  [0.91, '91.0%'],
  [0.5, '50.0%'],
])('%d beside a rule of 0.9 is shown as %s', (value, text) => {
  expect(formatShare('en', value, { thresholds: [0.9] })).toBe(text)
})

test('without a threshold one decimal is enough', () => {
  expect(formatShare('en', 0.8996)).toBe('90.0%')
  expect(formatShare('ar', 0.8754)).toBe('٨٧٫٥٪')
  expect(formatShare('en', 0.8754, { decimals: 0 })).toBe('88%')
})

test('what is shown stands on the same side of the rule as what was scored', () => {
  const published = fc.integer({ min: 0, max: 1_000_000 }).map((millionths) => millionths / 1_000_000)
  fc.assert(
    fc.property(published, published, (value, threshold) => {
      const shown = Number((value * 100).toFixed(shareDecimals(value, { thresholds: [threshold] })))
      expect(Math.sign(Math.round(shown * 1e4) - Math.round(threshold * 1e6))).toBe(
        Math.sign(Math.round(value * 1e6) - Math.round(threshold * 1e6)),
      )
    }),
  )
})

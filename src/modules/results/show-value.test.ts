import { expect, it } from 'vitest'
import type { Scale } from '#scoring/guide.ts'
import { showCombined, showValue } from './show-value.ts'

const levels: Scale = {
  kind: 'levels',
  levels: [
    { code: '3', score: 0.75, title: { ar: '3 جيد', en: '3 Good' } },
    { code: '0', score: 0 },
  ],
}
const wait: Scale = {
  kind: 'number',
  unit: 'min',
  points: [
    [5, 1],
    [15, 0],
  ],
}

it('shows a level by its words, and by its code where it has none', () => {
  expect(showValue('en', levels, '3')).toBe('3 Good')
  expect(showValue('ar', levels, '3')).toBe('٣ جيد')
  expect(showValue('en', levels, '0')).toBe('0')
})

it('shows a number with its unit in the words and digits of the language', () => {
  expect(showValue('en', wait, 12.5)).toBe('12.5 min')
  expect(showValue('ar', wait, 12.5)).toBe('١٢٫٥ دقيقة')
  expect(showValue('en', { ...wait, unit: '%' }, 40)).toBe('40%')
  expect(showValue('en', { ...wait, unit: 'furlong' }, 2)).toBe('2 furlong')
  expect(showValue('en', undefined, 3)).toBe('3')
})

it('shows the combined value of levels as the share that they are worth', () => {
  expect(showCombined('en', levels, 0.5)).toBe('50.0%')
  expect(showCombined('en', wait, 7)).toBe('7 min')
})

import fc from 'fast-check'
import { expect, test } from 'vitest'
import { percentiles } from './percentiles.ts'

test('share at or below', () => {
  expect(percentiles([70, 90, 80, 80])).toEqual([0.25, 1, 0.75, 0.75])
  expect(percentiles([])).toEqual([])
})

test('is the number at or below, divided by all', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 8 })), (values) => {
      const counted = values.map((value) => values.filter((other) => other <= value).length / values.length)
      expect(percentiles(values)).toEqual(counted)
    }),
    { seed: 5 },
  )
})

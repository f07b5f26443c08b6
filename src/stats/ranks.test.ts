import fc from 'fast-check'
import { expect, test } from 'vitest'
import { ranks } from './ranks.ts'

test('"1, 2, 2, 4": ties share the better rank', () => {
  expect(ranks([70, 90, 80, 80])).toEqual([4, 1, 2, 2])
  expect(ranks([5])).toEqual([1])
  expect(ranks([5, 5, 5])).toEqual([1, 1, 1])
  expect(ranks([])).toEqual([])
})

test('is 1 + the number of values above', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 8 })), (values) => {
      expect(ranks(values)).toEqual(values.map((value) => 1 + values.filter((other) => other > value).length))
    }),
    { seed: 4 },
  )
})

import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fitColumns } from './fit-columns.ts'

test('a column that fits gets what it needs in whole steps, the others share the rest', () => {
  expect(fitColumns([{ share: 1 }, { fit: 28 }], 130)).toEqual([100, 30])
  expect(fitColumns([{ share: 3 }, { fit: 30 }, { share: 1 }], 130)).toEqual([75, 30, 25])
})

test('when there is too little, the widest give way, and shares keep a part', () => {
  const [name, narrow, wide, wider] = fitColumns([{ share: 1 }, { fit: 12 }, { fit: 300 }, { fit: 600 }], 400)
  expect(narrow).toBe(12)
  expect(wide).toBe(wider)
  expect(name).toBeCloseTo(100)
})

test('the columns together are never wider than there is room, nor one negative', () => {
  const wish = fc.oneof(
    fc.record({ fit: fc.double({ min: 0, max: 900, noNaN: true }) }),
    fc.record({ share: fc.integer({ min: 1, max: 9 }) }),
  )
  fc.assert(
    fc.property(fc.array(wish, { minLength: 1, maxLength: 9 }), (wishes) => {
      const widths = fitColumns(wishes, 400)
      expect(widths.reduce((sum, width) => sum + width, 0)).toBeLessThanOrEqual(400.001)
      for (const width of widths) expect(width).toBeGreaterThanOrEqual(0)
    }),
  )
})

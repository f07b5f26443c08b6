import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { combineExactly, combineValues } from './combine-values.ts'
import type { Combine } from './guide.ts'

const at = (value: number, n = 1, observedAt: string | null = null) => ({ value, n, observedAt })
const ways: Combine[] = ['mean', 'median', 'min', 'max', 'last', 'sum']

describe('combineValues', () => {
  it('weighs the mean by n and nothing else', () => {
    const readings = [at(4, 30), at(5, 10)]
    expect(ways.map((way) => combineValues(way, readings))).toEqual([4.25, 4.5, 4, 5, 5, 9])
  })

  it('takes the latest by the moment it is about, whatever zone it is written in', () => {
    const readings = [at(1, 1, '2026-03-02T09:00:00+03:00'), at(2, 1, '2026-03-02T05:59:00Z'), at(3)]
    expect(combineValues('last', readings)).toBe(1)
  })

  it('gives quickly what it gives exactly', () => {
    const reading = fc.tuple(fc.integer({ min: 0, max: 500 }), fc.integer({ min: 1, max: 400 }))
    fc.assert(
      fc.property(
        fc.array(reading, { minLength: 1, maxLength: 9 }),
        fc.constantFrom(...ways),
        (pairs, way) => {
          const readings = pairs.map(([tenths, n]) => at(tenths / 10, n))
          const { n, d } = combineExactly(way, readings)
          expect(combineValues(way, readings)).toBeCloseTo(Number(n) / Number(d), 9)
        },
      ),
    )
  })
})

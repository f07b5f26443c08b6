import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fractionOf } from './fraction.ts'
import { compileScale } from './score-value.ts'

const wait = compileScale({
  kind: 'number',
  unit: 'min',
  points: [
    [30, 0],
    [5, 1],
    [15, 0.5],
  ],
})

describe('compileScale', () => {
  it('draws straight lines between the points and stays flat beyond them', () => {
    expect([0, 5, 10, 15, 22.5, 30, 90].map(wait.score)).toEqual([1, 1, 0.75, 0.5, 0.25, 0, 0])
  })

  it('places raw points between the worst and the best', () => {
    const low = compileScale({ kind: 'points', allowed: [0, 5, 10, 20], best: 'low' })
    expect([0, 5, 20].map(low.score)).toEqual([1, 0.75, 0])
    const high = compileScale({ kind: 'points', allowed: [20, 0, 10], best: 'high' })
    expect([0, 10, 20].map(high.score)).toEqual([0, 0.5, 1])
  })

  it('gives the same score quickly and exactly', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 4000 }), (hundredths) => {
        const value = hundredths / 100
        const { n, d } = wait.exactScore(fractionOf(value))
        expect(wait.score(value)).toBeCloseTo(Number(n) / Number(d), 12)
      }),
    )
  })

  it('knows when close points magnify errors', () => {
    expect(wait.condition).toBeLessThan(10)
    const close = compileScale({
      kind: 'number',
      unit: 'x',
      points: [
        [1_000_000, 0],
        [1_000_000.1, 1],
      ],
    })
    expect(close.condition).toBeGreaterThan(1_000_000)
  })
})

import { describe, expect, it } from 'vitest'
import { measureStability } from './measure-stability.ts'
import { aCriterion, aGuide, aMeasure, aPillar } from './test-guide.ts'
import { aCentre, anObservation } from './test-input.ts'

const guide = aGuide({
  pillars: [
    aPillar('p', {
      criteria: [
        aCriterion('a', { fulfilledAt: 0.5, measures: [aMeasure('shop', { instrument: 'mystery' })] }),
        aCriterion('b', {
          core: false,
          measures: [aMeasure('stars', { instrument: 'survey', scale: 'stars' })],
        }),
      ],
    }),
  ],
})
const shops = (centre: string, levels: readonly string[]) =>
  levels.map((level) => anObservation(centre, 'shop', level))
const survey = (centre: string, value: number, variance: number | null) =>
  anObservation(centre, 'stars', value, { n: 30, variance })
const input = {
  guide,
  centres: ['sure', 'edge', 'none'].map((code) => aCentre(code)),
  observations: [
    ...shops('sure', ['yes', 'yes', 'yes', 'yes']),
    survey('sure', 4.8, 0.2),
    ...shops('edge', ['yes', 'yes', 'no']),
    survey('edge', 4, 1),
  ],
}
const runs = { runs: 300, seed: 7 }
const of = (centre: string, options = runs) =>
  measureStability(input, options).centres.find((item) => item.centre === centre)!

describe('measureStability', () => {
  it('finds a class that always holds, and one on the edge', () => {
    expect(of('sure').categories).toEqual([{ category: 'gold', share: 1 }])
    const edge = of('edge').categories
    expect(edge.map(({ category }) => category)).toEqual(['gold', null])
    // Two or three of three drawn shops are "yes" with probability 20/27.
    expect(edge[0]?.share).toBeGreaterThan(0.66)
    expect(edge[0]?.share).toBeLessThan(0.82)
  })

  it('gives a rank interval, and none where there is no score', () => {
    expect(of('sure').rank).toEqual({ low: 1, high: 1 })
    expect(of('none').rank).toBeNull()
    expect(of('none').categories).toEqual([{ category: null, share: 1 }])
  })

  it('is the same for the same seed whatever the order, and another for another seed', () => {
    const shuffled = {
      ...input,
      observations: [...input.observations].reverse(),
      centres: [...input.centres].reverse(),
    }
    expect(measureStability(shuffled, runs)).toEqual(measureStability(input, runs))
    expect(of('edge', { runs: 300, seed: 8 })).not.toEqual(of('edge'))
  })
})

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compileGuide } from './compile-guide.ts'
import { scoreColumns } from './score-columns.ts'
import { aCriterion, aGuide, aMeasure, aPillar } from './test-guide.ts'

const threeLevels = (weights: readonly number[]) =>
  aGuide({
    pillars: [
      aPillar('p', {
        weight: weights[0],
        criteria: [
          aCriterion('p.a', {
            weight: weights[1],
            measures: [aMeasure('m1', { weight: weights[2] }), aMeasure('m2')],
          }),
          aCriterion('p.b', { core: false, measures: [aMeasure('m3')] }),
        ],
      }),
      aPillar('q', { criteria: [aCriterion('q.a', { measures: [aMeasure('m4')] })] }),
    ],
  })

describe('scoreColumns', () => {
  it('computes weighted means up the tree from unrounded children', () => {
    const guide = compileGuide(threeLevels([2, 3, 2]))
    const result = scoreColumns(guide, Float64Array.of(1, 0, 0.5, 0.25), 1)
    expect([...result.criteria]).toEqual([0.666667, 0.5, 0.25])
    // (3 × 2/3 + 1 × 1/2) / 4 = 0.625 exactly; from rounded children it would be 0.62500025
    expect([...result.pillars]).toEqual([0.625, 0.25])
    expect(result.overall[0]).toBe(0.5)
    expect(result.coreFulfilled[0]).toBe(0)
    expect(result.coreApplicable[0]).toBe(2)
  })

  it('leaves out of the base what has no score', () => {
    const guide = compileGuide(threeLevels([1, 1, 1]))
    const result = scoreColumns(guide, Float64Array.of(1, Number.NaN, Number.NaN, Number.NaN), 1)
    expect([...result.criteria]).toEqual([1, Number.NaN, Number.NaN])
    expect([...result.pillars]).toEqual([1, Number.NaN])
    expect(result.overall[0]).toBe(1)
    expect(result.coreApplicable[0]).toBe(1)
  })

  it('rounds a tie by the exact value, however the doubles fell', () => {
    const weights = [1, 2, 4, 8, 16, 32, 64, 128, 257].map((w) => w / 10)
    const measures = weights.map((weight, i) => aMeasure(`m${i}`, { weight }))
    const guide = compileGuide(
      aGuide({ pillars: [aPillar('p', { criteria: [aCriterion('c', { measures })] })] }),
    )
    // the weights sum to 51.2, so the first measure carries 1/512 of the criterion
    const tie = Float64Array.of(0.000256, 0, 0, 0, 0, 0, 0, 0, 0)
    expect(scoreColumns(guide, tie, 1).overall[0]).toBe(0)
    const above = Float64Array.of(0.000768, 0, 0, 0, 0, 0, 0, 0, 0)
    expect(scoreColumns(guide, above, 1).overall[0]).toBe(0.000002)
  })

  it('takes the geometric mean where the guide says so', () => {
    const guide = compileGuide({ ...threeLevels([1, 1, 1]), mean: 'geometric' })
    expect(scoreColumns(guide, Float64Array.of(1, 1, 1, 0.25), 1).overall[0]).toBe(0.5)
    expect(scoreColumns(guide, Float64Array.of(1, 1, 1, 0), 1).overall[0]).toBe(0)
  })

  it('is not changed by scaling all weights', () => {
    const weight = fc.integer({ min: 1, max: 300 }).map((w) => w / 10)
    fc.assert(
      fc.property(
        fc.tuple(weight, weight, weight),
        fc.array(
          fc.integer({ min: 0, max: 8 }).map((s) => s / 8),
          { minLength: 4, maxLength: 4 },
        ),
        fc.constantFrom(3, 7, 0.3, 10, 1000),
        (weights, scores, factor) => {
          const all = (times: number) => {
            const guide = threeLevels([1, 1, 1])
            const scaled = (value: number | undefined) => Number(((value ?? 1) * times).toPrecision(12))
            return compileGuide({
              ...guide,
              pillars: guide.pillars.map((pillar, p) => ({
                ...pillar,
                weight: scaled(weights[p]),
                criteria: pillar.criteria.map((criterion, c) => ({
                  ...criterion,
                  weight: scaled(weights[c]),
                  measures: criterion.measures.map((m, i) => ({ ...m, weight: scaled(weights[2 - i]) })),
                })),
              })),
            })
          }
          const values = Float64Array.from(scores)
          expect(scoreColumns(all(factor), values, 1)).toEqual(scoreColumns(all(1), values, 1))
        },
      ),
    )
  })
})

import { describe, expect, it } from 'vitest'
import { evaluate } from './evaluate.ts'
import type { Guide } from './guide.ts'
import type { Observation } from './observation.ts'
import { aCriterion, aGuide, aMeasure, aPillar } from './test-guide.ts'
import { aCentre, anObservation } from './test-input.ts'

const surveyed = (code: string, over = {}) =>
  aMeasure(code, { instrument: 'survey', scale: 'quality', ...over })

const guide = aGuide({
  instruments: { survey: { combine: 'mean', minimum: 1 }, visit: { combine: 'mean', minimum: 1 } },
  missing: 'leave_out',
  pillars: [
    aPillar('service', {
      criteria: [
        aCriterion('service.a', { weight: 3, measures: [surveyed('a.m'), aMeasure('a.seen')] }),
        aCriterion('service.b', { measures: [surveyed('b.m')] }),
        aCriterion('service.c', { weight: 0, measures: [surveyed('c.m')] }),
      ],
    }),
  ],
})

/** A survey's mean of a level from 0 to 4; without a variance there is no interval. */
const answers = (measure: string, level: string, variance: number | null): Observation =>
  anObservation('c', measure, level, { n: 100, variance })

const scoreWith = (observations: readonly Observation[], changed: Guide = guide) =>
  evaluate({ guide: changed, centres: [aCentre('c')], observations }).centres[0]!

const survey = (observations: readonly Observation[], changed?: Guide) =>
  scoreWith(observations, changed).instruments.find(({ code }) => code === 'survey')

describe('instrumentInterval', () => {
  it('is the tree over the ends of the intervals of its measures', () => {
    const score = scoreWith([answers('a.m', '2', 0.04), answers('b.m', '3', 0.09)])
    const [a, b] = score.pillars[0]!.criteria.map(({ measures }) => measures[0]!.interval!)
    const mean = (side: 0 | 1) => (3 * a![side] + b![side]) / 4
    const interval = score.instruments.find(({ code }) => code === 'survey')!.interval!
    expect(interval[0]).toBeCloseTo(mean(0), 6)
    expect(interval[1]).toBeCloseTo(mean(1), 6)
  })

  it('is the interval of its only measure', () => {
    const score = scoreWith([answers('a.m', '2', 0.04)])
    const measure = score.pillars[0]!.criteria[0]!.measures[0]!
    expect(measure.interval).not.toBeNull()
    expect(score.instruments.find(({ code }) => code === 'survey')?.interval).toEqual(measure.interval)
  })

  it('contains the score', () => {
    const found = survey([answers('a.m', '1', 0.04), answers('b.m', '3', 0.02)])
    expect(found?.interval?.[0]).toBeLessThan(found?.score ?? 0)
    expect(found?.interval?.[1]).toBeGreaterThan(found?.score ?? 1)
  })

  it('says nothing where a measure that carries weight has no interval', () => {
    expect(survey([answers('a.m', '2', 0.04), answers('b.m', '3', null)])?.interval).toBeNull()
  })

  it('does not mind a measure without an interval that carries no weight', () => {
    const found = survey([answers('a.m', '2', 0.04), answers('c.m', '3', null)])
    expect(found?.interval).not.toBeNull()
  })

  it('says nothing of an instrument that observed nothing', () => {
    expect(survey([anObservation('c', 'a.seen')])).toMatchObject({ score: null, interval: null })
  })

  it('follows a geometric mean', () => {
    const geometric: Guide = {
      ...guide,
      pillars: guide.pillars.map((pillar) => ({ ...pillar, mean: 'geometric' })),
    }
    const score = scoreWith([answers('a.m', '2', 0.04), answers('b.m', '3', 0.09)], geometric)
    const [a, b] = score.pillars[0]!.criteria.map(({ measures }) => measures[0]!.interval!)
    const found = score.instruments.find(({ code }) => code === 'survey')?.interval
    expect(found?.[0]).toBeCloseTo((a![0] ** 3 * b![0]) ** (1 / 4), 5)
    expect(found?.[1]).toBeCloseTo((a![1] ** 3 * b![1]) ** (1 / 4), 5)
  })
})

import { describe, expect, it } from 'vitest'
import { evaluate } from './evaluate.ts'
import { ScoringError } from './fault.ts'
import type { Guide } from './guide.ts'
import type { Observation } from './observation.ts'
import { aCriterion, aGuide, aMeasure, aPillar } from './test-guide.ts'
import { aCentre, anObservation } from './test-input.ts'

const guide = aGuide({
  pillars: [
    aPillar('access', {
      weight: 3,
      criteria: [
        aCriterion('signs', {
          measures: [aMeasure('signs.seen'), aMeasure('signs.said', { instrument: 'mystery' })],
        }),
        aCriterion('ramp', {
          appliesTo: "centre.channel == 'in_person'",
          measures: [aMeasure('ramp.there', { critical: true })],
        }),
      ],
    }),
    aPillar('flow', {
      weight: 1,
      criteria: [
        aCriterion('wait', { core: false, measures: [aMeasure('wait.minutes', { scale: 'wait' })] }),
      ],
    }),
  ],
})

const full = (centre: string): Observation[] => [
  anObservation(centre, 'signs.seen'),
  ...['yes', 'yes', 'no'].map((level) => anObservation(centre, 'signs.said', level)),
  anObservation(centre, 'ramp.there'),
  anObservation(centre, 'wait.minutes', 10),
]

const scoreOf = (observations: readonly Observation[], over: Partial<Guide> = {}, channel = 'in_person') =>
  evaluate({ guide: { ...guide, ...over }, centres: [aCentre('c', { channel })], observations }).centres[0]!

describe('evaluate', () => {
  it('gives scores up the tree with the sums they come from', () => {
    const score = scoreOf(full('c'))
    const [access, flow] = score.pillars
    expect(access?.criteria[0]).toMatchObject({
      score: 0.833333,
      numerator: 1.666667,
      denominator: 2,
      fulfilled: true,
    })
    expect(access?.score).toBe(0.916667)
    expect(flow?.score).toBe(0.75)
    // (3 × 11/12 + 1 × 3/4) / 4
    expect(score.overall).toEqual({ status: 'scored', score: 0.875, numerator: 3.5, denominator: 4 })
    expect(score.core).toEqual({ fulfilled: 2, applicable: 2, fulfilment: 1 })
    expect(score.category).toBe('gold')
    expect(score.band).toBe('high')
  })

  it('traces every number down to the observations', () => {
    const observations = full('c')
    const said = scoreOf(observations).pillars[0]?.criteria[0]?.measures[1]
    expect(said).toMatchObject({ status: 'scored', score: 0.666667, n: 3, minimum: 3, share: 0.1875 })
    expect(said?.observations).toEqual(observations.slice(1, 4).map(({ id }) => id))
    expect(said?.interval).toEqual([0.20766, 0.938508])
  })

  it('asks only what applies to the centre, and shares the weight of the rest', () => {
    const score = scoreOf(
      full('c').filter(({ measure }) => measure !== 'ramp.there'),
      {},
      'remote',
    )
    expect(score.pillars[0]?.criteria[1]).toMatchObject({ status: 'excluded', score: null, share: 0 })
    expect(score.pillars[0]?.criteria[0]?.share).toBe(0.75)
    expect(score.core.applicable).toBe(1)
    expect(score.coverage).toBe(1)
  })

  it('never changes another score when something is not applicable', () => {
    const before = scoreOf(full('c'))
    const after = scoreOf([
      ...full('c').filter(({ measure }) => measure !== 'wait.minutes'),
      anObservation('c', 'wait.minutes', null, { notApplicable: 'no queue' }),
    ])
    expect(after.pillars[0]?.score).toBe(before.pillars[0]?.score)
    expect(after.pillars[1]).toMatchObject({ status: 'not_applicable', score: null })
    expect(after.overall.score).toBe(before.pillars[0]?.score)
  })

  it('leaves "not applicable" beside a value out, with its reason', () => {
    const aside = anObservation('c', 'signs.seen', null, { notApplicable: 'not looked at' })
    const seen = scoreOf([...full('c'), aside]).pillars[0]?.criteria[0]?.measures[0]
    expect(seen).toMatchObject({ status: 'scored', leftOut: [{ id: aside.id, reason: 'not looked at' }] })
  })

  describe('what is missing', () => {
    const without = (measure: string) => full('c').filter((observation) => observation.measure !== measure)

    it('leaves the base where the guide says leave_out, and shows in the coverage', () => {
      const score = scoreOf(without('wait.minutes'))
      expect(score.pillars[1]).toMatchObject({ status: 'missing', score: null })
      expect(score.overall.score).toBe(0.916667)
      expect(score.coverage).toBe(0.75)
    })

    it('counts as zero where the guide says zero, and says so', () => {
      const score = scoreOf(without('wait.minutes'), { missing: 'zero' })
      expect(score.pillars[1]?.criteria[0]?.measures[0]).toMatchObject({ status: 'missing', score: 0 })
      expect(score.overall.score).toBe(0.6875)
    })

    it('blocks the result where the guide says block', () => {
      const score = scoreOf(without('wait.minutes'), { missing: 'block' })
      expect(score.blockedBy).toEqual(['wait.minutes'])
      expect(score.overall.score).toBeNull()
      expect(score.pillars.map((pillar) => pillar.score)).toEqual([0.916667, null])
      expect(score.core.fulfilment).toBe(1)
      expect(score.category).toBeNull()
      expect(scoreOf(without('ramp.there'), { missing: 'block' }).core.fulfilment).toBeNull()
    })

    it('is insufficient below the instrument’s minimum, never silently scored', () => {
      const two = full('c').filter((_, index) => index !== 1)
      const said = scoreOf(two).pillars[0]?.criteria[0]?.measures[1]
      expect(said).toMatchObject({ status: 'insufficient', score: null, n: 2, value: 0.5 })
      expect(said?.observations).toHaveLength(2)
    })

    it('keeps an unanswered critical measure in the base', () => {
      const score = scoreOf(without('ramp.there'))
      expect(score.critical).toEqual({ applicable: 1, failed: 0, missing: 1, fulfilment: 0, failures: [] })
    })
  })

  it('flags a gap between instruments on one criterion', () => {
    const observations = full('c').map((o) => (o.measure === 'signs.said' ? { ...o, value: 'no' } : o))
    expect(scoreOf(observations).pillars[0]?.criteria[0]?.gap).toEqual({
      scores: [
        { instrument: 'mystery', score: 0, n: 3 },
        { instrument: 'visit', score: 1, n: 1 },
      ],
      size: 1,
      flagged: true,
    })
    expect(scoreOf(full('c')).pillars[0]?.criteria[0]?.gap?.flagged).toBe(true)
    expect(scoreOf(full('c'), { gapAt: 0.4 }).pillars[0]?.criteria[0]?.gap?.flagged).toBe(false)
  })

  it('says what each instrument alone would give', () => {
    const score = scoreOf(full('c'))
    expect(score.instruments.map(({ code, score: own, n }) => [code, own, n])).toEqual([
      ['visit', 0.9375, [1, 1]],
      ['mystery', 0.666667, [3, 3]],
      ['survey', null, null],
    ])
  })

  it('proves every condition with its number, threshold, verdict and distance', () => {
    const score = scoreOf(full('c').map((o) => (o.measure === 'ramp.there' ? { ...o, value: 'no' } : o)))
    expect(score.proof).toEqual([
      {
        category: 'gold',
        holds: false,
        conditions: [
          {
            figure: 'core.fulfilment',
            actual: 0.5,
            op: '>=',
            threshold: 0.9,
            thresholdFigure: null,
            holds: false,
            distance: -0.4,
          },
        ],
      },
    ])
    expect(score.category).toBeNull()
    expect(score.band).toBe('improve')
    expect(score.critical).toMatchObject({ applicable: 1, failed: 1, failures: ['ramp.there'] })
  })

  it('computes figures, the later from the earlier', () => {
    const figures = [
      { name: 'weakest', cel: 'min(pillars.map(p, p.score))' },
      { name: 'half', cel: 'figures.weakest / 2' },
      { name: 'none', cel: 'instruments.survey.score * 2.0' },
      { name: 'nothing', cel: 'sum(measures.filter(m, m.n > 99).map(m, m.score)) / 0.0' },
      { name: 'walk_in', cel: "centre.channel == 'in_person'" },
    ]
    expect(scoreOf(full('c'), { figures }).figures).toEqual({
      weakest: 0.75,
      half: 0.375,
      none: null,
      nothing: null,
      walk_in: 1,
    })
  })

  it('refuses with everything that is wrong, and names the centre whose expression fails', () => {
    const faultsOf = (run: () => unknown) => {
      try {
        run()
      } catch (error) {
        if (error instanceof ScoringError) return error.faults.map(({ code }) => code)
      }
      return []
    }
    const bad = [
      anObservation('c', 'nothing'),
      anObservation('x', 'signs.seen'),
      anObservation('c', 'signs.seen', 'maybe'),
      anObservation('c', 'wait.minutes', 900),
      anObservation('c', 'signs.seen', 'yes', { n: 0 }),
      anObservation('c', 'signs.seen', null),
      anObservation('c', 'wait.minutes', Number.NaN),
    ]
    expect(faultsOf(() => scoreOf(bad))).toEqual([
      'input.unknown_measure',
      'input.unknown_centre',
      'input.unknown_level',
      'input.value_out_of_range',
      'input.bad_n',
      'input.value_missing',
      'input.value_not_number',
    ])
    const figures = [{ name: 'size', cel: 'centre.size * 2.0' }]
    expect(faultsOf(() => scoreOf(full('c'), { figures }))).toEqual(['input.expression_failed'])
    expect(faultsOf(() => evaluate({ guide, centres: [], observations: [] }))).toEqual(['input.no_centres'])
    expect(
      faultsOf(() => evaluate({ guide, centres: [aCentre('c'), aCentre('c')], observations: [] })),
    ).toEqual(['input.duplicate_centre'])
    expect(faultsOf(() => scoreOf(full('c')))).toEqual([])
  })
})

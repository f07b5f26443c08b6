import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { evaluate } from './evaluate.ts'
import type { StageRule } from './guide.ts'
import { measureStability } from './measure-stability.ts'
import type { Observation, Stage } from './observation.ts'
import { selectStage, stageOf } from './select-stage.ts'
import { aCriterion, aGuide, aMeasure, aPillar } from './test-guide.ts'
import { aCentre, anObservation } from './test-input.ts'

const rules: readonly StageRule[] = ['final', 'initial', 'latest']
const stages = fc.array(fc.constantFrom<Stage | undefined>('initial', 'final', undefined), { maxLength: 8 })
const observe = (list: readonly (Stage | undefined)[]): Observation[] =>
  list.map((stage) => anObservation('C', 'm', 'yes', stage === undefined ? {} : { stage }))

describe('which stage counts', () => {
  test('Every observation is counted or set aside, once, and what counts is of one stage', () => {
    fc.assert(
      fc.property(fc.constantFrom(...rules), stages, (rule, list) => {
        const given = observe(list)
        const { counted, aside } = selectStage(rule, given)
        expect([...counted, ...aside].map(({ id }) => id).sort()).toEqual(given.map(({ id }) => id).sort())
        expect(new Set(counted.map(stageOf)).size).toBeLessThanOrEqual(1)
        expect(counted.some((one) => aside.some((other) => stageOf(one) === stageOf(other)))).toBe(false)
      }),
    )
  })

  test('The latest rule leaves nothing uncounted where anything was observed, and is the final rule where a final one is', () => {
    fc.assert(
      fc.property(stages, (list) => {
        const given = observe(list)
        const { counted } = selectStage('latest', given)
        expect(counted.length > 0).toBe(given.length > 0)
        if (given.some((one) => stageOf(one) === 'final'))
          expect(counted).toEqual(selectStage('final', given).counted)
      }),
    )
  })

  test('Without initial observations the final rule and the latest one score as a guide without a rule', () => {
    const inputs = { centres: [aCentre('A'), aCentre('B')], observations: [anObservation('A', 'p.a.m')] }
    const plain = evaluate({ guide: aGuide(), ...inputs })
    for (const stage of ['final', 'latest'] as const)
      expect(evaluate({ guide: aGuide({ stage }), ...inputs })).toEqual(plain)
  })
})

describe('the worked example of docs/scoring.md', () => {
  const guide = (stage?: StageRule) =>
    aGuide({
      ...(stage === undefined ? {} : { stage }),
      pillars: [
        aPillar('p', {
          criteria: [aCriterion('p.a', { measures: [aMeasure('signs'), aMeasure('parking')] })],
        }),
      ],
    })
  const observations = [
    anObservation('C', 'signs', 'no', { id: 'first', stage: 'initial' }),
    anObservation('C', 'signs', 'yes', { id: 'second', stage: 'final' }),
    anObservation('C', 'parking', 'yes', { id: 'parked', stage: 'initial' }),
  ]
  const inputs = { centres: [aCentre('C')], observations }
  const read = (stage?: StageRule) => {
    const [score] = evaluate({ guide: guide(stage), ...inputs }).centres
    return score!.pillars[0]!.criteria[0]!.measures
  }

  it.each([
    ['final', [1, null]],
    ['initial', [0, 1]],
    ['latest', [1, 1]],
    [undefined, [1, null]],
  ] as const)('scores by the rule %s', (rule, scores) => {
    expect(read(rule).map(({ score }) => score)).toEqual(scores)
  })

  it('says in the trace what was left out and why', () => {
    expect(read('final').map(({ status, observations: ids, leftOut }) => ({ status, ids, leftOut }))).toEqual(
      [
        { status: 'scored', ids: ['second'], leftOut: [{ id: 'first', reason: 'stage.initial' }] },
        { status: 'missing', ids: [], leftOut: [{ id: 'parked', reason: 'stage.initial' }] },
      ],
    )
    expect(read('initial')[0]?.leftOut).toEqual([{ id: 'second', reason: 'stage.final' }])
  })

  it('takes a final "not applicable" as what was found last', () => {
    const marked = anObservation('C', 'parking', null, { id: 'late', notApplicable: 'no cars' })
    const { centres } = evaluate({
      guide: guide('latest'),
      centres: inputs.centres,
      observations: [...observations, marked],
    })
    const parking = centres[0]!.pillars[0]!.criteria[0]!.measures[1]
    expect(parking).toMatchObject({ status: 'not_applicable', observations: [] })
    expect(parking?.leftOut).toEqual([
      { id: 'late', reason: 'no cars' },
      { id: 'parked', reason: 'stage.initial' },
    ])
  })

  it('draws only from what counts when it measures stability', () => {
    const many = Array.from({ length: 12 }, () => anObservation('C', 'signs', 'no', { stage: 'initial' }))
    const own = [anObservation('C', 'signs', 'yes'), anObservation('C', 'parking', 'yes')]
    const options = { runs: 30, seed: 7 }
    const stability = (list: readonly Observation[]) =>
      measureStability({ guide: guide(), centres: inputs.centres, observations: list }, options)
    expect(stability([...own, ...many])).toEqual(stability(own))
  })

  it('refuses a stage that there is not', () => {
    const wrong = anObservation('C', 'signs', 'yes', { stage: 'second' as Stage })
    expect(() => evaluate({ guide: guide(), centres: inputs.centres, observations: [wrong] })).toThrow(
      'input.bad_stage',
    )
  })
})

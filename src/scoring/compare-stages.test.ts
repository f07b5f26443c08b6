import { expect, it } from 'vitest'
import { compareStages } from './compare-stages.ts'
import { aCriterion, aGuide, aMeasure, aPillar } from './test-guide.ts'
import { aCentre, anObservation } from './test-input.ts'

const measures = ['q1', 'q2', 'q3'].map((code) => aMeasure(code))
const guide = aGuide({
  missing: 'block',
  stage: 'initial',
  pillars: [aPillar('p', { criteria: [aCriterion('p.a', { measures })] })],
})
const first = (centre: string, measure: string, value: string) =>
  anObservation(centre, measure, value, { stage: 'initial' })

it('compares what both stages scored, whatever the guide says of stages and of what is missing', () => {
  const observations = [
    first('A', 'q1', 'no'),
    first('A', 'q2', 'yes'),
    anObservation('A', 'q1', 'yes'),
    anObservation('A', 'q3', 'no'),
  ]
  expect(compareStages(guide, [aCentre('A')], observations)).toEqual([
    { centre: 'A', initialMeasures: 2, finalMeasures: 2, both: 1, initial: 0, final: 1, change: 1 },
  ])
})

it('leaves out centres of one stage, and says nothing of scores where no measure was scored twice', () => {
  const observations = [
    first('A', 'q1', 'no'),
    anObservation('B', 'q1', 'yes'),
    first('C', 'q1', 'no'),
    anObservation('C', 'q1', null, { notApplicable: 'closed counter' }),
  ]
  const centres = ['A', 'B', 'C'].map((code) => aCentre(code))
  expect(compareStages(guide, centres, observations)).toEqual([
    { centre: 'C', initialMeasures: 1, finalMeasures: 0, both: 0, initial: null, final: null, change: null },
  ])
})

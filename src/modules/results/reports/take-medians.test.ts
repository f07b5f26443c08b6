import { expect, test } from 'vitest'
import { evaluate } from '#scoring/evaluate.ts'
import { aGuide } from '#scoring/test-guide.ts'
import { aCentre, anObservation } from '#scoring/test-input.ts'
import { takeMedians } from './take-medians.ts'

test('the middle centre, over those that have the number', () => {
  const guide = aGuide()
  const centres = ['w', 'x', 'y', 'z'].map((code) => aCentre(code))
  const observations = [
    anObservation('w', 'p.a.m', 'no'),
    anObservation('x', 'p.a.m', 'yes'),
    anObservation('y', 'p.a.m', 'yes'),
  ]
  const { centres: scores } = evaluate({ guide, centres, observations })
  expect(takeMedians(scores)).toEqual({ overall: 1, fulfilment: 1, pillars: { p: 1 } })
  expect(takeMedians(scores.slice(0, 2))).toEqual({ overall: 0.5, fulfilment: 0.5, pillars: { p: 0.5 } })
  expect(takeMedians([])).toEqual({ overall: null, fulfilment: null, pillars: {} })
})

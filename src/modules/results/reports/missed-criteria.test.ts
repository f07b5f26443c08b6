import { expect, test } from 'vitest'
import { evaluate } from '#scoring/evaluate.ts'
import { aCriterion, aGuide, aPillar } from '#scoring/test-guide.ts'
import { aCentre, anObservation } from '#scoring/test-input.ts'
import { findMissedCriteria } from './missed-criteria.ts'

const guide = aGuide({
  pillars: [
    aPillar('p', {
      criteria: [
        ...['p.a', 'p.b', 'p.c', 'p.d'].map((code) => aCriterion(code)),
        aCriterion('p.other', { core: false }),
        aCriterion('p.remote', { appliesTo: "centre.channel == 'remote'" }),
      ],
    }),
  ],
})
const centres = [aCentre('x'), aCentre('y'), aCentre('z', { channel: 'remote' })]
const answers: Readonly<Record<string, string>> = {
  'p.a': 'yes yes yes',
  'p.b': 'no no yes',
  'p.c': 'no yes no',
  'p.other': 'no no no',
}
const observations = [
  ...Object.entries(answers).flatMap(([code, values]) =>
    values.split(' ').map((value, at) => anObservation(centres[at]!.code, `${code}.m`, value)),
  ),
  anObservation('x', 'p.d.m', 'no'),
  anObservation('z', 'p.remote.m', 'no'),
]
const scores = evaluate({ guide, centres, observations }).centres

test('core criteria are listed by the number of centres that miss them, then by share of those asked', () => {
  expect(findMissedCriteria(scores, 9)).toEqual([
    { code: 'p.b', missed: 2, asked: 3 },
    { code: 'p.c', missed: 2, asked: 3 },
    { code: 'p.d', missed: 1, asked: 1 },
    { code: 'p.remote', missed: 1, asked: 1 },
  ])
})

test('only as many as asked for', () => {
  expect(findMissedCriteria(scores, 1).map(({ code }) => code)).toEqual(['p.b'])
  expect(findMissedCriteria([], 5)).toEqual([])
})

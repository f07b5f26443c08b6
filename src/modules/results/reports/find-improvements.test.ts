import { expect, test } from 'vitest'
import type { Centre } from '#scoring/centre.ts'
import { compileGuide } from '#scoring/compile-guide.ts'
import { evaluate } from '#scoring/evaluate.ts'
import type { Guide } from '#scoring/guide.ts'
import type { Observation } from '#scoring/observation.ts'
import { aCriterion, aGuide, aMeasure, aPillar } from '#scoring/test-guide.ts'
import { aCentre, anObservation } from '#scoring/test-input.ts'
import { findImprovements } from './find-improvements.ts'

const text = { ar: 'نص', en: 'text' }
const centre = aCentre('c')

/** Two pillars, p of three core criteria and q of two others. */
const guide = (over: Partial<Guide> = {}): Guide =>
  aGuide({
    pillars: [
      aPillar('p', { weight: 3, criteria: ['p.a', 'p.b', 'p.c'].map((code) => aCriterion(code)) }),
      aPillar('q', {
        weight: 1,
        criteria: [aCriterion('q.a', { core: false, weight: 3 }), aCriterion('q.b', { core: false })],
      }),
    ],
    ...over,
  })

const answers = (values: Readonly<Record<string, string>>): Observation[] =>
  Object.entries(values).map(([criterion, value]) => anObservation('c', `${criterion}.m`, value))

const improve = (used: Guide, observations: readonly Observation[], of: Centre = centre) => {
  const [score] = evaluate({ guide: used, centres: [of], observations }).centres
  return findImprovements(compileGuide(used), of, score!)
}

const all = (value: string) => ({ 'p.a': value, 'p.b': value, 'p.c': value, 'q.a': value, 'q.b': value })

test('an unfulfilled core criterion brings its part of the way, a criterion that is not core none', () => {
  const found = improve(guide(), answers({ ...all('yes'), 'p.a': 'no', 'q.a': 'no' }))
  expect(found.target).toBe('gold')
  expect(found.unmet.map(({ figure }) => figure)).toEqual(['core.fulfilment'])
  expect(found.steps.map(({ criterion, closes }) => [criterion, closes])).toEqual([
    ['p.a', 1],
    ['q.a', 0],
  ])
  expect(found.steps[0]).toMatchObject({
    core: true,
    score: 0,
    fulfilled: false,
    coreGain: 0.333333,
    overallGain: 0.25,
  })
  expect(found.steps[1]).toMatchObject({ coreGain: 0, overallGain: 0.1875 })
  expect(found.enough).toBe(1)
})

test('where two are missing each closes half of the way or so, and both are needed', () => {
  const found = improve(guide(), answers({ ...all('yes'), 'p.a': 'no', 'p.b': 'no' }))
  // from 1/3 to 2/3, of the way from 1/3 to 0.9, as published with 6 decimals
  expect(found.steps.map(({ closes }) => closes)).toEqual([0.588236, 0.588236])
  expect(found.steps.map(({ criterion }) => criterion)).toEqual(['p.a', 'p.b'])
  expect(found.enough).toBe(2)
})

const weakest = guide({
  figures: [{ name: 'weakest', cel: 'min(pillars.map(p, p.score))' }],
  categories: [{ code: 'gold', title: text, when: [{ figure: 'weakest', op: '>=', value: 0.9 }] }],
})

test('for a weak pillar the criterion that carries most of it comes first, and no other pillar counts', () => {
  const found = improve(weakest, answers({ ...all('yes'), 'p.a': 'no', 'q.a': 'no', 'q.b': 'no' }))
  expect(found.steps.map(({ criterion, closes }) => [criterion, closes])).toEqual([
    ['q.a', 0.740741],
    ['q.b', 0.277778],
    ['p.a', 0],
  ])
  expect(found.enough).toBe(3)
})

test('a breached zero-tolerance item is a step where the class forbids breaches', () => {
  const strict = guide({
    pillars: [
      aPillar('p', {
        criteria: [
          aCriterion('p.a', { measures: [aMeasure('p.a.m', { critical: true })] }),
          aCriterion('p.b'),
        ],
      }),
    ],
    categories: [{ code: 'gold', title: text, when: [{ figure: 'critical.failed', op: '==', value: 0 }] }],
  })
  const found = improve(strict, answers({ 'p.a': 'no', 'p.b': 'no' }))
  expect(found.steps.map(({ criterion, closes }) => [criterion, closes])).toEqual([
    ['p.a', 1],
    ['p.b', 0],
  ])
})

const tiers = guide({
  figures: [{ name: 'remote', cel: "centre.channel == 'remote' ? 1.0 : 0.0" }],
  categories: [
    {
      code: 'platinum',
      title: text,
      when: [
        { figure: 'remote', op: '==', value: 1 },
        { figure: 'core.fulfilment', op: '>=', value: 0.9 },
      ],
    },
    { code: 'gold', title: text, when: [{ figure: 'core.fulfilment', op: '>=', value: 0.9 }] },
    { code: 'silver', title: text, when: [{ figure: 'core.fulfilment', op: '>=', value: 0.5 }] },
  ],
})

test('the next class is the nearest better one, and never one that depends on what the centre is', () => {
  const partly = answers({ ...all('yes'), 'p.a': 'no' })
  expect(improve(tiers, partly).target).toBe('gold')
  expect(improve(tiers, answers(all('no'))).target).toBe('silver')
  const best = improve(tiers, answers({ ...all('yes'), 'q.a': 'no' }))
  expect(best.target).toBeNull()
  expect(best.enough).toBeNull()
  expect(best.steps.map(({ criterion }) => criterion)).toEqual(['q.a'])
  expect(improve(tiers, answers(all('yes')), aCentre('c', { channel: 'remote' })).target).toBeNull()
})

test('what was not observed is a step too, and unblocks a held-back result', () => {
  const { 'p.a': _, ...rest } = all('yes')
  const found = improve(guide({ missing: 'block' }), answers(rest))
  expect(found.target).toBe('gold')
  expect(found.steps.map(({ criterion, score, closes }) => [criterion, score, closes])).toEqual([
    ['p.a', null, 1],
  ])
  expect(found.enough).toBe(1)
  const { 'p.b': __, ...fewer } = rest
  const both = improve(guide({ missing: 'block' }), answers(fewer))
  expect(both.steps.map(({ criterion, closes }) => [criterion, closes])).toEqual([
    ['p.a', 0.5],
    ['p.b', 0.5],
  ])
  expect(both.enough).toBe(2)
})

test('when criteria alone do not lead there, it says so', () => {
  const capped = guide({
    cohortFigures: [{ name: 'mean', of: 'overall', take: 'mean' }],
    categories: [{ code: 'gold', title: text, when: [{ figure: 'cohort.mean', op: '>=', value: 0.9 }] }],
  })
  const observations = [...answers({ ...all('yes'), 'p.a': 'no' }), anObservation('d', 'p.a.m', 'no')]
  const [score] = evaluate({ guide: capped, centres: [centre, aCentre('d')], observations }).centres
  const found = findImprovements(compileGuide(capped), centre, score!)
  expect(found.target).toBe('gold')
  expect(found.enough).toBeNull()
  expect(found.steps[0]).toMatchObject({ criterion: 'p.a', closes: 0 })
})

test('a perfect centre has nothing to improve', () => {
  expect(improve(guide(), answers(all('yes'))).steps).toEqual([])
})

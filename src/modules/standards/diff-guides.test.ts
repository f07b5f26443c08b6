import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Guide } from '#scoring/guide.ts'
import { aCriterion, aGuide, aMeasure, aPillar } from '#scoring/test-guide.ts'
import { diffGuides, type GuideDifference } from './diff-guides.ts'
import { findMoved } from './diff-guides-match.ts'

const none = { added: 0, removed: 0, moved: 0, changed: 0 }
const countOf = ({ counts }: GuideDifference) =>
  Object.fromEntries(
    Object.entries(counts).filter(([, count]) => Object.values(count).some((number) => number > 0)),
  )

const two = (over: Partial<Guide> = {}) =>
  aGuide({
    pillars: [
      aPillar('p', { weight: 3, criteria: [aCriterion('p.a'), aCriterion('p.b', { weight: 2 })] }),
      aPillar('q', { criteria: [aCriterion('q.a')] }),
    ],
    ...over,
  })

test('a guide is not different from itself, nor from itself with the defaults spelled out', () => {
  expect(countOf(diffGuides(two(), two()))).toEqual({})
  const spelled = two({ mean: 'arithmetic', coreBy: 'count', gapAt: 0.3, illustrative: false })
  const pillars = spelled.pillars.map((pillar) => ({ mean: 'arithmetic' as const, weight: 1, ...pillar }))
  const { items, reweighted } = diffGuides(two(), { ...spelled, pillars })
  expect(items).toEqual([])
  expect(reweighted).toEqual([])
})

test('a weight is told with the share of the total before and after; who carries more or less for it, apart', () => {
  const after = two({ pillars: [aPillar('p', { ...two().pillars[0], weight: 1 }), two().pillars[1]!] })
  const { items, reweighted } = diffGuides(two(), after)
  expect(items).toEqual([
    {
      kind: 'pillar',
      code: 'p',
      was: null,
      change: 'kept',
      title: { ar: 'نص p', en: 'p' },
      moved: null,
      fields: [{ field: 'weight', before: 3, after: 1 }],
      share: { before: 0.75, after: 0.5 },
    },
  ])
  expect(reweighted).toContainEqual({ kind: 'pillar', code: 'q', before: 0.25, after: 0.5 })
  expect(reweighted.map(({ code }) => code)).toEqual(['q', 'p.a', 'p.b', 'q.a', 'p.a.m', 'p.b.m', 'q.a.m'])
})

test('texts change by language; core flag, threshold and rule each by name', () => {
  const changed = aCriterion('q.a', {
    title: { ar: 'نص q.a', en: 'other' },
    core: false,
    fulfilledAt: 0.7,
    appliesTo: 'true',
  })
  const after = two({ pillars: [two().pillars[0]!, aPillar('q', { criteria: [changed] })] })
  expect(diffGuides(two(), after).items.map(({ kind, fields }) => [kind, fields])).toEqual([
    [
      'criterion',
      [
        { field: 'core', before: true, after: false },
        { field: 'fulfilledAt', before: 0.8, after: 0.7 },
        { field: 'title.en', before: 'q.a', after: 'other' },
        { field: 'appliesTo', before: null, after: 'true' },
      ],
    ],
  ])
})

test('added and removed items, with the share that comes and goes', () => {
  const before = two()
  const after = two({ pillars: [before.pillars[0]!, aPillar('r', { criteria: [aCriterion('r.a')] })] })
  const difference = diffGuides(before, after)
  expect(countOf(difference)).toEqual({
    pillar: { ...none, added: 1, removed: 1 },
    criterion: { ...none, added: 1, removed: 1 },
    measure: { ...none, added: 1, removed: 1 },
  })
  expect(
    difference.items
      .filter(({ kind }) => kind === 'pillar')
      .map(({ code, change, share }) => [code, change, share]),
  ).toEqual([
    ['r', 'added', { before: null, after: 0.25 }],
    ['q', 'removed', { before: 0.25, after: null }],
  ])
})

test('a criterion renamed is found by the codes it had, and its measures with it', () => {
  const renamed = aCriterion('p.new', { was: ['p.old', 'p.a'], measures: [aMeasure('p.new.m')] })
  const after = two({
    pillars: [
      aPillar('p', { weight: 3, criteria: [renamed, aCriterion('p.b', { weight: 2 })] }),
      two().pillars[1]!,
    ],
  })
  const { items, counts } = diffGuides(two(), after)
  expect(items.map(({ kind, code, was }) => [kind, code, was])).toEqual([
    ['criterion', 'p.new', 'p.a'],
    ['measure', 'p.new.m', 'p.a.m'],
  ])
  expect(counts.criterion).toEqual({ ...none, changed: 1 })
  expect(items[0]?.fields).toContainEqual({ field: 'was', before: null, after: 'p.old, p.a' })
})

test('without the old code it is another criterion', () => {
  const after = two({
    pillars: [
      aPillar('p', { weight: 3, criteria: [aCriterion('p.new'), aCriterion('p.b', { weight: 2 })] }),
      two().pillars[1]!,
    ],
  })
  expect(diffGuides(two(), after).counts.criterion).toEqual({ ...none, added: 1, removed: 1 })
})

test('an item moved to another parent, and one moved among its siblings, once each', () => {
  const [p, q] = two().pillars as [Guide['pillars'][0], Guide['pillars'][0]]
  const moved = two({
    pillars: [
      { ...p, criteria: [p.criteria[0]!] },
      { ...q, criteria: [q.criteria[0]!, p.criteria[1]!] },
    ],
  })
  expect(diffGuides(two(), moved).items.map(({ code, moved: move }) => [code, move])).toEqual([
    ['p.b', { from: { parent: 'p', position: 2 }, to: { parent: 'q', position: 2 } }],
  ])
  const turned = two({ pillars: [{ ...p, criteria: p.criteria.toReversed() }, q] })
  expect(countOf(diffGuides(two(), turned))).toEqual({ criterion: { ...none, moved: 1 } })
})

test('levels, points, instruments, figures, classes with their thresholds, and bands', () => {
  const before = two()
  const after = two({
    edition: '2',
    scales: {
      ...before.scales,
      yesno: {
        kind: 'levels',
        levels: [
          { code: 'yes', score: 1 },
          { code: 'partly', score: 0.4 },
          { code: 'no', score: 0 },
        ],
      },
      wait: {
        kind: 'number',
        unit: 'min',
        points: [
          [5, 1],
          [20, 0.5],
          [30, 0],
        ],
        min: 0,
        max: 600,
      },
    },
    instruments: { ...before.instruments, visit: { combine: 'median' } },
    figures: [{ name: 'weakest', cel: 'min(pillars.map(p, p.score))' }],
    categories: [
      {
        ...before.categories[0]!,
        when: [
          { figure: 'core.fulfilment', op: '>=', value: 0.95 },
          { figure: 'weakest', op: '>=', value: { figure: 'overall' } },
        ],
      },
    ],
    bands: before.bands!.slice(1),
  })
  const { items } = diffGuides(before, after)
  expect(items.map(({ kind, code, change, fields }) => [kind, code, change, fields])).toEqual([
    ['guide', 'test', 'kept', [{ field: 'edition', before: '1', after: '2' }]],
    [
      'scale',
      'yesno',
      'kept',
      [
        { field: 'levels', before: 'yes, no', after: 'yes, partly, no' },
        { field: 'levels.partly.score', before: null, after: 0.4 },
      ],
    ],
    [
      'scale',
      'wait',
      'kept',
      [{ field: 'points', before: '5: 1; 15: 0.5; 30: 0', after: '5: 1; 20: 0.5; 30: 0' }],
    ],
    ['instrument', 'visit', 'kept', [{ field: 'combine', before: 'mean', after: 'median' }]],
    ['figure', 'weakest', 'added', []],
    [
      'category',
      'gold',
      'kept',
      [
        { field: 'when.core.fulfilment >=', before: 0.9, after: 0.95 },
        { field: 'when.weakest >=', before: null, after: 'overall' },
      ],
    ],
    ['band', 'high', 'removed', []],
  ])
})

test('two different guides are compared all the same', () => {
  const other: Guide = JSON.parse(readFileSync('guides/hnqis.json', 'utf8'))
  const real: Guide = JSON.parse(readFileSync('guides/default.json', 'utf8'))
  const { counts } = diffGuides(real, other)
  expect(counts.guide.changed).toBe(1)
  expect(counts.pillar.added).toBe(other.pillars.length)
  expect(counts.pillar.removed).toBe(real.pillars.length)
})

test('what is added one way is removed the other way', () => {
  const codes = fc.uniqueArray(fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f'), { minLength: 1 })
  const guideOf = (list: readonly string[]) =>
    aGuide({ pillars: [aPillar('p', { criteria: list.map((code) => aCriterion(code)) })] })
  fc.assert(
    fc.property(codes, codes, (one, other) => {
      const [there, back] = [
        diffGuides(guideOf(one), guideOf(other)),
        diffGuides(guideOf(other), guideOf(one)),
      ]
      expect(there.counts.criterion.added).toBe(back.counts.criterion.removed)
      expect(there.counts.criterion.moved).toBe(back.counts.criterion.moved)
      expect(countOf(diffGuides(guideOf(one), guideOf(one)))).toEqual({})
    }),
  )
})

test.each([
  [[0, 1, 2], []],
  [[2, 0, 1], [2]],
  [[1, 2, 0], [0]],
  [[0, 3, 1, 2], [3]],
  [[], []],
])('%j: moved are %j', (places, moved) => {
  expect(places.filter((_, index) => findMoved(places)[index])).toEqual(moved)
})

import { readdirSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { compileGuide } from '#scoring/compile-guide.ts'
import type { Guide } from '#scoring/guide.ts'
import { aCriterion, aGuide, aMeasure, aPillar } from '#scoring/test-guide.ts'
import { treeShares } from '#scoring/tree-shares.ts'
import { type GuideShares, shareOfTotal, sharesOf } from './share-of-total.ts'

const sum = (shares: ReadonlyMap<string, number>) =>
  [...shares.values()].reduce((total, share) => total + share, 0)
const expectWhole = ({ pillars, criteria, measures }: GuideShares) => {
  for (const shares of [pillars, criteria, measures]) expect(sum(shares)).toBeCloseTo(1, 9)
}

const guide = aGuide({
  pillars: [
    aPillar('p', {
      weight: 3,
      criteria: [
        aCriterion('p.a', { weight: 2, measures: [aMeasure('m1', { weight: 3 }), aMeasure('m2')] }),
        aCriterion('p.b', { appliesTo: "centre.channel == 'in_person'" }),
      ],
    }),
    aPillar('q', { criteria: [aCriterion('q.a', { appliesTo: "centre.channel != 'remote'" })] }),
  ],
})

test('an item carries its weight among its siblings, times what its parent carries', () => {
  const { whole } = shareOfTotal(guide)
  expect(Object.fromEntries(whole.pillars)).toEqual({ p: 0.75, q: 0.25 })
  expect(Object.fromEntries(whole.criteria)).toEqual({ 'p.a': 0.5, 'p.b': 0.25, 'q.a': 0.25 })
  expect(whole.measures.get('m1')).toBe(0.375)
  expectWhole(whole)
})

test('what a channel is not asked goes to the siblings, and a pillar left empty to the other pillars', () => {
  const { byChannel, undecided } = shareOfTotal(guide)
  expect(undecided).toEqual([])
  expect(byChannel.map(({ channels }) => channels)).toEqual([['in_person'], ['remote']])
  const remote = byChannel[1]!.shares
  expect(Object.fromEntries(remote.pillars)).toEqual({ p: 1, q: 0 })
  expect(Object.fromEntries(remote.criteria)).toEqual({ 'p.a': 1, 'p.b': 0, 'q.a': 0 })
  for (const { shares } of byChannel) expectWhole(shares)
})

test('channels are not told apart where nothing differs', () => {
  expect(shareOfTotal(aGuide()).byChannel).toEqual([])
})

test('a rule that needs more than the channel is undecided and counts as asked, as does one that is no rule', () => {
  const criteria = [
    aCriterion('a', { appliesTo: "centre.counters > 4 || centre.channel == 'remote'" }),
    aCriterion('b', { appliesTo: 'not a rule (' }),
    aCriterion('c', { appliesTo: "centre.entity == 'CIV'" }),
  ]
  const { undecided, byChannel } = shareOfTotal(aGuide({ pillars: [aPillar('p', { criteria })] }))
  expect(undecided).toEqual(['a', 'b', 'c'])
  expect(byChannel).toEqual([])
})

test('all weights zero: there is nothing to share out', () => {
  const { whole } = shareOfTotal(aGuide({ pillars: [aPillar('p', { weight: 0 })] }))
  expect(Object.fromEntries(whole.pillars)).toEqual({ p: 0 })
})

const guides = readdirSync('guides').filter((name) => name.endsWith('.json'))

test.each(guides)('%s: shares sum to 1 and are those the engine reports', (name) => {
  const real: Guide = JSON.parse(readFileSync(`guides/${name}`, 'utf8'))
  const { whole, byChannel } = shareOfTotal(real)
  expectWhole(whole)
  for (const { shares } of byChannel) expectWhole(shares)
  const compiled = compileGuide(real)
  const engine = treeShares(
    compiled,
    compiled.measures.map(() => true),
  )
  expect([...whole.measures.values()]).toEqual([...engine.measures])
  expect([...whole.criteria.values()]).toEqual([...engine.criteria])
})

test('shares sum to 1 for any weights and any choice of criteria that leaves something to share', () => {
  const weights = fc.array(
    fc.array(fc.record({ weight: fc.integer({ min: 1, max: 50 }), asked: fc.boolean() }), {
      minLength: 1,
      maxLength: 5,
    }),
    { minLength: 1, maxLength: 5 },
  )
  fc.assert(
    fc.property(weights, (drawn) => {
      fc.pre(drawn.flat().some(({ asked }) => asked))
      const pillars = drawn.map((list, p) =>
        aPillar(`p${p}`, {
          criteria: list.map(({ weight, asked }, c) =>
            aCriterion(`${asked ? 'yes' : 'no'}${p}.${c}`, { weight }),
          ),
        }),
      )
      expectWhole(sharesOf(aGuide({ pillars }), ({ code }) => code.startsWith('yes')))
    }),
  )
})

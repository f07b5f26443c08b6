import { expect, it } from 'vitest'
import { applyTrial } from './apply-trial.ts'
import { compareTrial } from './compare-trial.ts'
import { compileGuide } from './compile-guide.ts'
import type { Guide } from './guide.ts'
import { runTrial } from './run-trial.ts'
import { aCriterion, aGuide, aPillar } from './test-guide.ts'
import { aCentre, anObservation } from './test-input.ts'
import { readTrialCells } from './trial-cells.ts'

const guide = aGuide({
  pillars: [
    aPillar('p', { weight: 3, criteria: [aCriterion('p.a')] }),
    aPillar('q', { weight: 1, criteria: [aCriterion('q.a')] }),
  ],
  categories: [
    {
      code: 'gold',
      title: { ar: 'ذهبي', en: 'Gold' },
      when: [{ figure: 'overall', op: '>=', value: 0.7, text: { ar: '70% على الأقل', en: 'At least 70%' } }],
    },
  ],
})
const centres = [aCentre('both'), aCentre('only-p'), aCentre('only-q')]
const observations = [
  ...[anObservation('both', 'p.a.m'), anObservation('both', 'q.a.m')],
  ...[anObservation('only-p', 'p.a.m'), anObservation('only-p', 'q.a.m', 'no')],
  ...[anObservation('only-q', 'p.a.m', 'no'), anObservation('only-q', 'q.a.m')],
]

const tryOut = async (changed: Guide) => {
  const cells = await readTrialCells(compileGuide(guide), centres, () => observations)
  return compareTrial(changed, await runTrial(guide, cells), await runTrial(changed, cells))
}

it('names who moves, which way, and the condition that decided it', async () => {
  const changed = applyTrial(guide, new Map([['p.q', 9]]))
  const { movers, classes, centres: all } = await tryOut(changed)
  expect(all).toBe(3)
  expect(movers.map(({ centre, before, after, direction }) => [centre, before, after, direction])).toEqual([
    ['only-p', 'gold', null, 'down'],
    ['only-q', null, 'gold', 'up'],
  ])
  expect(movers[0]?.decided).toMatchObject([
    {
      category: 'gold',
      index: 0,
      before: { actual: 0.75, holds: true },
      after: { actual: 0.25, holds: false },
    },
  ])
  expect(classes).toEqual([
    { code: 'gold', before: 2, after: 2 },
    { code: null, before: 1, after: 1 },
  ])
})

it('says that nobody moves when nothing changes', async () => {
  expect((await tryOut(guide)).movers).toEqual([])
})

it('moves a threshold and drops the sentence that names the old one', async () => {
  const changed = applyTrial(guide, new Map([['c.gold.0', 0.8]]))
  expect(changed.categories[0]?.when[0]).toEqual({ figure: 'overall', op: '>=', value: 0.8 })
  const { movers } = await tryOut(changed)
  expect(movers.map(({ centre }) => centre)).toEqual(['only-p'])
  expect(movers[0]?.decided[0]).toMatchObject({ before: { threshold: 0.7 }, after: { threshold: 0.8 } })
})

it('changes nothing for keys that name nothing, and leaves the guide itself alone', () => {
  expect(applyTrial(guide, new Map([['p.nobody', 4]]))).toEqual(guide)
  const changed = applyTrial(
    guide,
    new Map<string, number | boolean>([
      ['core.p.a', false],
      ['b.high', 0.5],
    ]),
  )
  expect(changed.pillars[0]?.criteria[0]?.core).toBe(false)
  expect(changed.bands?.[0]?.value).toBe(0.5)
  expect(guide.pillars[0]?.criteria[0]?.core).toBe(true)
})

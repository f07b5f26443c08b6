import { expect, it } from 'vitest'
import type { TrialComparison, TrialMover } from '#scoring/compare-trial.ts'
import { mostMovers, summarizeTrial } from './what-if-outcome.ts'

const mover = (index: number): TrialMover => ({
  centre: `c${index}`,
  before: index % 3 === 0 ? 'gold' : 'silver',
  after: index % 3 === 0 ? 'silver' : null,
  direction: index === 1 ? 'up' : 'down',
  decided: [],
})

const comparison: TrialComparison = {
  centres: 400,
  classes: [],
  bands: [],
  movers: Array.from({ length: 300 }, (_, index) => mover(index)),
}
const centres = [{ code: 'c0', name: { ar: 'الأول', en: 'First' } }]

it('counts the ways, and shows no more than a person reads', () => {
  const all = summarizeTrial(comparison, centres, null)
  expect(all).toMatchObject({ moved: 300, up: 1, down: 299, found: 300 })
  expect(all.movers).toHaveLength(mostMovers)
  expect(all.movers[0]?.name.en).toBe('First')
  expect(all.movers[1]?.name.en).toBe('c1')
  expect(all.moves.map(({ move, count }) => [move, count])).toEqual([
    ['silver>', 200],
    ['gold>silver', 100],
  ])
})

it('narrows to one way; a way that nobody goes shows all', () => {
  const one = summarizeTrial(comparison, centres, 'gold>silver')
  expect(one.found).toBe(100)
  expect(one.movers.every(({ before }) => before === 'gold')).toBe(true)
  expect(one.moved).toBe(300)
  expect(summarizeTrial(comparison, centres, 'gold>platinum').found).toBe(300)
})

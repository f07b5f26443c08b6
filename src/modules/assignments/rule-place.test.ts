import { expect, it } from 'vitest'
import { rulePlace } from './rule-place.ts'
import { ruleNames } from './rule-words.ts'

/** Rules about single visits, which stand in no list of what keeps people away. */
const ofVisits = ['people-count', 'duration', 'missing', 'not-asked-for', 'planned-twice']
const ofPlans = ['unknown-person', 'pin-broken', 'double-draw']

/** What keepers are told who may not know what keeps somebody away: it leads nowhere. */
const veiled = ['not-free']

it('leads from every rule to where it is changed, but from what never bends', () => {
  const without = Object.keys(ruleNames).filter((code) => rulePlace(code) === null)
  expect(without.sort()).toEqual(
    ['own-employer', 'declared-interest', ...ofVisits, ...ofPlans, ...veiled].sort(),
  )
})

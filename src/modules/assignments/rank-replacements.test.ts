import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { PlannedVisit, Problem } from '#assignment/problem.ts'
import { anyRules } from '#assignment/test-any-rules.ts'
import { aCentre, aPerson, aProblem } from '#assignment/test-problem.ts'
import { wantedVisits } from '#assignment/wanted.ts'
import { judgeVisit } from './judge-visit.ts'
import { rankReplacements } from './rank-replacements.ts'

const visit = (centre: string, person: string, day: number): PlannedVisit => ({
  ...{ centre, instrument: 'visit', stage: 'final', number: 1, people: [person], double: false },
  ...{ startsAt: `2026-03-0${day}T08:00`, endsAt: `2026-03-0${day}T10:00` },
})

it('puts who costs least first, and says which rules keep the others', () => {
  const centres = ['C1', 'C2', 'C3'].map((code) => aCentre(code))
  const people = [
    aPerson('a'),
    aPerson('far', { home: 'G2' }),
    aPerson('near'),
    aPerson('away', { absences: [{ from: '2026-03-01', until: '2026-03-02' }] }),
    aPerson('tied', { employments: [{ entity: 'E1', from: null, until: null }] }),
    aPerson('busy'),
  ]
  const planned = [visit('C1', 'a', 1), visit('C2', 'a', 2), visit('C3', 'busy', 1)]
  const { fits, kept } = rankReplacements(aProblem({ centres, people }), planned, planned[0]!, 'a')
  expect(fits.map(({ person }) => person)).toEqual(['near', 'far'])
  expect(fits[1]?.costs).toContainEqual(expect.objectContaining({ rule: 'travel' }))
  expect(kept).toEqual([
    { person: 'away', rules: ['absent'] },
    { person: 'tied', rules: ['own-employer', 'employer-serves-public'] },
    { person: 'busy', rules: ['two-places'] },
  ])
  const blind = rankReplacements(aProblem({ centres, people }), planned, planned[0]!, 'a', true)
  expect(blind.kept.map(({ person }) => person)).toEqual(['tied'])
})

/** A plan that somebody made without looking at any rule, and one visit of it. */
const anyPlan = fc
  .record({ problem: anyRules, picks: fc.array(fc.nat(), { minLength: 24, maxLength: 24 }) })
  .map(({ problem, picks }) => {
    const at = (place: number) => picks[place % picks.length]!
    const planned = wantedVisits(problem).map((wanted, place): PlannedVisit => {
      const { centre, instrument, stage, number, double, seats } = wanted
      const people = problem.people.map(({ id }) => id)
      const first = at(place) % people.length
      const day = `2026-03-0${1 + (at(place + 7) % 5)}`
      const hour = 8 + (at(place + 3) % 3)
      return {
        ...{ centre, instrument, stage, number, double },
        people: [...people.slice(first), ...people.slice(0, first)].slice(0, seats).sort(),
        startsAt: `${day}T${String(hour).padStart(2, '0')}:00`,
        endsAt: `${day}T${String(hour + 1).padStart(2, '0')}:00`,
      }
    })
    return { problem, planned, visit: planned[at(11) % Math.max(1, planned.length)] }
  })

it('judges and counts as a change by hand is judged and counted', () => {
  const seen = { fits: 0, kept: 0 }
  fc.assert(
    fc.property(anyPlan, ({ problem, planned, visit }) => {
      const leaving = visit?.people[0]
      if (!visit || leaving === undefined) return
      const free: Problem = { ...problem, over: [], pins: [] }
      const { fits, kept } = rankReplacements(free, planned, visit, leaving)
      for (const { person } of [...fits, ...kept]) {
        const next = { ...visit, people: visit.people.map((id) => (id === leaving ? person : id)).sort() }
        const { faults, costs } = judgeVisit(free, planned, next)
        const found = fits.find((one) => one.person === person)
        seen[found ? 'fits' : 'kept'] += 1
        // A fault of their other visits counts too: it is always one that this visit shares.
        const own = new Set(faults.flatMap((one) => (one.kind === 'breach' ? [one.breach.code] : [one.kind])))
        expect([person, [...own].sort()]).toEqual([
          person,
          [...(kept.find((one) => one.person === person)?.rules ?? [])].sort(),
        ])
        if (found) expect(found.costs).toEqual(costs.filter(({ rule }) => rule !== 'changedPerson'))
      }
    }),
    { numRuns: 150, seed: 20260401, endOnFailure: true },
  )
  expect(Math.min(seen.fits, seen.kept)).toBeGreaterThan(20)
})

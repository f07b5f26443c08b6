import loadHighs from 'highs'
import { expect, test } from 'vitest'
import { makeCells } from './cells.ts'
import { choosePeople, relaxPeople } from './choose-people.ts'
import { makeContext } from './context.ts'
import type { PlannedVisit, Problem } from './problem.ts'
import { propose } from './propose.ts'
import { aCentre, aDemand, aPerson, aProblem } from './test-problem.ts'
import { wantedVisits } from './wanted.ts'

const old = (centre: string, ...people: string[]): PlannedVisit => ({
  ...{ centre, instrument: 'visit', stage: 'final', number: 1, people, double: false },
  ...{ startsAt: '2026-03-04T08:00', endsAt: '2026-03-04T10:00' },
})

/** What the choice of people says that no plan costs less than, before the cost of a plan is known. */
async function boundOf(problem: Problem): Promise<number> {
  const [context, wanted] = [makeContext(problem), wantedVisits(problem)]
  const cells = await makeCells(problem, context, wanted, async () => {})
  const secondsLeft = () => Number.POSITIVE_INFINITY
  const work = { highs: await loadHighs(), problem, context, cells, wanted, secondsLeft }
  return choosePeople(work, await relaxPeople(work, async () => {}), []).bound
}

const costOfPlan = async (problem: Problem): Promise<number> => {
  const proposal = await propose(problem)
  if (proposal.kind !== 'plan') throw new Error(JSON.stringify(proposal))
  return proposal.cost
}

test('visits at the same hour that fall to one person move one of them, and it is counted once', async () => {
  const previous = [old('C1', 'a'), old('C2', 'gone')]
  const problem = aProblem({ previous, people: [aPerson('a')] })
  // 50 for who left, 10 for another hour.
  expect([await boundOf(problem), await costOfPlan(problem)]).toEqual([60, 60])
})

test('a visit in the way of two others moves once', async () => {
  const day = (from: string, until: string) => ({
    startsAt: `2026-03-04T${from}`,
    endsAt: `2026-03-04T${until}`,
  })
  const previous = [
    { ...old('C1', 'a'), ...day('08:00', '10:00') },
    { ...old('C2', 'gone'), ...day('09:00', '11:00') },
    { ...old('C3', 'a'), ...day('10:30', '12:30') },
  ]
  const centres = ['C1', 'C2', 'C3'].map((code) => aCentre(code))
  const problem = aProblem({ previous, centres, people: [aPerson('a', { maxPerDay: 3 })] })
  expect(await boundOf(problem)).toBe(60)
})

test('a party moves once, however many of it could not come', async () => {
  const absences = [{ from: '2026-03-04', until: '2026-03-04' }]
  const people = [aPerson('a', { absences }), aPerson('b', { absences, experience: 2 })]
  const problem = aProblem({
    ...{ people, centres: [aCentre('C1')], demands: [aDemand({ people: 2 })] },
    previous: [old('C1', 'gone', 'left')],
  })
  expect([await boundOf(problem), await costOfPlan(problem)]).toEqual([120, 120])
  const free = { ...problem, people: [aPerson('a'), aPerson('b', { experience: 2 })] }
  expect([await boundOf(free), await costOfPlan(free)]).toEqual([100, 100])
})

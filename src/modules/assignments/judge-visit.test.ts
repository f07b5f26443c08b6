import { describe, expect, it } from 'vitest'
import type { PlannedVisit } from '#assignment/problem.ts'
import { aCentre, aPerson, aProblem } from '#assignment/test-problem.ts'
import { judgeVisit } from './judge-visit.ts'

const visit = (centre: string, person: string, day: number): PlannedVisit => ({
  ...{ centre, instrument: 'visit', stage: 'final', number: 1, people: [person], double: false },
  ...{ startsAt: `2026-03-0${day}T08:00`, endsAt: `2026-03-0${day}T10:00` },
})
const centres = ['C1', 'C2', 'C3'].map((code) => aCentre(code))
/** Somebody whose most was lowered to one after three visits were planned, and somebody with room. */
const people = [aPerson('a', { maxPerCycle: 1 }), aPerson('b', { maxPerCycle: 1 })]
const problem = aProblem({ centres, people })
const planned = [visit('C1', 'a', 1), visit('C2', 'a', 2), visit('C3', 'a', 3)]

describe('a change by hand', () => {
  it('may take a visit from somebody who has too many, though still too many are left', () => {
    const { faults, costs } = judgeVisit(problem, planned, visit('C1', 'b', 1))
    expect(faults).toEqual([])
    expect(costs.map(({ rule }) => rule)).toContain('balance')
  })

  it('may move one of too many, and may not add to them', () => {
    expect(judgeVisit(problem, planned, visit('C1', 'a', 4)).faults).toEqual([])
    const [first, ...rest] = [visit('C1', 'b', 1), visit('C2', 'a', 2), visit('C3', 'a', 3)]
    const faults = judgeVisit(problem, [first!, ...rest], visit('C1', 'a', 1)).faults
    expect(faults).toContainEqual(
      expect.objectContaining({ person: 'a', breach: { code: 'over-cycle', params: { visits: 3, max: 1 } } }),
    )
  })

  it('is told of the rule that it breaks, whatever was wrong before', () => {
    const faults = judgeVisit(problem, planned, {
      ...visit('C1', 'a', 2),
      startsAt: '2026-03-02T09:00',
    }).faults
    expect(faults.map((fault) => (fault.kind === 'breach' ? fault.breach.code : fault.kind))).toContain(
      'two-places',
    )
  })

  it('has no cost to tell where the person is unknown', () => {
    expect(judgeVisit(problem, planned, visit('C1', 'x', 1))).toMatchObject({
      faults: [{ kind: 'unknown-person' }],
      costs: [],
    })
  })
})

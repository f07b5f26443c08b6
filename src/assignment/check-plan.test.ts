import { describe, expect, it } from 'vitest'
import { checkPlan } from './check-plan.ts'
import type { PlannedVisit, Problem } from './problem.ts'
import { aCentre, aDemand, aPerson, aProblem } from './test-problem.ts'

const visit = (own: Partial<PlannedVisit> = {}): PlannedVisit => ({
  centre: 'C1',
  instrument: 'visit',
  stage: 'final',
  number: 1,
  people: ['a'],
  startsAt: '2026-03-02T08:00',
  endsAt: '2026-03-02T10:00',
  double: false,
  ...own,
})
const good = [visit(), visit({ centre: 'C2', people: ['b'] })]
const kindsOf = (visits: readonly PlannedVisit[], own: Partial<Problem> = {}) =>
  checkPlan(aProblem(own), visits).map((fault) => (fault.kind === 'breach' ? fault.breach.code : fault.kind))

describe('checkPlan', () => {
  it('lets a good plan stand', () => expect(kindsOf(good)).toEqual([]))

  it('finds a visit too near one that stands, also where that one is the later', () => {
    const demands = [aDemand({ visits: 2, daysBetween: 3 })]
    const over = visit({ number: 2, people: ['b'], startsAt: '2026-03-04T08:00', endsAt: '2026-03-04T10:00' })
    const problem = aProblem({ demands, over: [over], centres: [aCentre('C1')] })
    expect(checkPlan(problem, [visit(), over])).toMatchObject([{ kind: 'days-between', number: 1 }])
    const both = { ...problem, over: [visit(), over] }
    expect(checkPlan(both, [visit(), over])).toEqual([])
  })

  it.each([
    ['missing', [visit()], {}],
    [
      'not-asked-for',
      [
        ...good,
        visit({ number: 2, people: ['c'], startsAt: '2026-03-04T08:00', endsAt: '2026-03-04T10:00' }),
      ],
      {},
    ],
    ['planned-twice', [...good, good[1]!], {}],
    ['people-count', [visit({ people: ['a', 'c'] }), good[1]!], {}],
    ['people-count', [visit({ people: [] }), good[1]!], {}],
    ['unknown-person', [visit({ people: ['z'] }), good[1]!], {}],
    ['duration', [visit({ endsAt: '2026-03-02T10:30' }), good[1]!], {}],
    ['double-draw', [visit({ double: true }), good[1]!], {}],
    ['pin-broken', good, { pins: [{ ...visit(), people: ['c'], startsAt: null }] }],
    ['pin-broken', good, { pins: [{ ...visit(), startsAt: '2026-03-03T08:00' }] }],
    ['two-places', [visit(), visit({ centre: 'C2' })], {}],
    ['not-asked', good, { declarations: [] }],
    [
      'absent',
      good,
      { people: [aPerson('a', { absences: [{ from: '2026-03-02', until: '2026-03-02' }] }), aPerson('b')] },
    ],
  ] as const)('finds %s', (kind, visits, own) => expect(kindsOf(visits, own)).toContain(kind))

  it('finds visits too near each other', () => {
    const demands = [aDemand({ visits: 2, daysBetween: 2 })]
    const second = visit({
      number: 2,
      people: ['c'],
      startsAt: '2026-03-03T08:00',
      endsAt: '2026-03-03T10:00',
    })
    expect(kindsOf([visit(), second], { demands, centres: aProblem().centres.slice(0, 1) })).toEqual([
      'days-between',
    ])
  })
})

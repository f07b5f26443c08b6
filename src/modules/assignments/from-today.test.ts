import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { checkPlan } from '#assignment/check-plan.ts'
import type { PlannedVisit, Problem, Weights } from '#assignment/problem.ts'
import { propose } from '#assignment/propose.ts'
import { anyProblem } from '#assignment/test-any-problem.ts'
import { cheapestPlan } from '#assignment/test-brute-force.ts'
import { aCentre, aDemand, aPerson, aProblem, weekOf } from '#assignment/test-problem.ts'
import { visitId } from '#assignment/wanted.ts'
import { fromToday, isOver } from './from-today.ts'
import type { Planned } from './list-planned.server.ts'

const standing = (visits: readonly PlannedVisit[]): Planned[] =>
  visits.map((visit, index) => ({
    ...{ id: String(index), version: 1, pinned: false, done: false, startsAt: new Date(0) },
    visit,
  }))

/** Something that happens while the visits run, to the people of the plan. */
const trouble = fc.record({
  day: fc.integer({ min: 1, max: 4 }),
  kind: fc.constantFrom('leaves', 'interest', 'fewer', 'holiday'),
  pick: fc.nat(),
})
type Trouble = typeof trouble extends fc.Arbitrary<infer One> ? One : never

function struck(problem: Problem, visits: readonly PlannedVisit[], { kind, pick }: Trouble): Problem {
  const coming = visits.flatMap(({ people }) => people)
  const hit = coming[pick % coming.length]!
  if (kind === 'leaves') return { ...problem, people: problem.people.filter(({ id }) => id !== hit) }
  if (kind === 'holiday') return { ...problem, holidays: [`2026-03-0${1 + (pick % 5)}`] }
  if (kind === 'fewer')
    return {
      ...problem,
      people: problem.people.map((own) => (own.id === hit ? { ...own, maxPerCycle: 1 } : own)),
    }
  const subject = { kind: 'centre' as const, code: problem.centres[0]!.code }
  return { ...problem, declarations: [...problem.declarations, { person: hit, subject, answer: 'interest' }] }
}

/** An explanation of what is impossible takes longest: few people and centres keep it short. */
const small = anyProblem.filter(({ centres, people }) => centres.length <= 2 && people.length <= 5)

const patience = 120_000

describe('a plan made anew while the visits run', () => {
  it(
    'never moves what is over, holds pins, and plans nothing on a day that is over',
    async () => {
      const seen = { plan: 0, infeasible: 0, over: 0, early: 0 }
      await fc.assert(
        fc.asyncProperty(small, trouble, async (problem, drawn) => {
          const first = await propose(problem)
          if (first.kind !== 'plan') return
          const today = `2026-03-0${drawn.day}`
          const past = first.visits.filter((visit) => isOver(visit, today))
          const coming = first.visits.filter((visit) => !isOver(visit, today))
          const pins = coming.slice(0, drawn.pick % 2)
          const hit = { ...struck(problem, first.visits, drawn), previous: first.visits, pins }
          const early = coming.slice(pins.length, pins.length + (drawn.pick % 3))
          const planned = standing(first.visits).map((one) => ({ ...one, done: early.includes(one.visit) }))
          const next = fromToday(hit, planned, today)
          const second = await propose(next)
          seen[second.kind] += 1
          if (second.kind === 'infeasible') return
          seen.over += past.length
          expect(checkPlan(next, second.visits)).toEqual([])
          const kept = new Map(second.visits.map((visit) => [visitId(visit), visit]))
          for (const visit of [...past, ...early, ...pins]) expect(kept.get(visitId(visit))).toEqual(visit)
          const ids = new Set(past.map(visitId))
          for (const visit of second.visits) expect(isOver(visit, today)).toBe(ids.has(visitId(visit)))
          seen.early += early.length
          expect(second.bound).toBeLessThanOrEqual(second.cost + 1e-9)
        }),
        { numRuns: 10, seed: 20260304, endOnFailure: true },
      )
      expect(seen.plan).toBeGreaterThan(2)
      expect(seen.over).toBeGreaterThan(3)
      expect(seen.early).toBeGreaterThan(2)
    },
    patience,
  )

  it(
    'changes as little as trying every plan finds possible',
    async () => {
      const few = anyProblem.filter(
        ({ centres, people, demands }) =>
          centres.length <= 3 && people.length <= 4 && demands.length === 1 && demands[0]!.visits === 1,
      )
      const zero = Object.fromEntries(Object.keys(aProblem().weights).map((rule) => [rule, 0]))
      const weights = { ...zero, changedPerson: 50, changedTime: 20 } as unknown as Weights
      const seen = { plan: 0, none: 0, changed: 0 }
      await fc.assert(
        fc.asyncProperty(few, trouble, async (drawn, own) => {
          const problem = {
            ...drawn,
            weights,
            centres: drawn.centres.map((centre) => ({ ...centre, hours: weekOf(480, 660) })),
            demands: drawn.demands.map((demand) => ({ ...demand, minutes: 90, until: '2026-03-03' })),
          }
          const first = await propose(problem)
          if (first.kind !== 'plan') return
          const today = '2026-03-01'
          const hit = { ...struck(problem, first.visits, own), previous: first.visits }
          const next = fromToday(hit, standing(first.visits), today)
          const [second, least] = [await propose(next), cheapestPlan(next)]
          expect(second.kind).toBe(least === undefined ? 'infeasible' : 'plan')
          if (second.kind !== 'plan') {
            seen.none += 1
            return
          }
          seen.plan += 1
          seen.changed += second.changed
          expect(second.cost).toBeCloseTo(least!, 6)
          expect(second.bound).toBeLessThanOrEqual(least! + 1e-9)
        }),
        { numRuns: 20, seed: 20260305, endOnFailure: true },
      )
      expect(Math.min(seen.plan, seen.changed)).toBeGreaterThan(5)
    },
    patience,
  )

  const made = (own: Partial<PlannedVisit>): PlannedVisit => ({
    ...{ centre: 'C1', instrument: 'visit', stage: 'final', number: 1, people: ['a'], double: false },
    ...{ startsAt: '2026-03-01T08:00', endsAt: '2026-03-01T10:00' },
    ...own,
  })
  const planOf = async (problem: Problem) => {
    const proposal = await propose(problem)
    if (proposal.kind !== 'plan') throw new Error(JSON.stringify(proposal))
    return proposal
  }

  it('goes on after somebody left, a rule changed and a maximum was lowered', async () => {
    const was = [made({}), made({ centre: 'C2', people: ['gone'], startsAt: '2026-03-01T12:00' })]
    const people = [aPerson('a', { maxPerCycle: 0, instruments: [] }), aPerson('b')]
    const centres = ['C1', 'C2', 'C3'].map((code) => aCentre(code))
    const problem = aProblem({ centres, people, previous: was, demands: [aDemand({ people: 2 })] })
    const next = fromToday({ ...problem, demands: [aDemand()] }, standing(was), '2026-03-02')
    const { visits, changed } = await planOf(next)
    expect(visits.slice(0, 2)).toEqual(was)
    expect(visits[2]).toMatchObject({ centre: 'C3', people: ['b'] })
    expect([changed, visits[2]!.startsAt > '2026-03-03']).toEqual([0, true])
  })

  it('lets go of what was not made in a stage that is over, and of pins that nothing asks for', async () => {
    const demands = [aDemand({ stage: 'initial', until: '2026-03-02' }), aDemand({ from: '2026-03-04' })]
    const was = [made({ stage: 'initial' })]
    const pin = { ...made({ centre: 'C9' }), startsAt: '2026-03-04T08:00' }
    const next = fromToday(aProblem({ demands, pins: [pin] }), standing(was), '2026-03-02')
    const { visits } = await planOf(next)
    expect(visits.map(({ centre, stage }) => [centre, stage])).toEqual([
      ['C1', 'final'],
      ['C1', 'initial'],
      ['C2', 'final'],
    ])
  })

  it('leaves what was made before its day where it was planned, and keeps its distance from it', async () => {
    const early = made({ people: ['gone'], startsAt: '2026-03-04T08:00', endsAt: '2026-03-04T10:00' })
    const demands = [aDemand({ daysBetween: 2, visits: 2, repeatAfterDays: 9 })]
    const people = [aPerson('a', { maxPerCycle: 1 }), aPerson('b'), aPerson('c')]
    const problem = aProblem({ centres: [aCentre('C1')], people, demands, previous: [early] })
    const planWhere = async (done: boolean) =>
      planOf(fromToday(problem, [{ ...standing([early])[0]!, done }], '2026-03-01'))
    const [first, second] = (await planWhere(true)).visits
    expect(first).toEqual(early)
    // The window is from the second to the fifth: two days away from the fourth is the second alone.
    expect(second!.startsAt.slice(0, 10)).toBe('2026-03-02')
    // Of a visit that is still to come, somebody who left is relieved.
    expect((await planWhere(false)).visits[0]!.people).not.toContain('gone')
  })

  it('names the pin of somebody who left', async () => {
    const pin = { ...made({ people: ['gone'] }), startsAt: '2026-03-04T08:00' }
    const stuck = await propose(fromToday(aProblem({ pins: [pin] }), [], '2026-03-02'))
    expect(stuck).toMatchObject({ kind: 'infeasible', remedies: [{ kind: 'unpin' }] })
  })
})

import { describe, expect, it } from 'vitest'
import { applyRemedies } from './apply-remedies.ts'
import { checkPlan } from './check-plan.ts'
import type { Problem } from './problem.ts'
import { propose } from './propose.ts'
import { aCentre, aDemand, aPerson, aProblem, weekOf } from './test-problem.ts'

async function planOf(own: Partial<Problem>) {
  const proposal = await propose(aProblem(own))
  if (proposal.kind !== 'plan') throw new Error(JSON.stringify(proposal))
  return proposal
}

async function stuckOf(own: Partial<Problem>) {
  const proposal = await propose(aProblem(own))
  if (proposal.kind !== 'infeasible') throw new Error('planned')
  return proposal
}

const centres = ['C1', 'C2', 'C3', 'C4'].map((code) => aCentre(code))

describe('a plan', () => {
  it('is proven when its cost meets the bound', async () => {
    const { cost, bound, gap, visits } = await planOf({ centres })
    expect([visits.length, gap]).toEqual([4, 0])
    expect(cost).toBeCloseTo(bound, 9)
  })

  it('plans nothing where nothing is asked', async () =>
    expect(await planOf({ centres: [] })).toMatchObject({ visits: [], cost: 0, gap: 0 }))

  it('spreads three shops over days and halves of the day', async () => {
    const demands = [
      aDemand({ instrument: 'mystery', visits: 3, minutes: 60, spread: true, repeatAfterDays: 60 }),
    ]
    const { visits, costsByRule } = await planOf({ demands })
    expect(costsByRule.spread).toBe(0)
    for (const code of ['C1', 'C2']) {
      const own = visits.filter(({ centre }) => centre === code)
      expect(new Set(own.map(({ startsAt }) => startsAt.slice(0, 10))).size).toBe(3)
      expect(new Set(own.flatMap(({ people }) => people)).size).toBe(3)
    }
  })

  it('takes the employer of the day: whoever changes employer comes before or after', async () => {
    const moving = aPerson('a', {
      employments: [
        { entity: 'E1', from: null, until: '2026-03-03' },
        { entity: 'N1', from: '2026-03-04', until: null },
      ],
    })
    const { visits } = await planOf({ people: [moving] })
    for (const { startsAt } of visits) expect(startsAt >= '2026-03-04').toBe(true)
  })

  it('draws the same double visits for a seed, two people each, and others for another', async () => {
    const demands = [aDemand({ doubleShare: 0.5 })]
    const drawn = async (seed: number) =>
      (await planOf({ centres, demands, seed })).visits.filter(({ double }) => double)
    const first = await drawn(1)
    expect(first.map(({ people }) => people.length)).toEqual([2, 2])
    expect(await drawn(1)).toEqual(first)
    const others = await Promise.all([2, 3, 4].map(drawn))
    expect(others.some((other) => other.some(({ centre }, i) => centre !== first[i]!.centre))).toBe(true)
  })

  it('changes only what it must when somebody falls ill', async () => {
    const before = (await planOf({ centres })).visits
    const ill = before[0]!.people[0]!
    const people = ['a', 'b', 'c'].map((id) =>
      aPerson(id, { absences: id === ill ? [{ from: '2026-03-01', until: '2026-03-31' }] : [] }),
    )
    const { visits, changed, costsByRule } = await planOf({ centres, people, previous: before })
    const hit = before.filter((visit) => visit.people.includes(ill)).length
    expect([changed, costsByRule.changedTime]).toEqual([hit, 0])
    expect(visits.flatMap((visit) => visit.people)).not.toContain(ill)
  })

  it('reports a share that never falls and can be aborted', async () => {
    const shares: number[] = []
    await propose(aProblem(), { onProgress: (share) => shares.push(share) })
    expect(shares).toEqual([...shares].sort((a, b) => a - b))
    expect(shares.at(-1)).toBe(1)
    const stop = new AbortController()
    const aborted = propose(aProblem(), {
      signal: stop.signal,
      onProgress: () => stop.abort(new Error('enough')),
    })
    await expect(aborted).rejects.toThrow('enough')
  })

  it('is whole and honest about its gap when the time is up before it began', async () => {
    const demands = [
      aDemand({ visits: 3, minutes: 60, spread: true, from: '2026-03-01', until: '2026-03-26' }),
    ]
    const many = Array.from({ length: 30 }, (_, index) =>
      aCentre(`C${index}`, { governorate: `G${index % 3}` }),
    )
    const people = ['a', 'b', 'c', 'd', 'e', 'f'].map((id) => aPerson(id, { maxPerCycle: 30 }))
    const problem = aProblem({ centres: many, demands, people })
    const plan = await propose(problem, { secondsLeft: () => 0 })
    if (plan.kind !== 'plan') throw new Error(JSON.stringify(plan))
    expect([plan.visits.length, plan.cutShort, checkPlan(problem, plan.visits)]).toEqual([90, true, []])
    expect(plan.bound).toBeLessThanOrEqual(plan.cost)
    expect((await planOf({ centres })).cutShort).toBe(false)
  })

  it('refuses a problem that contradicts itself', async () => {
    await expect(propose(aProblem({ centres: [aCentre('C1'), aCentre('C1')] }))).rejects.toThrow(RangeError)
  })
})

describe('no plan', () => {
  it('asks people for their declaration when that is enough', async () => {
    const stuck = await stuckOf({ declarations: [] })
    expect(stuck.clashes[0]).toMatchObject({ needs: 1, free: 0, kept: [{ code: 'not-asked', people: 3 }] })
    expect(stuck.remedies.map(({ kind }) => kind)).toEqual(['ask', 'ask'])
    expect(stuck.verified).toBe(true)
  })

  it('never sends the employer or somebody with an interest: new people must be found', async () => {
    const own = aPerson('a', { employments: [{ entity: 'E1', from: null, until: null }] })
    const stuck = await stuckOf({ people: [own] })
    expect(stuck.remedies).toEqual([
      { kind: 'add-people', instrument: 'visit', channel: 'in_person', count: 1 },
    ])
    expect((await propose(applyRemedies(aProblem({ people: [own] }), stuck.remedies))).kind).toBe('plan')
  })

  it('trains nobody for what they must not be trained for', async () => {
    const shopper = aPerson('a', { instruments: ['mystery'] })
    const neverTrained = [{ person: 'a', instrument: 'visit' }]
    const [free, kept] = [
      await stuckOf({ people: [shopper] }),
      await stuckOf({ people: [shopper], neverTrained }),
    ]
    expect(free.remedies).toEqual([{ kind: 'train-instrument', person: 'a', instrument: 'visit' }])
    expect(kept.remedies).toMatchObject([{ kind: 'add-people', count: 1 }])
    expect([free.verified, kept.verified]).toEqual([true, true])
  })

  it('raises the most of a cycle, or of a day, by no more than is needed', async () => {
    const busy = await stuckOf({ people: [aPerson('a', { maxPerCycle: 1 })] })
    expect(busy.remedies).toEqual([{ kind: 'raise-cycle', person: 'a', to: 2 }])
    const short = await stuckOf({
      people: [aPerson('a', { maxPerDay: 1 })],
      demands: [aDemand({ until: '2026-03-01' })],
    })
    expect(short.remedies).toEqual([{ kind: 'raise-day', person: 'a', to: 2 }])
    expect(short.verified).toBe(true)
  })

  it('widens when days between do not fit', async () => {
    const demands = [aDemand({ visits: 2, daysBetween: 5 })]
    const stuck = await stuckOf({ demands, centres: [aCentre('C1')] })
    expect(stuck.remedies).toMatchObject([{ kind: 'widen', instrument: 'visit', stage: 'final' }])
    expect(stuck.verified).toBe(true)
  })

  it('says when nothing would free it: a centre that never opens long enough', async () => {
    const stuck = await stuckOf({ centres: [aCentre('C1', { hours: weekOf(480, 500) })] })
    expect([stuck.verified, stuck.remedies]).toEqual([false, []])
    expect(stuck.clashes[0]).toMatchObject({ kept: [], breaches: [{ code: 'centre-closed' }] })
  })

  it('widens a window of holidays, or of days on which the centre is closed, instead of finding people', async () => {
    const eid = ['2026-03-02', '2026-03-03', '2026-03-04']
    const demands = [aDemand({ from: '2026-03-02', until: '2026-03-03' })]
    const stuck = await stuckOf({ demands, holidays: eid })
    expect(stuck.clashes[0]).toMatchObject({ kept: [], breaches: [{ code: 'holiday' }] })
    expect(stuck.remedies).toEqual([{ kind: 'widen', instrument: 'visit', stage: 'final', days: 2 }])
    const closed = weekOf(480, 840).map(() => [])
    const seasons = [{ from: '2026-03-01', until: '2026-03-05', hours: closed }]
    const season = await stuckOf({ demands, centres: [aCentre('C1', { seasons })] })
    expect(season.clashes[0]!.breaches).toMatchObject([{ code: 'centre-closed' }])
    // The sixth and the seventh are a weekend.
    expect(season.remedies).toMatchObject([{ kind: 'widen', days: 5 }])
    expect([stuck.verified, season.verified]).toEqual([true, true])
  })

  it('asks a person to be freed only for days on which they could come', async () => {
    const soon = aPerson('a', { absences: [{ from: '2026-03-01', until: '2026-03-03' }] })
    const history = [{ person: 'a', centre: 'C1', instrument: 'visit', cycle: 4, day: '2025-03-01' }]
    const employments = [
      { entity: 'N1', from: null, until: '2026-03-03' },
      { entity: 'E1', from: '2026-03-04', until: null },
    ]
    const stuck = await stuckOf({ people: [{ ...soon, employments }], history, centres: [aCentre('C1')] })
    expect(stuck.remedies).toMatchObject([{ kind: 'add-people' }])
    const freed = await stuckOf({ people: [soon], history, centres: [aCentre('C1')] })
    expect(freed.remedies).toMatchObject([{ kind: 'waive-cooling-off', person: 'a' }])
    expect([stuck.verified, freed.verified]).toEqual([true, true])
  })

  it('counts what somebody can do in all windows together before it raises their most', async () => {
    const demands = [
      aDemand({ until: '2026-03-02' }),
      aDemand({ instrument: 'mystery', until: '2026-03-03', visits: 2, repeatAfterDays: null }),
    ]
    const people = [aPerson('a', { maxPerDay: 1, maxPerCycle: 2 }), aPerson('b', { maxPerCycle: 1 })]
    const stuck = await stuckOf({ demands, people, centres: [aCentre('C1'), aCentre('C2')] })
    expect(stuck.verified).toBe(true)
  })

  it('tells pins apart that can never be far enough from each other', async () => {
    const demands = [
      aDemand({ stage: 'initial', repeatAfterDays: 9 }),
      aDemand({ repeatAfterDays: 9, from: '2026-03-02' }),
    ]
    const pin = (stage: string) => ({
      ...{ centre: 'C1', instrument: 'visit', stage, number: 1, people: ['a'], startsAt: null },
    })
    const stuck = await stuckOf({ demands, pins: [pin('initial'), pin('final')] })
    expect(stuck.clashes.map(({ breaches }) => breaches[0]?.code)).toEqual(['shopper-again', 'shopper-again'])
    const short = [aDemand(), aDemand({ stage: 'initial', until: '2026-03-01' })]
    const busy = [aPerson('a', { maxPerDay: 1 })]
    const both = ['C1', 'C2'].map((centre) => ({ ...pin('initial'), centre }))
    const crowded = await stuckOf({ demands: short, people: busy, pins: both })
    expect(crowded.clashes[0]!.breaches).toContainEqual({ code: 'over-day', params: { visits: 2, max: 1 } })
    const nobody = { ...pin('final'), people: [], startsAt: '2026-03-01T15:00' }
    const empty = await stuckOf({ demands, pins: [nobody] })
    expect(empty.clashes[0]!.breaches.map(({ code }) => code)).toEqual(['outside-window', 'centre-closed'])
  })

  it('names a pin that breaks a rule, and what it breaks', async () => {
    const pin = {
      centre: 'C1',
      instrument: 'visit',
      stage: 'final',
      number: 1,
      people: ['a'],
      startsAt: '2026-03-06T08:00',
    }
    const stuck = await stuckOf({ pins: [pin] })
    expect(stuck.clashes[0]!.breaches.map(({ code }) => code)).toEqual([
      'outside-window',
      'outside-hours',
      'centre-closed',
    ])
    expect(stuck.remedies).toMatchObject([{ kind: 'unpin', visit: { centre: 'C1', number: 1 } }])
  })
})

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { checkPlan } from './check-plan.ts'
import type { Problem } from './problem.ts'
import { propose } from './propose.ts'
import { anyProblem } from './test-any-problem.ts'
import { anyRules } from './test-any-rules.ts'
import { cheapestPlan } from './test-brute-force.ts'
import { weekOf } from './test-problem.ts'
import { wantedVisits } from './wanted.ts'

/** Many whole-number programmes: on a busy machine they take a while. */
const patience = 300_000

describe('a plan against trying every one', () => {
  it('takes other people where their moments save more than they cost', async () => {
    // People chosen before moments: each came out dearer than the cheapest plan, by a governorate more on a day.
    const few = fc.sample(
      anyRules.filter((problem) => wantedVisits(problem).length <= 3),
      { seed: 22, numRuns: 443 },
    )
    for (const problem of [few[431]!, few[442]!])
      expect(await propose(problem)).toMatchObject({ cost: expect.closeTo(cheapestPlan(problem)!, 6) })
  })

  it(
    'holds where every rule can bite',
    async () => {
      const seen = { none: 0, some: 0, cheapest: 0 }
      const few = anyRules.filter((problem) => wantedVisits(problem).length <= 3)
      await fc.assert(
        fc.asyncProperty(few, async (problem) => {
          const [proposal, cheapest] = [await propose(problem), cheapestPlan(problem)]
          seen[cheapest === undefined ? 'none' : 'some'] += 1
          expect(proposal.kind).toBe(cheapest === undefined ? 'infeasible' : 'plan')
          if (proposal.kind !== 'plan') return
          expect(checkPlan(problem, proposal.visits)).toEqual([])
          expect(proposal.bound).toBeLessThanOrEqual(cheapest! + 1e-9)
          seen.cheapest += Number(proposal.cost < cheapest! + 1e-6)
        }),
        { numRuns: 40, seed: 20260306, endOnFailure: true },
      )
      expect(Math.min(seen.none, seen.some)).toBeGreaterThan(5)
      expect(seen.cheapest).toBe(seen.some)
    },
    patience,
  )

  const few = anyProblem.filter(
    ({ centres, people, demands }) =>
      centres.length <= 3 && people.length <= 4 && demands.length === 1 && demands[0]!.visits === 1,
  )
  /** Two days of two starts each, so that trying all of them ends. */
  const shorten = (problem: Problem): Problem => ({
    ...problem,
    centres: problem.centres.map((own) => ({ ...own, hours: weekOf(480, 660) })),
    demands: problem.demands.map((own) => ({ ...own, minutes: 90, until: '2026-03-02' })),
  })

  it(
    'finds a plan when there is one, at the lowest cost, never below the bound',
    async () => {
      const seen = { none: 0, some: 0, cheapest: 0 }
      await fc.assert(
        fc.asyncProperty(few, async (drawn) => {
          const problem = shorten(drawn)
          const [proposal, cheapest] = [await propose(problem), cheapestPlan(problem)]
          seen[cheapest === undefined ? 'none' : 'some'] += 1
          expect(proposal.kind).toBe(cheapest === undefined ? 'infeasible' : 'plan')
          if (proposal.kind !== 'plan') return
          expect(proposal.bound).toBeLessThanOrEqual(cheapest! + 1e-9)
          expect(proposal.cost).toBeGreaterThanOrEqual(cheapest! - 1e-9)
          seen.cheapest += Number(proposal.cost < cheapest! + 1e-6)
        }),
        { numRuns: 40, seed: 20260303, endOnFailure: true },
      )
      expect(Math.min(seen.none, seen.some)).toBeGreaterThan(5)
      expect(seen.cheapest).toBe(seen.some)
    },
    patience,
  )
})

/**
 * Planning a cycle: who visits which centre, on which day and at what hour, for 90 centres × 4 visits with 40 people, and
 * for 2,000 × 4 with 600 (`--quick`: 400 × 4 with 120). Prints the time, the cost by rule and the gap to the bound of the
 * whole problem; a greedy planner works on the same problems by the same costs. Both plans are checked by the same checker.
 */
import { resourceUsage } from 'node:process'
import { checkPlan } from '#assignment/check-plan.ts'
import { costOf, totalOf } from '#assignment/cost-of.ts'
import type { PlannedVisit, Problem } from '#assignment/problem.ts'
import { type CostsByRule, softRules } from '#assignment/proposal.ts'
import { propose } from '#assignment/propose.ts'
import { planGreedily } from './assignment/greedy.ts'
import { inventProblem, type Size } from './assignment/invent-problem.ts'
import { machine, medianOf, printRatio } from './measure.ts'

const quick = process.argv.includes('--quick')
const small: Size = { centres: 90, people: 40, governorates: 4 }
const middle: Size = { centres: 400, people: 120, governorates: 8 }
const large: Size = { centres: 2000, people: 600, governorates: 20 }

console.log(machine())
const ratios = [
  ...(await compare(small, quick ? [1] : [1, 2, 3])),
  ...(await compare(quick ? middle : large, [1])),
]
console.log(`peak memory ${(resourceUsage().maxRSS / 2 ** 20).toFixed(2)} GiB`)
printRatio('greedy', medianOf(ratios))

/** Greedy's cost divided by ours, for each seed. */
async function compare(size: Size, seeds: readonly number[]): Promise<number[]> {
  const ratios: number[] = []
  for (const seed of seeds) {
    const problem = inventProblem(size, seed)
    const start = performance.now()
    const plan = await propose(problem)
    const seconds = (performance.now() - start) / 1000
    console.log(`\n${size.centres} centres, ${size.people} people, seed ${seed}`)
    if (plan.kind === 'infeasible') throw new Error('the invented problem has no plan')
    console.log(`ours   ${seconds.toFixed(1)} s, gap to the bound ${(100 * plan.gap).toFixed(3)} %`)
    const ours = printCosts('ours  ', problem, plan.visits)
    const before = performance.now()
    const greedy = await planGreedily(problem)
    console.log(`greedy ${((performance.now() - before) / 1000).toFixed(1)} s`)
    if (greedy.length === 0) {
      console.log('greedy found no plan')
      continue
    }
    ratios.push(printCosts('greedy', problem, greedy) / ours)
  }
  return ratios
}

function printCosts(name: string, problem: Problem, visits: readonly PlannedVisit[]): number {
  const faults = checkPlan(problem, visits)
  if (faults.length > 0) throw new Error(`${name}: ${JSON.stringify(faults[0])}`)
  const costs: CostsByRule = costOf(problem, visits)
  const parts = softRules.filter((rule) => costs[rule] > 0).map((rule) => `${rule} ${costs[rule].toFixed(1)}`)
  console.log(`${name} cost ${totalOf(costs).toFixed(1)}: ${parts.join(', ')}`)
  return totalOf(costs)
}

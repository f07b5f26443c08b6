/**
 * Planning a cycle: who visits which centre, on which day and at what hour, for 90 centres × 4 visits with 40 people, and
 * for 2,000 × 4 with 600 (`--quick`: 400 × 4 with 120). Prints the time, the cost by rule and the gap to the bound of the
 * whole problem. Two peers work on the same problems by the same costs, and every plan is checked by the same checker:
 *
 * - `greedy`: the scarcest visits first, each the person and the moment that add the least; nothing is taken back. That is
 *   what the word means (a construction that never reconsiders), and what somebody with a spreadsheet does.
 * - `exchange`: the same start, then sweeps of exchanges until none lowers the cost. The literature on the generalized
 *   assignment problem counts that as a second phase, a local search (Martello and Toth, Knapsack Problems, 1990, chapter 7).
 *
 * Each ratio is the peer's cost divided by ours: the median of the problems. Last, the larger plan is put into a database and
 * judged again, as the worker does every five minutes.
 */
import { resourceUsage } from 'node:process'
import { checkPlan } from '#assignment/check-plan.ts'
import { costOf, totalOf } from '#assignment/cost-of.ts'
import type { PlannedVisit, Problem } from '#assignment/problem.ts'
import { type CostsByRule, softRules } from '#assignment/proposal.ts'
import { propose } from '#assignment/propose.ts'
import { planGreedily } from './assignment/greedy.ts'
import { inventProblem, type Size } from './assignment/invent-problem.ts'
import { timeRecheck } from './assignment/time-recheck.ts'
import { machine, medianOf, printRatio } from './measure.ts'

const peers = ['greedy', 'exchange'] as const
type Peer = (typeof peers)[number]

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
for (const peer of peers) printRatio(peer, medianOf(ratios.map((ratio) => ratio[peer])))

/** Each peer's cost divided by ours, for each seed. */
async function compare(size: Size, seeds: readonly number[]): Promise<Record<Peer, number>[]> {
  const ratios: Record<Peer, number>[] = []
  for (const seed of seeds) {
    const problem = inventProblem(size, seed)
    const start = performance.now()
    const plan = await propose(problem)
    const seconds = (performance.now() - start) / 1000
    console.log(`\n${size.centres} centres, ${size.people} people, seed ${seed}`)
    if (plan.kind === 'infeasible') throw new Error('the invented problem has no plan')
    console.log(`ours     ${seconds.toFixed(1)} s, gap to the bound ${(100 * plan.gap).toFixed(3)} %`)
    const ours = printCosts('ours', problem, plan.visits)
    if (size !== small) await timeRecheck(problem, plan.visits)
    ratios.push({
      greedy: (await costOfPeer('greedy', problem)) / ours,
      exchange: (await costOfPeer('exchange', problem)) / ours,
    })
  }
  return ratios
}

async function costOfPeer(peer: Peer, problem: Problem): Promise<number> {
  const start = performance.now()
  const visits = await planGreedily(problem, peer === 'exchange')
  console.log(`${peer.padEnd(8)} ${((performance.now() - start) / 1000).toFixed(1)} s`)
  if (visits.length === 0) throw new Error(`${peer} found no plan: the problem is no fair comparison`)
  return printCosts(peer, problem, visits)
}

function printCosts(name: string, problem: Problem, visits: readonly PlannedVisit[]): number {
  const faults = checkPlan(problem, visits)
  if (faults.length > 0) throw new Error(`${name}: ${JSON.stringify(faults[0])}`)
  const costs: CostsByRule = costOf(problem, visits)
  const parts = softRules.filter((rule) => costs[rule] > 0).map((rule) => `${rule} ${costs[rule].toFixed(1)}`)
  console.log(`${name.padEnd(8)} cost ${totalOf(costs).toFixed(1)}: ${parts.join(', ')}`)
  return totalOf(costs)
}

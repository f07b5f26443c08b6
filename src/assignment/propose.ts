import loadHighs, { type Highs } from 'highs'
import { makeCells } from './cells.ts'
import { checkPlan } from './check-plan.ts'
import { checkProblem } from './check-problem.ts'
import { type ChooseInput, choosePeople, relaxPeople } from './choose-people.ts'
import { chooseTimes, type Timed } from './choose-times.ts'
import { makeContext } from './context.ts'
import { costOf, countChanged, totalOf } from './cost-of.ts'
import type { Cut } from './cut.ts'
import { cutsOf } from './cuts.ts'
import { momentOf } from './day.ts'
import { explain, type Stuck } from './explain.ts'
import { explainPins } from './explain-pins.ts'
import { planJointly } from './plan-jointly.ts'
import type { PlannedVisit, Problem } from './problem.ts'
import type { Clash, Infeasible, Plan, Proposal, ProposeOptions, Step } from './proposal.ts'
import { seatVisits } from './seat-visits.ts'
import { tryOthers } from './try-others.ts'
import { compareKeys, wantedVisits } from './wanted.ts'

/** How often people are chosen anew because days and hours did not fit; fewer where a remedy is only tried. */
const ATTEMPTS = 8
const ATTEMPTS_TRIED = 3

/**
 * Proposes who visits which centre, on which day and at what hour: every visit that the demands ask for, within every hard
 * rule, at the lowest cost by the soft rules that was found, with the proven bound. Pins hold. The same problem gives the
 * same proposal. Or tells why there is none, and what would free it.
 *
 * Runs for seconds (90 centres) to a minute or two (2,000) and holds its thread in stretches: call it in a worker.
 *
 * @throws the signal's reason when aborted; `RangeError` for a problem that contradicts itself (unknown codes).
 * @example
 * const proposal = await propose(problem, { onProgress: (share, step) => …, signal })
 * if (proposal.kind === 'plan') save(proposal.visits)
 */
export async function propose(problem: Problem, options: ProposeOptions = {}): Promise<Proposal> {
  checkProblem(problem)
  const report = prepareReport(options)
  const secondsLeft = options.secondsLeft ?? (() => Number.POSITIVE_INFINITY)
  const limits = { attempts: ATTEMPTS, secondsLeft }
  const outcome = await plan(problem, await loadHighs(), report, limits)
  if (outcome.kind !== 'stuck') return outcome
  await report(0.95, 'explain')
  return explain(outcome, async (relaxed) => {
    const next = await plan(relaxed, outcome.highs, () => report(0.95, 'explain'), {
      ...limits,
      attempts: ATTEMPTS_TRIED,
    })
    return next.kind === 'stuck' ? next : undefined
  })
}

interface Limits {
  readonly attempts: number
  readonly secondsLeft: () => number
}

type Report = (share: number, step: Step) => Promise<void>

async function plan(
  problem: Problem,
  highs: Highs,
  report: Report,
  { attempts, secondsLeft }: Limits,
): Promise<Plan | Infeasible | (Stuck & { kind: 'stuck' })> {
  const context = makeContext(problem)
  const wanted = wantedVisits(problem)
  const pinned = explainPins(problem, context, wanted)
  if (pinned.length > 0) return pinsOnly(pinned)
  if (wanted.length === 0) return finish(problem, [], 0, false)
  await report(0, 'rules')
  const cells = await makeCells(problem, context, wanted, (share) => report(0.15 * share, 'rules'))
  const work = { highs, problem, context, cells, wanted, secondsLeft }
  const relaxed = await relaxPeople(work, (share) => report(0.15 + 0.2 * share, 'people'))
  const cuts: Cut[] = []
  let timed: Timed | null = null
  let bound = relaxed.bound
  let learnt = true
  for (let attempt = 1; ; attempt += 1) {
    const chosen = choosePeople(work, relaxed, cuts)
    await report(0.4, 'people')
    if (attempt === 1) bound = chosen.bound
    const stuck = { kind: 'stuck' as const, ...work, relaxed, chosen, timed }
    const last = timed !== null && (chosen.empty.size > 0 || attempt === attempts || !learnt)
    const people = last ? planJointly(highs, problem, context, cells.cells, secondsLeft) : chosen.people
    if (!people || (chosen.empty.size > 0 && !last)) return stuck
    const tasks = seatVisits(problem, cells.cells, people)
    timed = await chooseTimes(work, tasks, (share) => report(0.4 + 0.5 * share, 'days'))
    if (timed.left.length === 0) {
      await report(0.92, 'check')
      const done = finish(problem, visitsOf(problem, timed), bound, secondsLeft() <= 0)
      const better = attempt > 1 && !last ? await chooseTogether(work, bound) : undefined
      const found = better && better.cost < done.cost ? better : done
      const best = await tryOthers(found, cells, {
        ...{ chosen, secondsLeft },
        choose: (others) => choosePeople(work, relaxed, others),
        finish: (other) => dateParties(work, other.people, bound),
      })
      await report(1, 'check')
      return best
    }
    if (last) return { ...stuck, timed }
    const found = cutsOf(cells.cells, tasks, timed.left)
    learnt = found.length > 0
    cuts.push(...found)
  }
}

const visitsOf = (problem: Problem, { dated }: Timed): PlannedVisit[] =>
  dated.map((one) => toVisit(problem, one))

/**
 * A plan by people and moments chosen together, where the problem is small enough: what cuts led to may be dearer, because
 * they are guesses. Undefined: too large, or no plan was found.
 */
async function chooseTogether(work: ChooseInput, bound: number): Promise<Plan | undefined> {
  const { highs, problem, context, cells, secondsLeft } = work
  const people = planJointly(highs, problem, context, cells.cells, secondsLeft)
  return people && dateParties(work, people, bound)
}

/** The plan of people by cell; undefined where a visit finds no moment. */
async function dateParties(
  work: ChooseInput,
  people: readonly (readonly number[])[],
  bound: number,
): Promise<Plan | undefined> {
  const { problem, cells, secondsLeft } = work
  const timed = await chooseTimes(work, seatVisits(problem, cells.cells, people), async () => {})
  return timed.left.length > 0
    ? undefined
    : finish(problem, visitsOf(problem, timed), bound, secondsLeft() <= 0)
}

const pinsOnly = (clashes: readonly Clash[]): Infeasible => ({
  kind: 'infeasible',
  clashes,
  remedies: clashes.flatMap(({ remedies }) => remedies),
  verified: false,
})

const toVisit = ({ people }: Problem, { task, slot }: Timed['dated'][number]): PlannedVisit => {
  const { centre, instrument, stage, number, double, demand, over } = task.visit
  if (over) return over
  return {
    centre,
    instrument,
    stage,
    number,
    people: task.party.map((person) => people[person]!.id).sort(),
    startsAt: momentOf(slot.day, slot.start),
    endsAt: momentOf(slot.day, slot.start + demand.minutes),
    double,
  }
}

/** Counts and checks. A plan that the checker refuses is a fault of ours and never leaves. */
function finish(problem: Problem, unsorted: readonly PlannedVisit[], bound: number, cutShort: boolean): Plan {
  const visits = [...unsorted].sort(compareKeys)
  const faults = checkPlan(problem, visits)
  if (faults.length > 0) throw new Error(`the planner made a plan with faults: ${JSON.stringify(faults[0])}`)
  const costsByRule = costOf(problem, visits)
  const cost = totalOf(costsByRule)
  return {
    kind: 'plan',
    visits,
    cost,
    bound: Math.min(bound, cost),
    gap: cost > 0 ? Math.max(0, (cost - bound) / cost) : 0,
    costsByRule,
    changed: countChanged(problem.previous, visits),
    cutShort,
  }
}

/** Reports and lets other work run, so that an abort is heard. The share never falls. */
function prepareReport({ onProgress, signal }: ProposeOptions): Report {
  let last = 0
  return async (share: number, step: Step): Promise<void> => {
    last = Math.max(last, share)
    onProgress?.(last, step)
    await new Promise((resolve) => setTimeout(resolve))
    signal?.throwIfAborted()
  }
}

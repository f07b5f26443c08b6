import type { Breach } from '#assignment/breach.ts'
import { makeContext } from '#assignment/context.ts'
import { costOf } from '#assignment/cost-of.ts'
import { minuteOf } from '#assignment/day.ts'
import { fairShares } from '#assignment/fair-share.ts'
import { breachesOf } from '#assignment/independence.ts'
import type { Person, PlannedVisit, Problem } from '#assignment/problem.ts'
import { type SoftRule, softRules } from '#assignment/proposal.ts'
import { visitId } from '#assignment/wanted.ts'
import { elsewhere } from './cover-judgement.ts'

/** Somebody who may take over, and what the plan then costs more or less by the soft rules. */
export interface Replacement {
  readonly person: string
  readonly costs: readonly { readonly rule: SoftRule; readonly change: number }[]
  /** All costs together; what every replacement costs alike is left out. */
  readonly total: number
}

/** Somebody who may not, and the hard rules that keep them. */
export interface KeptAway {
  readonly person: string
  readonly rules: readonly Breach['code'][]
}

export interface Replacements {
  /** The least costly first; of equal ones, in the order of the problem. */
  readonly fits: readonly Replacement[]
  readonly kept: readonly KeptAway[]
}

/**
 * Who may take the place of somebody on a visit, at its moment, by the planner's own rules; and why nobody else may. Judges as
 * `judgeVisit` does, but everybody at once: only the visits of the two who change are counted.
 *
 * @param planned the plan as its reader may see it
 * @param blind leaves rules out about what else somebody does then, for who may not see all visits; see `coverJudgement`
 * @example rankReplacements(problem, visits, visit, 'p1').fits[0].person // 'p4'
 */
export function rankReplacements(
  problem: Problem,
  planned: readonly PlannedVisit[],
  visit: PlannedVisit,
  leaving: string,
  blind = false,
): Replacements {
  const judge = prepareJudge(problem, planned, visit)
  const cost = prepareCost(problem, planned, visit, leaving)
  const fits: Replacement[] = []
  const kept: KeptAway[] = []
  for (const person of problem.people) {
    if (visit.people.includes(person.id)) continue
    const rules = [...new Set(judge(person).map(({ code }) => code))].filter(
      (code) => !(blind && elsewhere.has(code)),
    )
    if (rules.length > 0) kept.push({ person: person.id, rules })
    else fits.push({ person: person.id, ...cost(person.id) })
  }
  fits.sort((a, b) => a.total - b.total)
  return { fits, kept }
}

/** The hard rules that somebody would break on the visit, beside their other visits. */
function prepareJudge(problem: Problem, planned: readonly PlannedVisit[], visit: PlannedVisit) {
  const context = makeContext(problem)
  const centre = problem.centres.find(({ code }) => code === visit.centre)
  const day = visit.startsAt.slice(0, 10)
  const span = { from: minuteOf(visit.startsAt), until: minuteOf(visit.endsAt) }
  return (person: Person): Breach[] => {
    if (!centre) return []
    const others = planned.filter(
      (other) => other.people.includes(person.id) && visitId(other) !== visitId(visit),
    )
    return breachesOf(person, centre, visit.instrument, day, context, { stage: visit.stage, ...span, others })
  }
}

/** What the plan would cost more: of all visits only those count whose people change, so the others are left out. */
function prepareCost(
  problem: Problem,
  planned: readonly PlannedVisit[],
  visit: PlannedVisit,
  leaving: string,
) {
  const shares = fairShares(problem)
  const known = new Set(problem.people.map(({ id }) => id))
  const centres = new Set(problem.centres.map(({ code }) => code))
  const counted = (one: PlannedVisit) => centres.has(one.centre) && one.people.every((id) => known.has(id))
  const small: Problem = {
    ...problem,
    previous: [],
    history: problem.history.filter(({ centre }) => centre === visit.centre),
  }
  const others = planned.filter((one) => visitId(one) !== visitId(visit))
  return (next: string): Omit<Replacement, 'person'> => {
    const theirs = others.filter(({ people }) => people.includes(next) || people.includes(leaving))
    const then = { ...visit, people: visit.people.map((id) => (id === leaving ? next : id)) }
    const [was, is] = [
      [...theirs, visit],
      [...theirs, then],
    ].map((visits) => costOf(small, visits.filter(counted), shares))
    const costs = softRules
      .map((rule) => ({ rule, change: Math.round((is![rule] - was![rule]) * 10) / 10 }))
      .filter(({ change }) => change !== 0)
    return { costs, total: costs.reduce((sum, { change }) => sum + change, 0) }
  }
}

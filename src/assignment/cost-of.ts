import { groupBy } from './context.ts'
import { dayNumber, minuteOf, weekdayOf } from './day.ts'
import { fairShares, unevenness } from './fair-share.ts'
import { tripOf } from './pair-cost.ts'
import type { Centre, Person, PlannedVisit, Problem } from './problem.ts'
import { type CostsByRule, type SoftRule, softRules } from './proposal.ts'
import { isEarly, overSpread } from './spread.ts'
import { visitId } from './wanted.ts'

/**
 * What a plan costs by the soft rules, each times its weight. The planner, its comparison with other ways of planning,
 * and a board where people change visits by hand all count with this.
 *
 * @param visits of people and centres of the problem
 * @param shares of `fairShares`, where the same problem is counted often
 * @example costOf(problem, plan.visits).travel // 12: three trips at 4 each
 */
export function costOf(
  problem: Problem,
  visits: readonly PlannedVisit[],
  shares: ReadonlyMap<string, number> = fairShares(problem),
): CostsByRule {
  const people = new Map(problem.people.map((person) => [person.id, person]))
  const centres = new Map(problem.centres.map((centre) => [centre.code, centre]))
  const parties = visits.map((visit) => ({
    visit,
    centre: centres.get(visit.centre)!,
    party: visit.people.map((id) => people.get(id)!),
  }))
  const counts: Record<SoftRule, number> = {
    balance: countBalance(shares, visits),
    travel: sum(parties, ({ centre, party }) => sum(party, (person) => tripOf(person, centre))),
    areas: countAreas(visits, centres),
    rotation: countRotation(problem, visits),
    experience: parties.filter(({ party }) => isUniform(party)).length,
    language: sum(parties, ({ centre, party }) => missingLanguages(centre, party)),
    spread: countSpread(problem, visits, centres),
    ...countChanges(problem, visits),
  }
  return Object.fromEntries(
    softRules.map((rule) => [rule, counts[rule] * problem.weights[rule]]),
  ) as CostsByRule
}

/** All rules together. */
export const totalOf = (costs: CostsByRule): number =>
  softRules.reduce((total, rule) => total + costs[rule], 0)

/** A party of two or more, all of the same experience. */
export const isUniform = (party: readonly Person[]): boolean =>
  party.length > 1 && party.every(({ experience }) => experience === party[0]?.experience)

/** Languages of a centre that nobody in the party speaks. */
export const missingLanguages = ({ languages = [] }: Centre, party: readonly Person[]): number =>
  languages.filter((language) => !party.some((person) => person.languages.includes(language))).length

const sum = <Row>(rows: readonly Row[], of: (row: Row) => number): number =>
  rows.reduce((total, row) => total + of(row), 0)

function countBalance(shares: ReadonlyMap<string, number>, visits: readonly PlannedVisit[]): number {
  const loads = new Map<string, number>()
  for (const id of visits.flatMap(({ people }) => people)) loads.set(id, (loads.get(id) ?? 0) + 1)
  return sum([...shares], ([id, share]) => unevenness(loads.get(id) ?? 0, share))
}

function countAreas(visits: readonly PlannedVisit[], centres: ReadonlyMap<string, Centre>): number {
  const areas = new Map<string, Set<string>>()
  for (const { people, startsAt, centre } of visits) {
    for (const id of people) {
      const key = `${id}\u0000${startsAt.slice(0, 10)}`
      const known = areas.get(key) ?? new Set()
      areas.set(key, known.add(centres.get(centre)!.governorate))
    }
  }
  return sum([...areas.values()], ({ size }) => size - 1)
}

function countRotation({ history, cycle }: Problem, visits: readonly PlannedVisit[]): number {
  const past = new Set(history.filter((h) => h.cycle < cycle).map((h) => `${h.person}\u0000${h.centre}`))
  return sum(visits, ({ people, centre }) => people.filter((id) => past.has(`${id}\u0000${centre}`)).length)
}

function countSpread(
  { demands }: Problem,
  visits: readonly PlannedVisit[],
  centres: ReadonlyMap<string, Centre>,
): number {
  const spread = new Set(demands.filter((d) => d.spread).map((d) => `${d.instrument}\u0000${d.stage}`))
  const asked = visits.filter(({ instrument, stage }) => spread.has(`${instrument}\u0000${stage}`))
  const groups = groupBy(
    asked,
    ({ centre, instrument, stage }) => `${centre}\u0000${instrument}\u0000${stage}`,
  )
  return sum([...groups.values()], (group) => {
    const centre = centres.get(group[0]!.centre)!
    const days = group.map(({ startsAt }) => dayNumber(startsAt))
    const early = group.map(({ startsAt }, i) => Number(isEarly(centre, days[i]!, minuteOf(startsAt))))
    return overSpread(centre, days.map(weekdayOf), early)
  })
}

function countChanges({ previous }: Problem, visits: readonly PlannedVisit[]) {
  const now = new Map(visits.map((visit) => [visitId(visit), visit]))
  let [changedPerson, changedTime] = [0, 0]
  for (const before of previous) {
    const after = now.get(visitId(before))
    if (!after) continue
    changedPerson += before.people.filter((id) => !after.people.includes(id)).length
    changedTime += timeChange(before.startsAt, after.startsAt)
  }
  return { changedPerson, changedTime }
}

/** 1 for another day, half for another hour of the same day. */
export const timeChange = (before: string, after: string): number =>
  before === after ? 0 : before.slice(0, 10) === after.slice(0, 10) ? 0.5 : 1

/** Visits of both plans that differ in people, day or hour. */
export function countChanged(previous: readonly PlannedVisit[], visits: readonly PlannedVisit[]): number {
  const before = new Map(previous.map((visit) => [visitId(visit), visit]))
  return visits.filter((visit) => {
    const old = before.get(visitId(visit))
    return old && (old.startsAt !== visit.startsAt || [...old.people].sort().join() !== visit.people.join())
  }).length
}

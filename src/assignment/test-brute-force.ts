import { startsIn } from './availability.ts'
import { hoursOn } from './centre-hours.ts'
import { checkPlan } from './check-plan.ts'
import { costOf, totalOf } from './cost-of.ts'
import { dayNumber, meetSpans, minuteOf, momentOf, weekdayOf } from './day.ts'
import type { PlannedVisit, Problem, Span } from './problem.ts'
import { visitId, type WantedVisit, wantedVisits } from './wanted.ts'

/**
 * The lowest cost of all plans that the checker lets stand, by trying every one: every party and every start of each visit.
 * Undefined: there is none. For problems of a few visits only.
 */
export function cheapestPlan(problem: Problem): number | undefined {
  const wanted = wantedVisits(problem)
  const choices = wanted.map((visit) => choicesOf(problem, visit)).sort((a, b) => a.length - b.length)
  const beside = prepareBeside(problem)
  let best: number | undefined
  const tryFrom = (index: number, visits: readonly PlannedVisit[]): void => {
    if (index === choices.length) {
      const cost = totalOf(costOf(problem, visits))
      if ((best === undefined || cost < best - 1e-12) && checkPlan(problem, visits).length === 0) best = cost
      return
    }
    for (const visit of choices[index]!) {
      if (beside(visits, visit)) tryFrom(index + 1, [...visits, visit])
    }
  }
  tryFrom(0, [])
  return best
}

/** Whether a visit may stand beside others: each couple is judged once; what people may do at most is counted. */
function prepareBeside(problem: Problem): (visits: readonly PlannedVisit[], next: PlannedVisit) => boolean {
  const people = new Map(problem.people.map((person) => [person.id, person]))
  const over = new Set((problem.over ?? []).map(visitId))
  const known = new Map<PlannedVisit, Map<PlannedVisit, boolean>>()
  const agree = (a: PlannedVisit, b: PlannedVisit): boolean => {
    const row = known.get(a) ?? new Map<PlannedVisit, boolean>()
    known.set(a, row)
    const found = row.get(b) ?? judgeLoose(problem, [a, b])
    row.set(b, found)
    return found
  }
  return (visits, next) =>
    visits.every((other) => agree(other, next)) &&
    (over.has(visitId(next)) ||
      next.people.every((id) => {
        const own = visits.filter((visit) => visit.people.includes(id))
        const day = own.filter(({ startsAt }) => startsAt.slice(0, 10) === next.startsAt.slice(0, 10))
        const { maxPerDay, maxPerCycle } = people.get(id)!
        return own.length < maxPerCycle && day.length < maxPerDay
      }))
}

/** Whether visits break no rule but those that hang on all other visits. */
const judgeLoose = (problem: Problem, visits: readonly PlannedVisit[]): boolean =>
  checkPlan({ ...problem, pins: [] }, visits).every(
    (fault) =>
      fault.kind === 'missing' || (fault.kind === 'breach' && /^over-(cycle|day)$/.test(fault.breach.code)),
  )

function choicesOf(problem: Problem, wanted: WantedVisit): PlannedVisit[] {
  const { centreRow, demand, seats, double, over, ...key } = wanted
  if (over) return [over]
  const pin = problem.pins.find((one) => visitId(one) === visitId(key))
  const { centre, instrument, stage, number } = key
  const parties = partiesOf(problem.people.map(({ id }) => id).sort(), seats)
  return parties
    .filter((party) => !pin || pin.people.every((id) => party.includes(id)))
    .flatMap((people) =>
      momentsOf(problem, wanted, people, pin?.startsAt).map((startsAt) => ({
        ...{ centre, instrument, stage, number, people, startsAt, double },
        endsAt: momentOf(dayNumber(startsAt), minuteOf(startsAt) + demand.minutes),
      })),
    )
    .filter((visit) => judgeLoose(problem, [visit]))
}

/** The pinned moment; else the starts of every day on which all are there, and the moment of the previous plan. */
function momentsOf(
  problem: Problem,
  { centreRow, demand, ...key }: WantedVisit,
  party: readonly string[],
  pinned: string | null | undefined,
): string[] {
  if (pinned) return [pinned]
  const [from, until] = [dayNumber(demand.from), dayNumber(demand.until)]
  const weeks = problem.people.filter(({ id }) => party.includes(id)).map(({ hours }) => hours)
  const starts = Array.from({ length: Math.max(0, until - from + 1) }, (_, index) => from + index).flatMap(
    (day) => {
      const open = hoursOn(centreRow, day)[weekdayOf(day)] ?? []
      const common = weeks.reduce<readonly Span[]>(
        (spans, week) => meetSpans(spans, week[weekdayOf(day)] ?? []),
        open,
      )
      return startsIn(common, demand.minutes).map((start) => momentOf(day, start))
    },
  )
  const before = problem.previous.find((one) => visitId(one) === visitId(key))
  return [...new Set([...starts, ...(before ? [before.startsAt] : [])])]
}

const partiesOf = (people: readonly string[], seats: number): string[][] =>
  seats === 0
    ? [[]]
    : people.flatMap((person, index) =>
        partiesOf(people.slice(index + 1), seats - 1).map((rest) => [person, ...rest]),
      )

import { type Availability, availabilityOf, commonWeekdays, daysOf } from './availability.ts'
import { widestWeek } from './centre-hours.ts'
import { type Context, type DayRange, keyOf } from './context.ts'
import { weekdayOf } from './day.ts'
import { isSkilled, whoBreaches } from './independence.ts'
import type { Centre, Demand, Person, Problem, Week } from './problem.ts'

/** Who may make the visits of a demand at a centre, on some day at least. */
export interface Eligible {
  /** Places in `problem.people`, rising. */
  readonly people: Int32Array
  /** Days on which a person may come, for the few who may not on every day of the window. */
  readonly days: ReadonlyMap<number, readonly DayRange[]>
}

/** Gives, for a centre and a demand, who may come. */
export type FindEligible = (centre: Centre, demand: Demand) => Eligible

/** Prepares the search: what hangs on one person or one week only is computed once. */
export function prepareEligible({ people }: Problem, context: Context): FindEligible {
  const free = people.map((person) => availabilityOf(person, context))
  const fits = rememberWeeks()
  const cutDays = people.map((person) => employmentCuts(person, context))
  const skilled = new Map<string, readonly number[]>()
  const findSkilled = ({ channel }: Centre, { instrument }: Demand): readonly number[] => {
    const key = keyOf(channel, instrument)
    const known = skilled.get(key)
    if (known) return known
    const found = people.flatMap((person, index) => (isSkilled(person, channel, instrument) ? [index] : []))
    skilled.set(key, found)
    return found
  }
  return (centre, demand) => {
    const window = context.demands.get(keyOf(demand.instrument, demand.stage))!.window
    const found: number[] = []
    const days = new Map<number, readonly DayRange[]>()
    for (const index of findSkilled(centre, demand)) {
      const person = people[index]!
      const ranges = allowedRanges(person, centre, demand.instrument, window, cutDays[index]!, context)
      if (ranges.length === 0) continue
      const common = fits(person.hours, widestWeek(centre), demand.minutes)
      if (!hasDay(free[index]!, common, ranges, window)) continue
      found.push(index)
      if (ranges[0]!.from > window.from || ranges[0]!.until < window.until) days.set(index, ranges)
    }
    return { people: Int32Array.from(found), days }
  }
}

/** Ranges of days on which no rule about who is broken. Rules are asked once for each stretch on which nothing changes. */
export function allowedRanges(
  person: Person,
  centre: Centre,
  instrument: string,
  window: DayRange,
  employment: readonly number[],
  context: Context,
): DayRange[] {
  const cuts = [...employment, ...pastCuts(person, centre, instrument, context)]
    .filter((day) => day > window.from && day <= window.until)
    .sort((a, b) => a - b)
  const ranges: DayRange[] = []
  let from = window.from
  for (const next of [...cuts, window.until + 1]) {
    if (next > from && whoBreaches(person, centre, instrument, from, context).length === 0) {
      const last = ranges.at(-1)
      if (last && last.until === from - 1) ranges[ranges.length - 1] = { from: last.from, until: next - 1 }
      else ranges.push({ from, until: next - 1 })
    }
    from = next
  }
  return ranges
}

/** Days on which an employment begins, or the first without it. */
export function employmentCuts({ id }: Person, context: Context): number[] {
  const employments = context.facts.get(id)?.employments ?? []
  return employments.flatMap(({ from, until }) => [from, until + 1]).filter(Number.isFinite)
}

/** Days on which an earlier visit begins to forbid, or no longer forbids, another. */
function pastCuts({ id }: Person, { code }: Centre, instrument: string, context: Context): number[] {
  const days = context.repeatAfterDays.get(instrument)
  const past = days === undefined ? undefined : context.facts.get(id)?.past.get(code)
  if (days === undefined || past === undefined) return []
  return past.flatMap(({ dayNumber }) => [dayNumber - days, dayNumber + days + 1])
}

function hasDay(free: Availability, common: number, ranges: readonly DayRange[], window: DayRange): boolean {
  const whole = ranges[0]!.from === window.from && ranges[0]!.until === window.until
  if (whole) return (free.weekdays(window) & common) !== 0
  return ranges.some((range) =>
    daysOf(range).some((day) => (common >> weekdayOf(day)) & 1 && free.isFree(day)),
  )
}

/** Most people and centres share a few weeks: each couple of weeks is compared once. */
function rememberWeeks(): (a: Week, b: Week, minutes: number) => number {
  const known = new Map<Week, Map<Week, Map<number, number>>>()
  const within = <Key, Value>(map: Map<Key, Value>, key: Key, make: () => Value): Value => {
    const found = map.get(key)
    if (found !== undefined) return found
    const made = make()
    map.set(key, made)
    return made
  }
  return (a, b, minutes) =>
    within(
      within(
        within(known, a, () => new Map()),
        b,
        () => new Map(),
      ),
      minutes,
      () => commonWeekdays(a, b, minutes),
    )
}

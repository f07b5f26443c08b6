import { type Availability, commonWeekdays } from './availability.ts'
import type { DayRange } from './context.ts'
import { dayNumber } from './day.ts'
import type { Centre, Person, Week } from './problem.ts'

/** Whether a person and a centre are both there for so many minutes on end, on one of the days of the ranges. */
export type ShareDay = (
  person: Person,
  free: Availability,
  centre: Centre,
  minutes: number,
  ranges: readonly DayRange[],
) => boolean

/** Days on which a centre keeps one week. */
interface Stretch {
  readonly range: DayRange
  readonly week: Week
}

/** Prepares the question: what hangs on two weeks, or on a range and a centre's seasons, is worked out once. */
export function prepareShareDay(): ShareDay {
  const common = rememberWeeks()
  const intern = rememberRanges()
  const known = new WeakMap<Centre, Map<DayRange, readonly Stretch[]>>()
  const stretches = (centre: Centre, given: DayRange): readonly Stretch[] => {
    const range = intern(given)
    const own = known.get(centre) ?? new Map<DayRange, readonly Stretch[]>()
    known.set(centre, own)
    const found =
      own.get(range) ?? splitBySeason(centre, range).map((one) => ({ ...one, range: intern(one.range) }))
    own.set(range, found)
    return found
  }
  return (person, free, centre, minutes, ranges) =>
    ranges.some((whole) =>
      stretches(centre, whole).some(
        ({ range, week }) => (free.weekdays(range) & common(person.hours, week, minutes)) !== 0,
      ),
    )
}

/** A range of days, in parts that each have one week: a season's, or the usual one. */
function splitBySeason({ hours, seasons = [] }: Centre, { from, until }: DayRange): Stretch[] {
  const within = seasons
    .map((season) => ({
      ...{ from: Math.max(from, dayNumber(season.from)), until: Math.min(until, dayNumber(season.until)) },
      week: season.hours,
    }))
    .filter((season) => season.from <= season.until)
    .sort((a, b) => a.from - b.from)
  const parts: Stretch[] = []
  let next = from
  for (const season of within) {
    if (next < season.from) parts.push({ range: { from: next, until: season.from - 1 }, week: hours })
    parts.push({ range: { from: season.from, until: season.until }, week: season.week })
    next = season.until + 1
  }
  return next <= until ? [...parts, { range: { from: next, until }, week: hours }] : parts
}

/** The same range is always the same object, so that what hangs on it is kept once. */
function rememberRanges(): (range: DayRange) => DayRange {
  const known = new Map<string, DayRange>()
  return (range) => {
    const key = `${range.from} ${range.until}`
    const found = known.get(key) ?? range
    known.set(key, found)
    return found
  }
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

import type { Context, DayRange } from './context.ts'
import { meetSpans, weekdayOf } from './day.ts'
import type { Person, Problem, Span, Week } from './problem.ts'

/** When a person works, asked often. */
export interface Availability {
  /** Whether the person works at all on a day: not away, no holiday, hours on that weekday. */
  readonly isFree: (day: number) => boolean
  /** Bit w is set when the person works on some day of that weekday in the window. */
  readonly weekdays: (window: DayRange) => number
  /** Visits that fit into the window at most, seen alone: the most a day, and the hours. */
  readonly most: (window: DayRange, minutes: number) => number
}

/** When a person works. */
export function availabilityOf(person: Person, context: Context): Availability {
  const absences = context.facts.get(person.id)?.absences ?? []
  const isFree = (day: number): boolean =>
    (person.hours[weekdayOf(day)] ?? []).length > 0 &&
    !context.holidays.has(day) &&
    !absences.some(({ from, until }) => from <= day && day <= until)
  const known = new Map<DayRange, number>()
  return {
    isFree,
    weekdays: (window) => {
      const found = known.get(window)
      if (found !== undefined) return found
      const bits = daysOf(window).reduce((all, day) => (isFree(day) ? all | (1 << weekdayOf(day)) : all), 0)
      known.set(window, bits)
      return bits
    },
    most: (window, minutes) =>
      daysOf(window).reduce((sum, day) => sum + (isFree(day) ? mostOnDay(person, day, minutes) : 0), 0),
  }
}

/** All days of a range. */
export const daysOf = ({ from, until }: DayRange): number[] =>
  Array.from({ length: Math.max(0, until - from + 1) }, (_, index) => from + index)

const mostOnDay = ({ hours, maxPerDay }: Person, day: number, minutes: number): number =>
  Math.min(
    maxPerDay,
    (hours[weekdayOf(day)] ?? []).reduce(
      (sum, [from, until]) => sum + Math.floor((until - from) / minutes),
      0,
    ),
  )

/** Bit w is set when both weeks share so many minutes on end on weekday w. */
export const commonWeekdays = (a: Week, b: Week, minutes: number): number =>
  [0, 1, 2, 3, 4, 5, 6].reduce(
    (bits, weekday) =>
      meetSpans(a[weekday] ?? [], b[weekday] ?? []).some(([from, until]) => until - from >= minutes)
        ? bits | (1 << weekday)
        : bits,
    0,
  )

const STEP = 30

/** Starts that fit into the spans: at their beginning and end, and at every half hour between. */
export const startsIn = (spans: readonly Span[], minutes: number): number[] =>
  [...new Set(spans.flatMap(([from, until]) => startsOf(from, until - minutes)))].sort((a, b) => a - b)

function startsOf(first: number, last: number): number[] {
  if (last < first) return []
  const starts = [first]
  for (let start = (Math.floor(first / STEP) + 1) * STEP; start < last; start += STEP) starts.push(start)
  return last > first ? [...starts, last] : starts
}

/** First and last day of all demands together. */
export function wholeWindow({ demands }: Pick<Problem, 'demands'>, context: Context): DayRange {
  const windows = demands.map(
    ({ instrument, stage }) => context.demands.get(`${instrument}\u0000${stage}`)!.window,
  )
  return {
    from: Math.min(...windows.map(({ from }) => from)),
    until: Math.max(...windows.map(({ until }) => until)),
  }
}

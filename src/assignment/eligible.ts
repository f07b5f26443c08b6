import { availabilityOf } from './availability.ts'
import type { Breach } from './breach.ts'
import { prepareShareDay } from './common-days.ts'
import { type Context, type DayRange, keyOf } from './context.ts'
import { isSkilled, whoBreaches } from './independence.ts'
import type { Centre, Demand, Person, Problem } from './problem.ts'

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
  const shareDay = prepareShareDay()
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
      const ranges = allowedRanges(
        stretchesOf(person, centre, demand.instrument, window, cutDays[index]!, context),
      )
      if (ranges.length === 0 || !shareDay(person, free[index]!, centre, demand.minutes, ranges)) continue
      found.push(index)
      if (ranges[0]!.from > window.from || ranges[0]!.until < window.until) days.set(index, ranges)
    }
    return { people: Int32Array.from(found), days }
  }
}

/** Ranges of days on which no rule about who is broken. */
function allowedRanges(stretches: readonly Stretch[]): DayRange[] {
  const ranges: DayRange[] = []
  for (const { range, breaches } of stretches) {
    const last = ranges.at(-1)
    if (breaches.length > 0) continue
    if (last && last.until === range.from - 1)
      ranges[ranges.length - 1] = { from: last.from, until: range.until }
    else ranges.push(range)
  }
  return ranges
}

/** Days on which the rules about who say the same. */
export interface Stretch {
  readonly range: DayRange
  readonly breaches: readonly Breach[]
}

/** A window in stretches for one person at one centre: rules are asked once for each. */
export function stretchesOf(
  person: Person,
  centre: Centre,
  instrument: string,
  window: DayRange,
  employment: readonly number[],
  context: Context,
): Stretch[] {
  const cuts = [...employment, ...pastCuts(person, centre, instrument, context)]
    .filter((day) => day > window.from && day <= window.until)
    .sort((a, b) => a - b)
  const stretches: Stretch[] = []
  let from = window.from
  for (const next of [...cuts, window.until + 1]) {
    if (next > from) {
      const breaches = whoBreaches(person, centre, instrument, from, context)
      stretches.push({ range: { from, until: next - 1 }, breaches })
    }
    from = next
  }
  return stretches
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

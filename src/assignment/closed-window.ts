import { daysOf } from './availability.ts'
import { hoursOn } from './centre-hours.ts'
import type { Context } from './context.ts'
import { weekdayOf } from './day.ts'
import type { Centre, Demand } from './problem.ts'

/** Days looked at beyond a window. */
const FARTHEST = 60

/** Whether a visit fits into the centre's hours of a day on which visits may be. @param day its number */
function servesOn(centre: Centre, { minutes }: Demand, day: number, { holidays }: Context): boolean {
  const spans = hoursOn(centre, day)[weekdayOf(day)] ?? []
  return !holidays.has(day) && spans.some(([from, until]) => until - from >= minutes)
}

/**
 * How many days a demand's window must be longer for its visits at a centre to have days of their own, whoever comes. 0: it
 * is long enough; null: no such day is near.
 *
 * @example daysMissing(centre, { ...demand, from: eid, until: eid }, context) // 3: on the third day after Eid it serves
 */
export function daysMissing(
  centre: Centre,
  demand: Demand & { readonly window: { readonly from: number; readonly until: number } },
  context: Context,
): number | null {
  const { from, until } = demand.window
  const apart = Math.max(1, demand.daysBetween)
  let [made, last] = [0, Number.NEGATIVE_INFINITY]
  for (const day of daysOf({ from, until: until + FARTHEST })) {
    if (!servesOn(centre, demand, day, context) || day - last < apart) continue
    ;[made, last] = [made + 1, day]
    if (made === (demand.daysBetween === 0 ? 1 : demand.visits)) return Math.max(0, day - until)
  }
  return null
}

/** Whether all days of a window are holidays. */
export const isAllHoliday = (
  { from, until }: { readonly from: number; readonly until: number },
  { holidays }: Context,
): boolean => from <= until && daysOf({ from, until }).every((day) => holidays.has(day))

import { type Context, type DayRange, keyOf } from './context.ts'
import type { Demand, Problem } from './problem.ts'

/** Days within which visits fall, with the length of the shortest of them. */
export interface Window {
  readonly range: DayRange
  readonly minutes: number
  /** The demands whose window it is; none: the days of all demands together. */
  readonly demands: readonly Demand[]
}

/** Whether all days of a range lie in a window. */
export const holds = ({ range }: Window, { from, until }: DayRange): boolean =>
  range.from <= from && until <= range.until

/**
 * The windows of the demands, each once; where there are several, also the days of all together. Demands that ask for nothing
 * but what is over are left out.
 */
export function windowsOf({ demands }: Problem, context: Context): Window[] {
  const open = demands
    .map((demand) => ({ demand, range: context.demands.get(keyOf(demand.instrument, demand.stage))!.window }))
    .filter(({ range }) => range.from <= range.until)
  const groups = [...Map.groupBy(open, ({ range }) => `${range.from} ${range.until}`).values()]
  const own = groups.map((group) => ({ range: group[0]!.range, demands: group.map(({ demand }) => demand) }))
  const whole = {
    from: Math.min(...open.map(({ range }) => range.from)),
    until: Math.max(...open.map(({ range }) => range.until)),
  }
  const isNew = !own.some(({ range }) => range.from === whole.from && range.until === whole.until)
  const all = own.length > 1 && isNew ? [...own, { range: whole, demands: [] }] : own
  return all.map((window) => ({
    ...window,
    minutes: Math.min(
      ...open
        .filter(({ range }) => holds({ ...window, minutes: 0 }, range))
        .map(({ demand }) => demand.minutes),
    ),
  }))
}

import { dayAfter } from '#platform/day.ts'

/** A month of the calendar. */
export interface Month {
  /** `2026-11`. */
  readonly name: string
  readonly first: string
  readonly last: string
  /** Its days in order, ISO dates. */
  readonly days: readonly string[]
  /** In which column of seven its first day stands, from 1. */
  readonly column: number
}

/**
 * The month of an address, or the one of a day where the address names none.
 *
 * @param weekday on which a week begins, 0 = Sunday
 * @example monthOf('2026-11', '2026-01-01', 0).column // 1: 1 November 2026 is a Sunday
 */
export function monthOf(asked: string | null, today: string, weekday: number): Month {
  const name = asked !== null && /^(19|20|21)\d\d-(0[1-9]|1[0-2])$/.test(asked) ? asked : today.slice(0, 7)
  const first = `${name}-01`
  const last = dayAfter(`${monthAfter(name, 1)}-01`, -1)
  const days = Array.from({ length: Number(last.slice(8)) }, (_, at) => dayAfter(first, at))
  return { name, first, last, days, column: ((new Date(first).getUTCDay() - weekday + 7) % 7) + 1 }
}

/** The month so many months after another. @example monthAfter('2026-12', 1) // '2027-01' */
export function monthAfter(name: string, months: number): string {
  const [year = 0, month = 1] = name.split('-').map(Number)
  return new Date(Date.UTC(year, month - 1 + months, 1)).toISOString().slice(0, 7)
}

import { isDay } from '#platform/day.ts'

const dayLength = 86_400_000
const dayBefore1900 = Date.UTC(1899, 11, 31)
const start1904 = Date.UTC(1904, 0, 1)

/** The format counts a 29 February 1900 that never was: day 60. */
const dayThatNeverWas = 60
/** 31 December 9999. */
const lastDay = 2_958_465

/**
 * The calendar date of a day number. A sheet counts days from 1 January 1900 (or 1904) and knows no time zone.
 *
 * @param withTime whether the cell shows a time: then hours, minutes and seconds follow, rounded to the second
 * @returns null for what is no date: a negative number, zero, the day that never was, beyond the year 9999
 * @example toIsoDate(46347, { from1904: false, withTime: false }) // '2026-11-21'
 */
export function toIsoDate(
  serial: number,
  { from1904, withTime }: { readonly from1904: boolean; readonly withTime: boolean },
): string | null {
  const seconds = Math.round(serial * 86_400)
  const day = withTime ? Math.floor(seconds / 86_400) : Math.floor(serial)
  if (!Number.isFinite(serial) || day < (from1904 ? 0 : 1) || day > lastDay) return null
  if (!from1904 && day === dayThatNeverWas) return null
  const start = from1904 ? start1904 : dayBefore1900
  const counted = !from1904 && day > dayThatNeverWas ? day - 1 : day
  const at = new Date(start + counted * dayLength + (withTime ? (seconds - day * 86_400) * 1000 : 0))
  return at.toISOString().slice(0, withTime ? 19 : 10)
}

const isoDay = /^(\d{4})-(\d{2})-(\d{2})(?:T.*)?$/

/**
 * The day number (from 1900) of a date written 2026-11-21, for writing it into a sheet; null when it is no date, or
 * lies before 1 March 1900, where programs disagree.
 *
 * @example toDayNumber('2026-11-21') // 46347
 */
export function toDayNumber(iso: string): number | null {
  const parts = isoDay.exec(iso)
  if (parts === null) return null
  const at = new Date(Date.UTC(Number(parts[1]), Number(parts[2]) - 1, Number(parts[3])))
  if (!isDay(iso.slice(0, 10))) return null
  const day = (at.getTime() - dayBefore1900) / dayLength + 1
  return day > dayThatNeverWas ? day : null
}

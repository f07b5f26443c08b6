import { toAsciiDigits, withoutMarks } from '#platform/digits.ts'

/** What was typed into a form, by the names of its fields; lists are joined by spaces. */
export type Typed = Readonly<Record<string, string>>

/** Text of a field without blanks around it. */
export const textIn = (typed: Typed, name: string): string => (typed[name] ?? '').trim()

/** The words of a field of several values. */
export const listIn = (typed: Typed, name: string): string[] =>
  textIn(typed, name).split(/\s+/).filter(Boolean)

/** A whole number in any digits; NaN for anything else. */
export function numberIn(typed: Typed, name: string): number {
  const text = plainIn(typed, name)
  return /^\d{1,9}$/.test(text) ? Number(text) : Number.NaN
}

/** Digits of both scripts read as Latin ones. */
export const plainIn = (typed: Typed, name: string): string =>
  toAsciiDigits(withoutMarks(textIn(typed, name)))

/** Minutes from midnight of `08:30`, or NaN. */
export function minutesIn(typed: Typed, name: string): number {
  const match = /^(\d{1,2}):(\d{2})$/.exec(plainIn(typed, name))
  const minutes = match ? Number(match[1]) * 60 + Number(match[2]) : Number.NaN
  return minutes <= 1440 ? minutes : Number.NaN
}

/** `08:30` of minutes from midnight. */
export const clockText = (minutes: number): string =>
  `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`

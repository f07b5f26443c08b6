import type { Language } from './language.ts'

/** The words of one module in both languages; the English file takes its type from the Arabic one. */
export type Words<Shape> = Readonly<Record<Language, Shape>>

/** The six plural forms of Arabic. English reads `one` and `other` only. */
export interface PluralForms {
  readonly zero?: string
  readonly one: string
  readonly two?: string
  readonly few?: string
  readonly many?: string
  readonly other: string
}

const locales = { ar: 'ar-EG-u-nu-arab-ca-gregory', en: 'en-GB' } as const

const pluralRules = { ar: new Intl.PluralRules('ar'), en: new Intl.PluralRules('en-GB') }

/**
 * The form that fits a whole number, with `#` replaced by the number in the digits of the language.
 *
 * @example plural('ar', 3, { one: 'مركز واحد', two: 'مركزان', few: '# مراكز', many: '# مركزًا', other: '# مركز' }) // '٣ مراكز'
 */
export function plural(language: Language, count: number, forms: PluralForms): string {
  const form = forms[pluralRules[language].select(count)] ?? forms.other
  return form.replace('#', formatNumber(language, count))
}

/** A number in the digits of the language. `decimals` fixes the places after the point (default: as many as needed, at most 3). */
export function formatNumber(language: Language, value: number, decimals?: number): string {
  return numberFormat(language, decimals).format(value)
}

/** Making a format costs a hundred times what using it does, and a page of results writes thousands of numbers. */
const numberFormats = new Map<string, Intl.NumberFormat>()

function numberFormat(language: Language, decimals?: number): Intl.NumberFormat {
  const key = `${language} ${decimals}`
  const known = numberFormats.get(key)
  if (known !== undefined) return known
  const places =
    decimals === undefined ? {} : { minimumFractionDigits: decimals, maximumFractionDigits: decimals }
  const made = new Intl.NumberFormat(locales[language], places)
  numberFormats.set(key, made)
  return made
}

/** Replaces Latin digits in a text (a code, a version) by those of the language. */
export function localDigits(language: Language, text: string): string {
  return language === 'en'
    ? text
    : text.replace(/[0-9]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0x630))
}

/**
 * What is shown as a day: a day itself, written 2026-11-21, or a moment (a Date, or its ISO text), of which the day is shown
 * on which it falls by the clock of `showTimesIn`.
 */
type DayOrMoment = string | Date

interface DateOptions {
  readonly timeZone?: string
}

/** A day is the same everywhere; a moment needs a clock. */
const zoneOf = (when: DayOrMoment, { timeZone = shownZone }: DateOptions): string =>
  typeof when === 'string' && when.length === 10 ? 'UTC' : timeZone

/** A day as people write it: 21 November 2026, ٢١ نوفمبر ٢٠٢٦. */
export function formatDate(language: Language, when: DayOrMoment, options: DateOptions = {}): string {
  const timeZone = zoneOf(when, options)
  return new Intl.DateTimeFormat(locales[language], { dateStyle: 'long', timeZone }).format(new Date(when))
}

/** The month of a day: November 2026, نوفمبر ٢٠٢٦. */
export function formatMonth(language: Language, day: string): string {
  return new Intl.DateTimeFormat(locales[language], {
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  }).format(new Date(day))
}

/** The month of a day in as few letters as a scale of months has room for: Nov, نوفمبر. */
export function formatShortMonth(language: Language, day: string): string {
  return new Intl.DateTimeFormat(locales[language], { month: 'short', timeZone: 'UTC' }).format(new Date(day))
}

let shownZone = 'UTC'

/**
 * Says by whose clock moments are shown from now on where a caller names no zone. A program serves one programme, which
 * is in one place: every page sets it before it shows anything, on the server and in the browser alike.
 */
export function showTimesIn(timeZone: string): void {
  shownZone = timeZone
}

let shownFirst = 0

/**
 * Says on which weekday a week begins from now on, 0 = Sunday, as `showTimesIn` says by whose clock times are told.
 */
export function showWeeksFrom(weekday: number): void {
  shownFirst = weekday
}

/** The weekdays in the order in which the country's week has them: 0 to 6 where it begins on Sunday, else 1 to 6 and 0 … */
export const weekOrder = (): readonly number[] => [0, 1, 2, 3, 4, 5, 6].map((at) => (shownFirst + at) % 7)

/** A day with its time, and the zone it is told in (the one of `showTimesIn`): 21 November 2026, 14:05 UTC. */
export function formatDateTime(
  language: Language,
  date: Date,
  { timeZone = shownZone }: DateOptions = {},
): string {
  const time = new Intl.DateTimeFormat(locales[language], {
    hour: '2-digit',
    minute: '2-digit',
    hour12: false,
    timeZone,
    timeZoneName: 'short',
  }).format(date)
  return `${formatDate(language, date, { timeZone })}${language === 'ar' ? '، ' : ', '}${time}`
}

/** The day in the Hijri calendar (Umm al-Qura): 11 Jumada II 1448 AH, ١١ جمادى الآخرة ١٤٤٨ هـ. */
export function formatHijri(language: Language, when: DayOrMoment, options: DateOptions = {}): string {
  const locale = language === 'ar' ? 'ar-SA-u-ca-islamic-umalqura-nu-arab' : 'en-GB-u-ca-islamic-umalqura'
  const timeZone = zoneOf(when, options)
  return new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone }).format(new Date(when))
}

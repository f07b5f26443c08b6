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

interface DateOptions {
  readonly timeZone?: string
}

/** A day as people write it: 21 November 2026, ٢١ نوفمبر ٢٠٢٦. */
export function formatDate(language: Language, date: Date, { timeZone = 'UTC' }: DateOptions = {}): string {
  return new Intl.DateTimeFormat(locales[language], { dateStyle: 'long', timeZone }).format(date)
}

/** A month: November 2026, نوفمبر ٢٠٢٦. */
export function formatMonth(language: Language, date: Date, { timeZone = 'UTC' }: DateOptions = {}): string {
  return new Intl.DateTimeFormat(locales[language], { month: 'long', year: 'numeric', timeZone }).format(date)
}

/** A month in as few letters as a scale of months has room for: Nov, نوفمبر. */
export function formatShortMonth(language: Language, date: Date): string {
  return new Intl.DateTimeFormat(locales[language], { month: 'short', timeZone: 'UTC' }).format(date)
}

let shownZone = 'UTC'

/**
 * Says by whose clock moments are shown from now on where a caller names no zone. A program serves one programme, which
 * is in one place: every page sets it before it shows anything, on the server and in the browser alike.
 */
export function showTimesIn(timeZone: string): void {
  shownZone = timeZone
}

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
export function formatHijri(language: Language, date: Date, { timeZone = 'UTC' }: DateOptions = {}): string {
  const locale = language === 'ar' ? 'ar-SA-u-ca-islamic-umalqura-nu-arab' : 'en-GB-u-ca-islamic-umalqura'
  return new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone }).format(date)
}

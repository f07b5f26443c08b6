import { toAsciiDigits, withoutMarks } from '#platform/digits.ts'
import type { Language } from '#platform/language.ts'
import type { Text } from '#scoring/guide.ts'

/** From a minute of the day up to but not including another: [450, 840] is 07:30 to 14:00. */
export type HourSpan = readonly [from: number, until: number]

/** Spans by weekday, index 0 = Sunday to 6 = Saturday. An empty list: closed on that day. */
export type WeekHours = readonly (readonly HourSpan[])[]

/** Other hours for some days, such as Ramadan. */
export interface Season {
  readonly name: Text
  /** ISO dates, both included. */
  readonly from: string
  readonly until: string
  readonly week: WeekHours
}

/** When a centre serves. */
export interface OpeningHours {
  readonly week: WeekHours
  /** In the order of their days; no two share a day. */
  readonly seasons: readonly Season[]
}

export const closedWeek: WeekHours = [[], [], [], [], [], [], []]

const two = (value: number): string => String(value).padStart(2, '0')

/** A minute of the day on the clock. @example clockText(450) // '07:30' */
export const clockText = (minute: number): string => `${two(Math.floor(minute / 60))}:${two(minute % 60)}`

/** Spans as they are typed and kept in lists. @example spansText([[450, 840], [960, 1080]]) // '07:30-14:00, 16:00-18:00' */
export const spansText = (spans: readonly HourSpan[], language: Language = 'en'): string =>
  spans.map(([from, until]) => `${clockText(from)}-${clockText(until)}`).join(notation[language].and)

/** How hours are written for people to type again; what is typed is read whichever of the two it is. */
const notation = {
  en: { days: ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'], closed: 'closed', and: ', ', next: '; ' },
  ar: {
    days: ['الأحد', 'الاثنين', 'الثلاثاء', 'الأربعاء', 'الخميس', 'الجمعة', 'السبت'],
    ...{ closed: 'مغلق', and: '، ', next: '؛ ' },
  },
} as const

const time = String.raw`(\d{1,2})(?:[:.٫](\d{2}))?`
const span = new RegExp(String.raw`^${time}\s*(?:[-–—]|to|إلى|الى|حتى)\s*${time}$`, 'i')

/**
 * The spans of one day, in the order of the day; null where the text is no such thing, or two of them share a minute.
 * Digits of either script, and dots or colons; an empty text is a day without hours.
 *
 * @example readSpans('٧:٣٠ – ١٤، 16:00-18:00') // [[450, 840], [960, 1080]]
 */
export function readSpans(text: string): HourSpan[] | null {
  const plain = toAsciiDigits(withoutMarks(text))
  if (plain === '') return []
  const spans = plain
    .split(/[,،;؛]/)
    .map((part) => readSpan(part.trim()))
    .sort((a, b) => (a?.[0] ?? 0) - (b?.[0] ?? 0))
  const sound = spans.filter((one) => one !== null)
  const apart = sound.every(([from], at) => at === 0 || (sound[at - 1]?.[1] ?? 0) <= from)
  return sound.length === spans.length && apart ? sound : null
}

function readSpan(text: string): HourSpan | null {
  const found = span.exec(text)
  if (!found) return null
  const minute = (hours?: string, minutes = '00') =>
    Number(minutes) < 60 ? Number(hours) * 60 + Number(minutes) : Number.NaN
  const [from, until] = [minute(found[1], found[2]), minute(found[3], found[4])]
  return from < until && until <= 1440 ? [from, until] : null
}

/**
 * A week in one cell: days with the same hours together, closed days left out. Lists of the registry hold it in English;
 * a form, in the reader's language.
 *
 * @example weekText([[[450, 840]], [[450, 840]], [], [], [], [], []]) // 'Sun-Mon 07:30-14:00'
 */
export function weekText(week: WeekHours, language: Language = 'en'): string {
  const { days, closed, next } = notation[language]
  const runs: { from: number; until: number; spans: string }[] = []
  week.forEach((spans, day) => {
    const text = spansText(spans, language)
    const last = runs.at(-1)
    if (text === '') return
    if (last?.spans === text && last.until === day - 1) last.until = day
    else runs.push({ from: day, until: day, spans: text })
  })
  if (runs.length === 0) return closed
  return runs
    .map(({ from, until, spans }) =>
      from === until ? `${days[from]} ${spans}` : `${days[from]}-${days[until]} ${spans}`,
    )
    .join(next)
}

/**
 * A week as `weekText` writes it; days also in Arabic or whole English words, alone, in a list, or from one to another.
 * Null where the text is no week, or says a day twice.
 *
 * @example readWeek('Sun-Thu 07:30-14:00; السبت 9-12')?.[6] // [[540, 720]]
 */
export function readWeek(text: string): WeekHours | null {
  const plain = toAsciiDigits(withoutMarks(text))
  if (/^(closed|مغلق)$/i.test(plain)) return closedWeek
  const week = closedWeek.map((): HourSpan[] => [])
  const said = new Set<number>()
  for (const part of plain.split(/[;؛]/)) {
    const [, names = '', hours = ''] = /^(\D+?)\s+(\d.*)$/s.exec(part.trim()) ?? []
    const [days, spans] = [readDays(names), readSpans(hours)]
    if (days === null || spans === null || spans.length === 0) return null
    for (const day of days) {
      if (said.has(day)) return null
      said.add(day)
      week[day] = spans
    }
  }
  return week
}

function readDays(text: string): number[] | null {
  const days: number[] = []
  for (const part of text.split(/[,،]/)) {
    const [first, last, ...more] = part.split(/[-–—]|\sإلى\s|\sto\s/i).map((name) => readDay(name.trim()))
    if (first === undefined || first === null || last === null || more.length > 0) return null
    const length = last === undefined ? 0 : (last - first + 7) % 7
    for (let step = 0; step <= length; step += 1) days.push((first + step) % 7)
  }
  return days
}

function readDay(name: string): number | null {
  const folded = name.toLowerCase()
  const english = notation.en.days.findIndex(
    (day) => /^[a-z]{3,9}$/.test(folded) && folded.startsWith(day.toLowerCase()),
  )
  const plain = (text: string) => text.replace(/[أإآ]/g, 'ا').replace(/ة/g, 'ه').replace(/^ال/, '')
  const found = english >= 0 ? english : notation.ar.days.findIndex((day) => plain(day) === plain(name))
  return found < 0 ? null : found
}

/** How a week and a season look in a list, for pages and refusals that say how to write them. */
export const exampleWeek = 'Sun-Thu 07:30-14:00; Sat 09:00-12:00'
export const exampleSeason = '2027-02-08..2027-03-09 [رمضان = Ramadan] Sun-Thu 09:00-14:00'
/** The same with the days in Arabic. */
export const exampleWeekInArabic = 'الأحد-الخميس 07:30-14:00؛ السبت 09:00-12:00'
export const exampleSeasonInArabic = '2027-02-08..2027-03-09 [رمضان = Ramadan] الأحد-الخميس 09:00-14:00'

/** A season in one part of a cell. @example '2027-02-08..2027-03-09 [رمضان = Ramadan] Sun-Thu 09:00-14:00' */
export const seasonText = ({ name, from, until, week }: Season, language: Language = 'en'): string =>
  `${from}..${until} [${name.ar} = ${name.en}] ${weekText(week, language)}`

/** A season as `seasonText` writes it; null where the text is none. Its days and name are checked by `checkHours`. */
export function readSeason(text: string): Season | null {
  const found = /^(\S+?)\.\.(\S+)\s*\[([^[\]=]*)=([^[\]=]*)\]\s*(.+)$/s.exec(text.trim())
  if (!found) return null
  const [, from = '', until = '', ar = '', en = '', hours = ''] = found
  const week = readWeek(hours)
  if (week === null) return null
  return {
    name: { ar: ar.trim(), en: en.trim() },
    from: toAsciiDigits(from),
    until: toAsciiDigits(until),
    week,
  }
}

/** The hours that hold on a day: those of its season, or the usual ones. @param day ISO date */
export const hoursOn = ({ week, seasons }: OpeningHours, day: string): WeekHours =>
  seasons.find(({ from, until }) => from <= day && day <= until)?.week ?? week

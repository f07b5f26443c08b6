import { startOfDay } from '#platform/day.ts'
import { toAsciiDigits, withoutMarks } from '#platform/digits.ts'

const date = /^(\d{4})-(\d{2})-(\d{2})$/
const moment =
  /^(\d{4})-(\d{2})-(\d{2})[T ](\d{2}):(\d{2})(?::(\d{2})(?:\.(\d{1,9}))?)?(Z|[+-]\d{2}:?\d{2})$/i

/**
 * Reads a date (2026-11-21: midnight in `zone`) or a moment with its zone (2026-11-21T10:15:00+03:00) and gives the moment
 * in UTC, to the millisecond. Null for anything else: day and month in another order, a time without a zone, the 30th
 * of February, a year before 1900 or after 2199.
 *
 * @example readMoment('٢٠٢٦-١١-٢١') // '2026-11-21T00:00:00.000Z'
 * @example readMoment('2026-11-21 10:15+03:00') // '2026-11-21T07:15:00.000Z'
 */
export function readMoment(text: string, zone = 'UTC'): string | null {
  const plain = toAsciiDigits(withoutMarks(text))
  const parts = date.exec(plain) ?? moment.exec(plain)
  if (parts === null || !isDay(Number(parts[1]), Number(parts[2]), Number(parts[3]))) return null
  if (zone !== 'UTC' && date.test(plain)) return startOfDay(plain, zone).toISOString()
  const [, year, month, day, hour = '00', minute = '00', second = '00', fraction = '', offsetText = 'Z'] =
    parts
  if (Number(hour) > 23 || Number(minute) > 59 || Number(second) > 59) return null
  const offset = zoneMinutes(offsetText)
  if (offset === null) return null
  const at = Date.UTC(
    Number(year),
    Number(month) - 1,
    Number(day),
    Number(hour),
    Number(minute) - offset,
    Number(second),
  )
  return new Date(at + Number(fraction.padEnd(3, '0').slice(0, 3))).toISOString()
}

function isDay(year: number, month: number, day: number): boolean {
  const found = new Date(Date.UTC(year, month - 1, day))
  return year >= 1900 && year < 2200 && found.getUTCMonth() === month - 1 && found.getUTCDate() === day
}

/** Minutes east of UTC; null beyond what any zone has (14 hours). */
function zoneMinutes(zone: string): number | null {
  if (/^z$/i.test(zone)) return 0
  const [hours, minutes] = [Number(zone.slice(1, 3)), Number(zone.slice(-2))]
  if (hours > 14 || minutes > 59) return null
  return (zone.startsWith('-') ? -1 : 1) * (hours * 60 + minutes)
}

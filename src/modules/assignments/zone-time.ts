/** Local wall-clock texts of a time zone, and the instants they are. A local moment reads `2026-11-21T08:30`. */

const formats = new Map<string, Intl.DateTimeFormat>()

function formatOf(zone: string): Intl.DateTimeFormat {
  const known = formats.get(zone)
  if (known) return known
  const made = new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short', timeStyle: 'short' })
  formats.set(zone, made)
  return made
}

/** What the clock on the wall shows. @example toLocal(new Date('2026-11-21T05:30:00Z'), 'Asia/Bahrain') // '2026-11-21T08:30' */
export const toLocal = (moment: Date, zone: string): string => formatOf(zone).format(moment).replace(' ', 'T')

/**
 * The instant of a local moment. A moment that a change of clocks skips becomes one after it.
 *
 * @example toInstant('2026-11-21T08:30', 'Asia/Bahrain').toISOString() // '2026-11-21T05:30:00.000Z'
 */
export function toInstant(local: string, zone: string): Date {
  const asUtc = Date.parse(`${local}:00Z`)
  const offsetAt = (time: number) => Date.parse(`${toLocal(new Date(time), zone)}:00Z`) - time
  const first = asUtc - offsetAt(asUtc)
  return new Date(asUtc - offsetAt(first))
}

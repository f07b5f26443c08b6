/// <reference lib="esnext.temporal" />

/**
 * The moment of a day and time on the clocks of a zone.
 *
 * @example momentOf('2026-11-21', '09:00', 'Asia/Bahrain').toISOString() // '2026-11-21T06:00:00.000Z'
 */
export const momentOf = (day: string, time: string, timeZone: string): Date =>
  new Date(Temporal.PlainDateTime.from(`${day}T${time}`).toZonedDateTime(timeZone).epochMilliseconds)

/** The day and time of a moment on the clocks of a zone. */
export function clockOf(moment: Date, timeZone: string): { readonly day: string; readonly time: string } {
  const zoned = Temporal.Instant.fromEpochMilliseconds(moment.getTime()).toZonedDateTimeISO(timeZone)
  return {
    day: zoned.toPlainDate().toString(),
    time: zoned.toPlainTime().toString({ smallestUnit: 'minute' }),
  }
}

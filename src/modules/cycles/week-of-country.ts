/// <reference lib="esnext.intl" />

/**
 * The weekday on which the working week of a country begins, 0 = Sunday: the day after its weekend. Sunday where the
 * country is not known.
 *
 * @example firstWeekday('BH') // 0: Friday and Saturday are free
 */
export function firstWeekday(countryCode: string | null): number {
  if (countryCode === null) return 0
  const locale = new Intl.Locale('und', { region: countryCode })
  // Counted from Monday = 1 to Sunday = 7.
  const { weekend } = locale.getWeekInfo()
  const after = weekend.find((day) => !weekend.includes((day % 7) + 1))
  return after === undefined ? 0 : (after + 1) % 7
}

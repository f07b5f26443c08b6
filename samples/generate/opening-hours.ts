import type { OpeningHours, WeekHours } from '../../src/modules/centres/opening-hours.ts'

/** A week of these spans on these days, 0 = Sunday. */
const weekOf = (days: readonly number[], ...spans: readonly (readonly [number, number])[]): WeekHours =>
  [0, 1, 2, 3, 4, 5, 6].map((day) => (days.includes(day) ? spans : []))

const workdays = [0, 1, 2, 3, 4]

const ramadan = {
  name: { ar: 'شهر رمضان', en: 'Ramadan' },
  ...{ from: '2027-02-08', until: '2027-03-09', week: weekOf(workdays, [540, 840]) },
}

/**
 * Invented opening hours: most offices serve in the morning, some in the evening too; of some nobody recorded them, so
 * that pages show what is assumed then.
 */
export function sampleHours({ code, channel }: { readonly code: string; readonly channel: string }): OpeningHours | null {
  const number = Number(code.slice(-1))
  if (channel === 'remote') return { week: weekOf([0, 1, 2, 3, 4, 5, 6], [420, 1260]), seasons: [] }
  if (number === 6) return null
  const evening: readonly (readonly [number, number])[] = number === 2 ? [[960, 1140]] : []
  return { week: weekOf(workdays, [450, 840], ...evening), seasons: [ramadan] }
}

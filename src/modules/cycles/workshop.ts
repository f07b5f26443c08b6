import { isDay } from '#platform/day.ts'
import type { Fault } from '#platform/fault.ts'
import type { Text } from '#scoring/guide.ts'
import { faultOf } from '../centres/check-change.ts'

/** What the secretariat says of a workshop. */
export interface WorkshopPlan {
  readonly title: Text
  /** Where people meet; null where it is only on a link. */
  readonly venue: Text | null
  readonly link: string | null
  /** ISO date and times of the programme's own clock: `09:00`. */
  readonly day: string
  readonly startsAt: string
  readonly endsAt: string
  readonly places: number
  /** ISO dates: the first and last day of registration. */
  readonly opensOn: string
  readonly closesOn: string
  /** Codes; null: every entity with centres in the cycle. */
  readonly entities: readonly string[] | null
}

const time = /^([01]\d|2[0-3]):[0-5]\d$/

/** The faults of a workshop, each with its field. */
export function checkWorkshop(plan: WorkshopPlan): Fault[] {
  const { title, venue, link, day, startsAt, endsAt, places, opensOn, closesOn } = plan
  const faults: (Fault | null)[] = [
    ...(['ar', 'en'] as const).map((language) =>
      title[language].trim() === '' || title[language].length > 200
        ? faultOf('workshop.title_missing', `title_${language}`, { language })
        : null,
    ),
    venue === null && link === null ? faultOf('workshop.venue_missing', 'venue_ar') : null,
    venue !== null && (venue.ar === '' || venue.en === '')
      ? faultOf('workshop.venue_missing', venue.ar === '' ? 'venue_ar' : 'venue_en')
      : null,
    link !== null && !(URL.canParse(link) && /^https?:\/\//.test(link))
      ? faultOf('workshop.link_unfit', 'link')
      : null,
    isDay(day) ? null : faultOf('workshop.day_unfit', 'day', { field: 'day' }),
    time.test(startsAt) ? null : faultOf('workshop.time_unfit', 'starts_at', { field: 'starts_at' }),
    time.test(endsAt) && endsAt > startsAt
      ? null
      : faultOf('workshop.time_unfit', 'ends_at', { field: 'ends_at' }),
    Number.isInteger(places) && places >= 1 && places <= 10_000
      ? null
      : faultOf('workshop.places_unfit', 'places'),
    isDay(opensOn) ? null : faultOf('workshop.day_unfit', 'opens_on', { field: 'opens_on' }),
    isDay(closesOn) && closesOn >= opensOn && closesOn <= day
      ? null
      : faultOf('workshop.window_unfit', 'closes_on'),
  ]
  return faults.filter((fault) => fault !== null)
}

export type PlaceStatus = 'registered' | 'waiting' | 'cancelled'

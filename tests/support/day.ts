import { systemClock } from '#platform/clock.ts'
import { clockOn, dayAfter, dayOf } from '#platform/day.ts'
import { samplePlace } from '../../src/modules/portal/sample-place.ts'

/** The day so many days from now where the invented programme of the run is: what its forms and pages call today, or count from. */
export const dayThere = (days = 0): string => dayAfter(dayOf(systemClock.now(), samplePlace.timeZone), days)

/** The moment at which it is so many hours past midnight of a day there. */
export const hourThere = (day: string, hours: number): Date => clockOn(day, hours, samplePlace.timeZone).now()

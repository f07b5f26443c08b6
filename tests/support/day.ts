import { systemClock } from '#platform/clock.ts'
import { dayAfter, dayOf } from '#platform/day.ts'
import { samplePlace } from '../../src/modules/portal/sample-place.ts'

/** The day so many days from now where the invented programme of the run is: what its forms and pages call today, or count from. */
export const dayThere = (days = 0): string => dayAfter(dayOf(systemClock.now(), samplePlace.timeZone), days)

/** The only reader of the time. Everything else is given a clock, so that a test can say what day it is, and where. */
export interface Clock {
  /** The present moment. */
  now(): Date
  /** The zone of the IANA list in which days begin and end: see `todayOf`. */
  readonly zone: string
  /** Moves the clock of a process to the zone of its programme; a clock that stands still cannot be moved. */
  turnTo?(zone: string): void
}

/** The clock of the machine, in UTC. */
export const systemClock: Clock = { now: () => new Date(), zone: 'UTC' }

/** The clock of a process: of the machine, in the zone that it was last turned to, and in UTC before. */
export function processClock(): Clock {
  let held = 'UTC'
  return {
    now: () => new Date(),
    get zone() {
      return held
    },
    turnTo: (zone) => {
      held = zone
    },
  }
}

/** A clock that stands still, for tests and for samples: `fixedClock('2026-11-21T08:00:00Z').now()`. */
export const fixedClock = (moment: string, zone = 'UTC'): Clock => ({ now: () => new Date(moment), zone })

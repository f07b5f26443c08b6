/** The only reader of the time. Everything else is given a clock, so that a test can say what day it is. */
export interface Clock {
  /** The present moment. */
  now(): Date
}

/** The clock of the machine. */
export const systemClock: Clock = { now: () => new Date() }

/** A clock that stands still, for tests and for samples: `fixedClock('2026-11-21T08:00:00Z').now()`. */
export const fixedClock = (moment: string): Clock => ({ now: () => new Date(moment) })

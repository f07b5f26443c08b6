import { describe, expect, it } from 'vitest'
import { fixedClock, processClock } from './clock.ts'
import { clockOn, dayAfter, dayOf, endOfDay, isDay, startOfDay, todayOf } from './day.ts'

/** Late in the evening by UTC: the next day in Bahrain, still the afternoon in New York. */
const evening = '2026-11-21T21:30:00Z'

describe('the present day', () => {
  it('is that of the zone', () => {
    expect(todayOf(fixedClock(evening))).toBe('2026-11-21')
    expect(todayOf(fixedClock(evening, 'Asia/Bahrain'))).toBe('2026-11-22')
    expect(todayOf(fixedClock('2026-11-22T03:30:00Z', 'America/New_York'))).toBe('2026-11-21')
    expect(todayOf(fixedClock('2026-11-21T11:00:00Z', 'Pacific/Kiritimati'))).toBe('2026-11-22')
  })

  it('follows the clock of a process to where it is turned', () => {
    const clock = processClock()
    clock.turnTo?.('Etc/GMT+12')
    const behind = todayOf(clock)
    clock.turnTo?.('Etc/GMT-12')
    expect(todayOf(clock)).toBe(dayAfter(behind, 1))
  })
})

describe('a day', () => {
  it('begins at midnight of its zone and ends where the next begins', () => {
    expect(startOfDay('2026-11-21', 'Asia/Bahrain').toISOString()).toBe('2026-11-20T21:00:00.000Z')
    expect(endOfDay('2026-11-21', 'Asia/Bahrain').toISOString()).toBe('2026-11-21T21:00:00.000Z')
    expect(startOfDay('2026-11-21', 'UTC').toISOString()).toBe('2026-11-21T00:00:00.000Z')
  })

  it('begins with its first moment where clocks change at midnight', () => {
    expect(startOfDay('2026-04-24', 'Africa/Cairo').toISOString()).toBe('2026-04-23T22:00:00.000Z')
    expect(dayOf(startOfDay('2026-04-24', 'Africa/Cairo'), 'Africa/Cairo')).toBe('2026-04-24')
    const [from, until] = ['2026-10-29', '2026-10-30'].map((day) => startOfDay(day, 'Africa/Cairo').getTime())
    expect((until! - from!) / 3_600_000).toBe(25)
  })

  it('is counted on and back over months and leap years', () => {
    expect(dayAfter('2026-11-30', 1)).toBe('2026-12-01')
    expect(dayAfter('2028-03-01', -1)).toBe('2028-02-29')
  })

  it('is one of the calendar', () => {
    expect(['2026-11-21', '2028-02-29'].filter(isDay)).toHaveLength(2)
    expect(['2026-02-29', '2026-13-01', '2026-1-1', '', '2026-11-21T00:00'].filter(isDay)).toEqual([])
    // A slip of the hand, and what stands for “without an end” elsewhere: no day could follow it.
    expect(['1000-01-01', '9998-12-31'].filter(isDay)).toHaveLength(2)
    expect(['0000-01-01', '0026-11-21', '9999-12-31'].filter(isDay)).toEqual([])
    expect(endOfDay('9998-12-31', 'Asia/Bahrain').toISOString()).toBe('9998-12-31T21:00:00.000Z')
  })

  it('can be stood on', () => {
    const clock = clockOn('2026-11-21', 9, 'Asia/Bahrain')
    expect([clock.now().toISOString(), todayOf(clock)]).toEqual(['2026-11-21T06:00:00.000Z', '2026-11-21'])
  })
})

import { describe, expect, it } from 'vitest'
import { dayOf } from '#platform/day.ts'
import { toInstant, toLocal } from './zone-time.ts'

describe('local time', () => {
  it('is what the clock on the wall shows, and comes back', () => {
    expect(toLocal(new Date('2026-11-21T05:30:00Z'), 'Asia/Bahrain')).toBe('2026-11-21T08:30')
    expect(toInstant('2026-11-21T08:30', 'Asia/Bahrain').toISOString()).toBe('2026-11-21T05:30:00.000Z')
    expect(dayOf(new Date('2026-11-21T22:30:00Z'), 'Asia/Bahrain')).toBe('2026-11-22')
  })

  it('holds across a change of clocks', () => {
    for (const local of ['2026-03-28T12:00', '2026-03-29T12:00', '2026-10-25T12:00'])
      expect(toLocal(toInstant(local, 'Europe/Berlin'), 'Europe/Berlin')).toBe(local)
    expect(toInstant('2026-03-29T02:30', 'Europe/Berlin').toISOString()).toBe('2026-03-29T01:30:00.000Z')
  })
})

import { expect, test } from 'vitest'
import { fixedClock } from '#platform/clock.ts'
import { mayComment, mayKnowClosed, mayReadConsultation } from './consultation-access.ts'

const asking = {
  audience: 'public' as const,
  ...{ opensOn: '2026-11-10', closesOn: '2026-11-30', closedAt: null, publishedAt: null },
}
const at = (moment: string, zone: string) => ({ person: null, clock: fixedClock(moment, zone) })

test('the last day ends, and the first begins, at midnight where the programme is', () => {
  const lastEvening = '2026-11-30T21:30:00Z'
  expect(mayComment(asking, at(lastEvening, 'UTC'))).toBe(true)
  expect(mayComment(asking, at(lastEvening, 'Asia/Bahrain'))).toBe(false)
  expect(mayKnowClosed(asking, at(lastEvening, 'Asia/Bahrain'))).toBe(true)
  const nextMorning = '2026-12-01T03:30:00Z'
  expect(mayComment(asking, at(nextMorning, 'UTC'))).toBe(false)
  expect(mayComment(asking, at(nextMorning, 'America/New_York'))).toBe(true)
  const evening = '2026-11-09T21:30:00Z'
  expect(mayComment(asking, at(evening, 'UTC'))).toBe(false)
  expect(mayComment(asking, at(evening, 'Asia/Bahrain'))).toBe(true)
})

test('what was published on its first day there had opened, and stays readable', () => {
  const published = { ...asking, publishedAt: '2026-11-09T21:30:00.000Z' }
  const later = '2027-01-05T08:00:00Z'
  expect(mayReadConsultation(published, at(later, 'Asia/Bahrain'))).toBe(true)
  expect(mayReadConsultation(published, at(later, 'UTC'))).toBe(false)
})

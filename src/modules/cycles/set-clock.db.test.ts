import { afterAll, expect, test } from 'vitest'
import { processClock } from '#platform/clock.ts'
import { todayOf } from '#platform/day.ts'
import { formatDateTime, showTimesIn, showWeeksFrom, weekOrder } from '#platform/i18n.ts'
import { freshDatabase } from '../../../tests/support/database.ts'
import { bothLanguages, personWith, testServices } from '../../../tests/support/programme.ts'
import { isPlaceDecided } from './programme-place.server.ts'
import { setClock } from './set-clock.server.ts'
import { setProgramme } from './set-programme.server.ts'

const { database } = await freshDatabase()
const clock = processClock()
const text = bothLanguages('برنامج', 'Programme')
const moveTo = (countryCode: string | null, timeZone: string) =>
  setProgramme(testServices(database), personWith('administrator'), {
    ...{ title: text, country: text, countryCode, timeZone },
  })

afterAll(() => {
  showTimesIn('UTC')
  showWeeksFrom(0)
})

test('a process follows the programme to where it is moved; until somebody decides, it is Bahrain', async () => {
  await setClock({ database, clock })
  expect([clock.zone, weekOrder()[0], await isPlaceDecided(database)]).toEqual(['Asia/Bahrain', 0, false])
  await moveTo('GB', 'Pacific/Pago_Pago')
  expect(clock.zone).toBe('Asia/Bahrain')
  await setClock({ database, clock })
  expect([clock.zone, weekOrder()[0], await isPlaceDecided(database)]).toEqual(['Pacific/Pago_Pago', 1, true])
  const behind = todayOf(clock)
  expect(formatDateTime('en', new Date('2026-11-21T06:00:00Z'))).toContain('20 November 2026, 19:00')
  await moveTo(null, 'Pacific/Kiritimati')
  await setClock({ database, clock })
  expect(todayOf(clock) > behind).toBe(true)
  expect(await isPlaceDecided(database)).toBe(true)
})

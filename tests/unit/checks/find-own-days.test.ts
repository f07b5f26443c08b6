import { describe, expect, test } from 'vitest'
import { findOwnDays } from '../../../scripts/checks/find-own-days.ts'

const linesIn = (path: string, text: string) => findOwnDays([{ path, text }]).map(({ line }) => line)

describe('a day by another clock than the programme’s', () => {
  test.each([
    'const today = clock.now().toISOString().slice(0, 10)',
    'const today = new Date().toJSON()?.slice(0, 10)',
    "const today = now.toISOString().split('T')[0]",
    'const year = new Date().getFullYear()',
    'sql`SELECT * FROM centres_on(current_date)`',
    'sql`WHERE opens_on = now()::date`',
    'sql`SELECT CURRENT_TIMESTAMP::date`',
    'sql`WHERE day = ${now}::timestamptz::date`',
    'sql`at >= ${from}::date`',
    'sql`tstzrange(${on}::date, ${on}::date + 1)`',
    'const end = new Date(`${day}T00:00:00Z`)',
    'const end = new Date(`${day}T23:59:59.999Z`)',
    'formatDate(language, new Date(openedOn))',
  ])('%s', (line) => {
    expect(linesIn('src/modules/x.server.ts', `// a line\n${line}`)).toEqual([2])
  })

  test('in SQL too', () => {
    expect(linesIn('migrations/0099_x.sql', 'SELECT 1;\nSELECT current_date;')).toEqual([2])
  })
})

test('what says whose day it is passes, and so does the one place that makes days', () => {
  const sound = [
    'const today = todayOf(clock)',
    'const end = endOfDay(day, zone)',
    'sql`(v.starts_at AT TIME ZONE ${zone})::date = ${today}::date`',
    'sql`daterange(e.valid_from, e.valid_until) @> ${today}::date`',
    'sql`tstzrange(${from}::timestamptz, ${until}::timestamptz)`',
    'const month = date.getUTCMonth()',
    'formatDate(language, openedOn)',
    'const moment = at.toISOString()',
  ]
  expect(linesIn('src/modules/x.server.ts', sound.join('\n'))).toEqual([])
  const making = 'new Date(Date.parse(day) + days).toISOString().slice(0, 10)'
  expect(linesIn('src/platform/day.ts', making)).toEqual([])
  expect(linesIn('src/platform/days.ts', making)).toEqual([1])
})

test('a test may stand on a fixed midnight, the program may not', () => {
  const text = 'const clock = fixedClock(`${day}T00:00:00Z`)'
  expect([linesIn('src/a.test.ts', text), linesIn('src/a.ts', text)]).toEqual([[], [1]])
})

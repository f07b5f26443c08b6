import { expect, test } from 'vitest'
import { checkHours } from './check-hours.ts'
import {
  closedWeek,
  exampleSeason,
  exampleSeasonInArabic,
  exampleWeek,
  exampleWeekInArabic,
  hoursOn,
  readSeason,
  readSpans,
  readWeek,
  seasonText,
  weekText,
} from './opening-hours.ts'

const week = (text: string) => readWeek(text)!

test('spans are read in either script, in any order, and only when they are apart', () => {
  expect(readSpans('٧:٣٠ – ١٤، 16:00-18:00')).toEqual([
    [450, 840],
    [960, 1080],
  ])
  expect(readSpans('16-18, 7.30 إلى 14')).toEqual([
    [450, 840],
    [960, 1080],
  ])
  expect(readSpans('0:00-24:00')).toEqual([[0, 1440]])
  expect(readSpans(' ')).toEqual([])
  for (const wrong of ['8', '14-8', '8-8', '8:60-9', '8-25', '8-12, 11-13', 'morning', '8-12,'])
    expect(readSpans(wrong), wrong).toBeNull()
})

test('a week in one cell reads back as it was written, and in Arabic', () => {
  for (const text of ['Sun-Thu 07:30-14:00; Sat 09:00-12:00, 16:00-19:00', 'Tue 00:00-24:00', 'closed'])
    expect(weekText(week(text))).toBe(text)
  expect(weekText(week('الأحد-الخميس ٧:٣٠-١٤:٠٠؛ السبت 9-12'))).toBe('Sun-Thu 07:30-14:00; Sat 09:00-12:00')
  expect(weekText(week('Saturday to Monday 8-12'))).toBe('Sun-Mon 08:00-12:00; Sat 08:00-12:00')
  const arabic = 'الأحد-الخميس 07:30-14:00؛ السبت 09:00-12:00، 16:00-19:00'
  expect(weekText(week(arabic), 'ar')).toBe(arabic)
  for (const wrong of ['', 'Sun', '8-12', 'Sun 8-12; Sun 13-15', 'Noday 8-12', 'Sun-Mon-Tue 8-12'])
    expect(readWeek(wrong), wrong).toBeNull()
})

const ramadan = {
  name: { ar: 'رمضان', en: 'Ramadan' },
  ...{ from: '2027-02-08', until: '2027-03-09', week: week('Sun-Thu 09:00-14:00') },
}

test('a season reads back, and its hours hold on its days alone', () => {
  expect(readSeason(seasonText(ramadan))).toEqual(ramadan)
  expect(readSeason(seasonText(ramadan, 'ar'))).toEqual(ramadan)
  for (const text of [exampleWeek, exampleWeekInArabic])
    expect(readWeek(text)).toEqual(week('Sun-Thu 07:30-14:00; Sat 09:00-12:00'))
  for (const text of [exampleSeason, exampleSeasonInArabic]) expect(readSeason(text)).toEqual(ramadan)
  expect(readSeason('2027-02-08 [رمضان = Ramadan] Sun 8-9')).toBeNull()
  const hours = { week: week('Sun-Thu 07:30-14:00'), seasons: [ramadan] }
  expect(hoursOn(hours, '2027-02-07')).toBe(hours.week)
  expect(hoursOn(hours, '2027-02-08')).toBe(ramadan.week)
  expect(hoursOn(hours, '2027-03-09')).toBe(ramadan.week)
  expect(hoursOn(hours, '2027-03-10')).toBe(hours.week)
})

test('seasons have days, a name in both languages, and share no day', () => {
  const codes = (seasons: (typeof ramadan)[], usual = week('Sun 8-9')) =>
    checkHours({ week: usual, seasons }, (what, at) => `${what}${at}`).map(
      ({ code, place }) => `${code} ${place?.path}`,
    )
  expect(codes([ramadan])).toEqual([])
  expect(codes([], closedWeek)).toEqual(['registry.hours_none /week-1'])
  expect(codes([{ ...ramadan, until: '2027-02-01' }])).toEqual(['registry.season_days /days0'])
  expect(codes([{ ...ramadan, name: { ar: 'رمضان', en: '' } }])).toEqual(['registry.season_name /name0'])
  expect(codes([ramadan, { ...ramadan, from: '2027-03-09', until: '2027-03-12' }])).toEqual([
    'registry.seasons_meet /days1',
  ])
})

import { expect, test } from 'vitest'
import { columnLetters, parseAddress, writeAddress } from './address.ts'
import { toDayNumber, toIsoDate } from './excel-date.ts'
import { classifyFormat, numberFormat } from './number-format.ts'

test.each([
  ['General', 'number'],
  ['#,##0.00 "days"', 'number'],
  ['0.00E+00', 'number'],
  ['[Red]0;[Blue]-0', 'number'],
  ['0" m/s"', 'number'],
  ['0\\d', 'number'],
  ['_-* #,##0_-', 'number'],
  ['0.0%', 'percent'],
  ['@', 'text'],
  ['yyyy-mm-dd', 'date'],
  ['[$-2060401]B2dd/mm/yyyy;@', 'date'],
  ['mmm', 'date'],
  ['[$-1010409]d mmmm yyyy', 'date'],
  ['dd/mm/yyyy hh:mm AM/PM', 'moment'],
  ['h:mm', 'time'],
  ['mm:ss.0', 'time'],
  ['[h]:mm:ss', 'time'],
  ['[mm]', 'time'],
])('the format %s shows a %s', (code, shows) => {
  expect(classifyFormat(code).shows).toBe(shows)
})

test('formats known by number, unless the file gives the number another meaning', () => {
  expect(numberFormat(14, new Map()).shows).toBe('date')
  expect(numberFormat(22, new Map()).shows).toBe('moment')
  expect(numberFormat(46, new Map()).shows).toBe('time')
  expect(numberFormat(2, new Map()).shows).toBe('number')
  expect(numberFormat(14, new Map([[14, '0.0']])).shows).toBe('number')
})

test('day numbers and dates are each other’s inverse from March 1900 on', () => {
  for (const day of [61, 36526, 46347, 60000, 2_958_100]) {
    expect(toDayNumber(toIsoDate(day, { from1904: false, withTime: false }) ?? '')).toBe(day)
  }
  expect(toDayNumber('2026-11-21')).toBe(46347)
  for (const none of ['1900-01-31', '2026-02-29', '21/11/2026', '']) expect(toDayNumber(none)).toBeNull()
  for (const none of [0, -1, 60, 2_958_466, Number.NaN]) {
    expect(toIsoDate(none, { from1904: false, withTime: false })).toBeNull()
  }
  expect(toIsoDate(46347.75, { from1904: false, withTime: true })).toBe('2026-11-21T18:00:00')
})

test('addresses', () => {
  expect([0, 25, 26, 701, 702, 16383].map(columnLetters)).toEqual(['A', 'Z', 'AA', 'ZZ', 'AAA', 'XFD'])
  for (const text of ['A1', 'XFD1048576', 'AB12']) expect(writeAddress(parseAddress(text)!)).toBe(text)
  for (const text of ['XFE1', 'A1048577', 'a1', 'A0', 'A01', '$A$1', ''])
    expect(parseAddress(text)).toBeNull()
})

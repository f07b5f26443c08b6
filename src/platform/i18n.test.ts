import { expect, test } from 'vitest'
import {
  formatDate,
  formatDateTime,
  formatHijri,
  formatNumber,
  localDigits,
  plural,
  showTimesIn,
} from './i18n.ts'

const centres = {
  zero: 'لا مراكز',
  one: 'مركز واحد',
  two: 'مركزان',
  few: '# مراكز',
  many: '# مركزًا',
  other: '# مركز',
}

test.each([
  [0, 'لا مراكز'],
  [1, 'مركز واحد'],
  [2, 'مركزان'],
  [3, '٣ مراكز'],
  [10, '١٠ مراكز'],
  [11, '١١ مركزًا'],
  [99, '٩٩ مركزًا'],
  [100, '١٠٠ مركز'],
  [102, '١٠٢ مركز'],
  [103, '١٠٣ مراكز'],
])('Arabic counts %i centres', (count, text) => {
  expect(plural('ar', count, centres)).toBe(text)
})

test('English has two forms, and says zero as many', () => {
  const forms = { one: '# centre', other: '# centres' }
  expect([0, 1, 2, 1000].map((count) => plural('en', count, forms))).toEqual([
    '0 centres',
    '1 centre',
    '2 centres',
    '1,000 centres',
  ])
})

test('a day is written as people write it', () => {
  const day = new Date('2026-11-21T12:00:00Z')
  expect(formatDate('en', day)).toBe('21 November 2026')
  expect(formatDate('ar', day)).toBe('٢١ نوفمبر ٢٠٢٦')
  expect(formatDateTime('en', day)).toBe('21 November 2026, 12:00 UTC')
  expect(formatHijri('ar', day)).toMatch(/١٤٤٨/)
  expect(formatHijri('en', day)).toMatch(/1448/)
})

test('a day is that of the zone asked for', () => {
  const late = new Date('2026-11-21T22:30:00Z')
  expect(formatDate('en', late, { timeZone: 'Asia/Bahrain' })).toBe('22 November 2026')
  expect(formatDate('en', late)).toBe('21 November 2026')
})

test('a day is the same everywhere; a moment falls on the day of the clock that is set', () => {
  const evening = '2026-11-21T22:30:00.000Z'
  const moment = new Date(evening)
  expect(formatDate('en', evening)).toBe('21 November 2026')
  try {
    showTimesIn('Asia/Bahrain')
    expect(formatDate('en', evening)).toBe('22 November 2026')
    expect(formatDate('en', moment)).toBe('22 November 2026')
    showTimesIn('America/New_York')
    expect(formatDate('en', '2026-11-21')).toBe('21 November 2026')
    expect(formatHijri('en', '2026-11-21')).toBe(formatHijri('en', '2026-11-21T12:00:00Z'))
  } finally {
    showTimesIn('UTC')
  }
})

test('digits follow the language, in numbers and in codes', () => {
  expect(formatNumber('ar', 1234.5)).toBe('١٬٢٣٤٫٥')
  expect(formatNumber('en', 1234.5)).toBe('1,234.5')
  expect(formatNumber('en', 2, 1)).toBe('2.0')
  expect(localDigits('ar', 'HEA-01')).toBe('HEA-٠١')
  expect(localDigits('en', 'HEA-01')).toBe('HEA-01')
})

test('a moment is told by the clock of the programme once that is said, and by another where a caller names it', () => {
  const moment = new Date('2026-11-21T22:05:00Z')
  expect(formatDateTime('en', moment)).toBe('21 November 2026, 22:05 UTC')
  showTimesIn('Asia/Bahrain')
  try {
    expect(formatDateTime('en', moment)).toBe('22 November 2026, 01:05 GMT+3')
    expect(formatDateTime('ar', moment)).toContain('٢٢ نوفمبر ٢٠٢٦، ٠١:٠٥')
    expect(formatDateTime('en', moment, { timeZone: 'UTC' })).toBe('21 November 2026, 22:05 UTC')
  } finally {
    showTimesIn('UTC')
  }
})

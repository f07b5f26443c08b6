import { expect, test } from 'vitest'
import { monthAfter, monthOf } from './month.ts'

test('a month has its days, and begins in the column of its weekday', () => {
  expect(monthOf('2026-11', '2026-01-01', 0)).toMatchObject({
    first: '2026-11-01',
    last: '2026-11-30',
    column: 1,
  })
  expect(monthOf('2026-11', '2026-01-01', 1).column).toBe(7)
  expect(monthOf('2028-02', '2026-01-01', 0).days).toHaveLength(29)
  expect(monthOf('2026-02', '2026-01-01', 6).column).toBe(2)
})

test('what is no month is the month of today', () => {
  for (const asked of [null, '', '2026-13', 'x']) expect(monthOf(asked, '2026-03-09', 0).name).toBe('2026-03')
})

test('months follow each other over the year', () => {
  expect([monthAfter('2026-12', 1), monthAfter('2026-01', -1), monthAfter('2026-05', 0)]).toEqual([
    ...['2027-01', '2025-12', '2026-05'],
  ])
})

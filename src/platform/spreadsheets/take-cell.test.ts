import { expect, test } from 'vitest'
import type { Cell } from './cell.ts'
import { takeBoolean, takeCode, takeDate, takeExactText, takeNumber, takeText } from './take-cell.ts'

const text = (content: string): Cell => ({ kind: 'text', at: 'A1', text: content, marked: false })
const number = (value: number, digits = 0): Cell => ({
  kind: 'number',
  at: 'A1',
  number: value,
  percent: false,
  digits,
})
const date: Cell = { kind: 'date', at: 'A1', iso: '2026-11-21' }
const empty: Cell = { kind: 'empty', at: 'A1' }
const yes: Cell = { kind: 'boolean', at: 'A1', value: true }

test.each<[Cell, string | null]>([
  [text(' \u00a0رمز المركز\u00a0'), 'رمز المركز'],
  [text('0017'), '0017'],
  [text(' \u00a0\t'), null],
  [number(317), '317'],
  [number(317, 4), '0317'],
  [number(-31, 4), '-0031'],
  [number(0.1 + 0.2), '0.30000000000000004'],
  [number(1e-7), '0.0000001'],
  [number(-1.25e-9), '-0.00000000125'],
  [number(999_999_999_999_999), '999999999999999'],
  [date, '2026-11-21'],
  [yes, 'true'],
  [empty, null],
])('%j is the text %j', (cell, expected) => {
  expect(takeText(cell)).toEqual({ value: expected })
})

test('a code or telephone number that the program has rounded is refused', () => {
  expect(takeText(number(12_345_678_901_234_568))).toEqual({
    fault: 'cell.digits_lost',
    seen: '12345678901234568',
  })
})

test('a code is without invisible marks; an exact text keeps everything', () => {
  expect(takeCode(text('\ufeff\u200fCIV-01\u200e '))).toEqual({ value: 'CIV-01' })
  expect(takeCode(text('\u200f'))).toEqual({ value: null })
  expect(takeExactText(text(' a\n'))).toEqual({ value: ' a\n' })
  expect(takeExactText(text(' \n'))).toEqual({ value: null })
})

test('a number may be typed as a text, in any digits; nothing else is one', () => {
  expect(takeNumber(text('٨٧٫٥ '))).toEqual({ value: 87.5 })
  expect(takeNumber(number(2))).toEqual({ value: 2 })
  expect(takeNumber(empty)).toEqual({ value: null })
  for (const cell of [text('1,5'), text('50%'), date, yes]) {
    expect(takeNumber(cell)).toMatchObject({ fault: 'cell.not_number' })
  }
})

test('a date is a date cell or an ISO text; a bare number is none', () => {
  expect(takeDate(date)).toEqual({ value: '2026-11-21' })
  expect(takeDate(text('٢٠٢٦-١١-٢١'))).toEqual({ value: '2026-11-21' })
  for (const cell of [number(46347), text('21/11/2026'), text('2026-02-30'), text('2026-13-01'), yes]) {
    expect(takeDate(cell)).toMatchObject({ fault: 'cell.not_date' })
  }
})

test('yes and no in both languages', () => {
  for (const cell of [yes, text('Yes'), text('نَعم'), text('TRUE'), number(1)])
    expect(takeBoolean(cell)).toEqual({ value: true })
  for (const cell of [text('لا'), text('خطأ'), text('no')])
    expect(takeBoolean(cell)).toEqual({ value: false })
  for (const cell of [text('ربما'), number(2), date])
    expect(takeBoolean(cell)).toMatchObject({ fault: 'cell.not_yes_no' })
})

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parseNumber, toAsciiDigits } from './digits.ts'

describe('parseNumber', () => {
  test.each([
    ['12', 12],
    ['-0.5', -0.5],
    ['+3', 3],
    ['.25', 0.25],
    ['٨٧٫٥', 87.5],
    ['۱۲۳', 123],
    ['٣.٥', 3.5],
    ['\u22124', -4],
    [' \u200f٧\u200f ', 7],
    ['007', 7],
  ])('reads %s', (text, number) => {
    expect(parseNumber(text)).toBe(number)
  })

  test.each([
    '',
    ' ',
    'NaN',
    'Infinity',
    '-Infinity',
    '0x10',
    '1e3',
    '1,234',
    '1٬234',
    '0,5',
    '1.2.3',
    '5.',
    '50%',
    '٥٠٪',
    '1 000',
    'abc',
    '--1',
    '1_000',
    '9'.repeat(400),
  ])('refuses %j', (text) => {
    expect(parseNumber(text)).toBeNull()
  })

  test('has no negative zero', () => {
    expect(Object.is(parseNumber('-0'), 0)).toBe(true)
  })

  test('reads back every number written out, in each kind of digit', () => {
    fc.assert(
      fc.property(fc.integer(), fc.nat(999_999), (whole, millionths) => {
        const text = `${whole}.${String(millionths).padStart(6, '0')}`
        const arabic = text.replace(/\d/g, (d) => String.fromCharCode(0x660 + Number(d))).replace('.', '٫')
        expect(parseNumber(text)).toBe(Number(text) === 0 ? 0 : Number(text))
        expect(parseNumber(arabic)).toBe(parseNumber(text))
      }),
    )
  })
})

test('toAsciiDigits changes digits only', () => {
  expect(toAsciiDigits('مركز ٣ / ۴')).toBe('مركز 3 / 4')
})

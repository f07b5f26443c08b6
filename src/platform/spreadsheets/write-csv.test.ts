import { parse } from 'csv-parse/sync'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { withGuard, withoutGuard } from './formula-guard.ts'
import { writeCsv } from './write-csv.ts'

test.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', '\n=1', '＝1', "'=1", "''-"])(
  '%j is guarded',
  (text) => {
    expect(withGuard(text)).toBe(`'${text}`)
  },
)

test.each(['1', 'a=b', "'tis", '', 'الرمز', '(-1)'])('%j is left alone', (text) => {
  expect(withGuard(text)).toBe(text)
})

/** Any character there is, half surrogates apart, which no file can hold. */
const character = fc
  .integer({ min: 0, max: 0x10ffff })
  .filter((code) => code < 0xd800 || code > 0xdfff)
  .map((code) => String.fromCodePoint(code))

test('the guard comes off exactly, whatever the text', () => {
  const start = fc.string({ unit: fc.constantFrom("'", '=', '-', '@', '\t', '\r'), maxLength: 4 })
  fc.assert(
    fc.property(start, fc.string({ unit: character }), (first, rest) => {
      expect(withoutGuard(withGuard(first + rest))).toBe(first + rest)
    }),
  )
})

test('numbers stay numbers, texts that could run do not, and every cell comes back through a CSV reader', () => {
  const rows = [
    ['=1+1', -0.5, true],
    ['a;b', 1e-7, { day: '2026-11-21' }],
    ['say "no"', 1.5e21, { share: 0.25 }],
    ['x\r\ny', null, 'نص، آخر'],
  ] as const
  const text = [...writeCsv(['name', 'n', 'other'], rows)].join('')
  expect(text.startsWith('\ufeffname,n,other\r\n\'=1+1,-0.5,true\r\n"a;b",0.0000001,2026-11-21\r\n')).toBe(
    true,
  )
  const read: string[][] = parse(text, { bom: true })
  expect(read.slice(1).map((cells) => cells.map(withoutGuard))).toEqual([
    ['=1+1', '-0.5', 'true'],
    ['a;b', '0.0000001', '2026-11-21'],
    ['say "no"', '1500000000000000000000', '0.25'],
    ['x\r\ny', '', 'نص، آخر'],
  ])
})

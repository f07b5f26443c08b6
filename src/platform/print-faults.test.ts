import { describe, expect, test } from 'vitest'
import type { Fault, FaultCatalogue, FaultWords } from './fault.ts'
import { faultWords as ar } from './files/words.ar.ts'
import { faultWords as en } from './files/words.en.ts'
import { printFaults } from './print-faults.ts'

const catalogue: FaultCatalogue = { ar: ar as FaultWords, en }
const short = (row: number): Fault => ({
  code: 'table.too_few_cells',
  place: { file: 'a.csv', row },
  params: { cells: 2, expected: 3 },
})

test('says where, what and how to mend it, in the language', () => {
  expect(printFaults([short(7)], catalogue, 'en')).toBe(
    [
      'a.csv, row 7: The row has fewer cells than there are columns',
      '  Cells in the row: 2. Columns: 3.',
      '  Add the missing cells, empty if need be, so that the row matches the row of column names.',
    ].join('\n'),
  )
  expect(printFaults([short(7)], catalogue, 'ar')).toContain('a.csv، الصف 7: خلايا الصف أقل من عدد الأعمدة')
})

test('a place in a document is a line with its pointer', () => {
  const fault = {
    code: 'json.duplicate_key',
    place: { file: 'g.json', row: 3, column: '2', path: '/code' },
    params: { key: 'code' },
  }
  expect(printFaults([fault], catalogue, 'en')).toContain(
    'g.json, line 3, column 2, /code: A name stands twice',
  )
})

describe('how many are shown', () => {
  const titles = (text: string) => text.match(/fewer cells/g)?.length
  const many = (count: number) => Array.from({ length: count }, (_, index) => short(index + 2))

  test.each([
    [19, 19, null],
    [20, 20, null],
    [21, 20, 'and 1 more'],
    [1000, 20, 'and 980 more'],
  ])('of %i faults, %i', (count, shown, more) => {
    const text = printFaults(many(count), catalogue, 'en')
    expect(titles(text)).toBe(shown)
    expect(text.endsWith(more ?? 'column names.')).toBe(true)
  })

  test('faults that were counted and not kept are counted', () => {
    const faults = [...many(1000), { code: 'faults.more', params: { count: 500 } }]
    expect(printFaults(faults, catalogue, 'en').endsWith('and 1,480 more')).toBe(true)
    expect(printFaults(faults, catalogue, 'ar').endsWith('و١٬٤٨٠ خطأً آخر')).toBe(true)
  })
})

test('text from a file cannot steer the terminal, and is cut to a length', () => {
  const column = `\u001b[2J\u009b1m${'x'.repeat(5000)}`
  const text = printFaults(
    [{ code: 'table.unknown_column', place: { file: 'a.csv', column }, params: { column, known: '' } }],
    catalogue,
    'en',
  )
  // biome-ignore lint/suspicious/noControlCharactersInRegex: the point of the test
  expect(text).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f]/)
  expect(text.length).toBeLessThan(1200)
})

test('a code without words is printed as it is', () => {
  expect(printFaults([{ code: 'new.code', params: { a: 1 } }], catalogue, 'ar')).toBe('new.code {"a":1}')
})

import { parseNumber, toAsciiDigits, withoutMarks } from '#platform/digits.ts'

type Attributes = Record<string, string | number>

/**
 * Gives the attribute columns of a list of centres their types. A column is numbers when every value in it is one; a
 * leading zero, a plus sign or more digits than a number can hold make it text, since it is then a code or a telephone
 * number. An empty cell is the empty text in a column of text, and no attribute at all in a column of numbers.
 *
 * @example typeAttributes(['counters', 'block'], [['12', '0317'], ['٤', '0428']])
 *   // [{ counters: 12, block: '0317' }, { counters: 4, block: '0428' }]
 */
export function typeAttributes(names: readonly string[], rows: readonly (readonly string[])[]): Attributes[] {
  const numeric = names.map((_, column) => isNumeric(rows, column))
  return rows.map((row) => {
    const attributes: Attributes = {}
    names.forEach((name, column) => {
      const text = row[column] ?? ''
      if (!numeric[column]) attributes[name] = text
      else if (text !== '') attributes[name] = parseNumber(text) ?? text
    })
    return attributes
  })
}

function isNumeric(rows: readonly (readonly string[])[], column: number): boolean {
  const values = rows.map((row) => row[column] ?? '').filter((text) => text !== '')
  return values.length > 0 && values.every(isPlainNumber)
}

function isPlainNumber(text: string): boolean {
  const number = parseNumber(text)
  if (number === null || Math.abs(number) > Number.MAX_SAFE_INTEGER) return false
  const ascii = toAsciiDigits(withoutMarks(text))
  return !/^[-\u2212]?0\d/.test(ascii) && !ascii.startsWith('+')
}

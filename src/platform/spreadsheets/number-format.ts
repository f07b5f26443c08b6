/** What a number format makes of the number in a cell. */
export interface NumberFormat {
  readonly shows: 'number' | 'percent' | 'date' | 'moment' | 'time' | 'text'
  /** Least number of digits, where the format is zeros only. */
  readonly digits: number
}

const showing = (shows: NumberFormat['shows'], digits = 0): NumberFormat => ({ shows, digits })

export const plainNumber = showing('number')

/** Formats that are known by number and written nowhere in the file. */
const builtIn: ReadonlyMap<number, NumberFormat['shows']> = new Map([
  ...[9, 10].map((id) => [id, 'percent'] as const),
  ...[14, 15, 16, 17, 27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 55, 56, 57, 58].map(
    (id) => [id, 'date'] as const,
  ),
  [22, 'moment'],
  ...[18, 19, 20, 21, 32, 33, 34, 35, 45, 46, 47].map((id) => [id, 'time'] as const),
  [49, 'text'],
])

/** The format with this number, as the file's own formats and the built-in ones say. */
export function numberFormat(id: number, codes: ReadonlyMap<number, string>): NumberFormat {
  const code = codes.get(id)
  if (code !== undefined) return classifyFormat(code)
  const known = builtIn.get(id)
  return known === undefined ? plainNumber : showing(known)
}

/** Elapsed time: [h], [mm], [ss]. */
const elapsed = /\[(?:h+|m+|s+)\]/i

/**
 * What a format code shows. Only the part for positive numbers counts; texts in quotation marks, colours, conditions
 * and languages in it say nothing of the kind.
 *
 * @example classifyFormat('[$-2060401]yyyy/mm/dd').shows // 'date'
 * @example classifyFormat('0000').digits // 4
 * @example classifyFormat('#,##0.00 "days"').shows // 'number'
 */
export function classifyFormat(code: string): NumberFormat {
  const bare = code.replace(/"[^"]*"?|\\.|[_*]./gs, '')
  const first = bare.split(';')[0] ?? ''
  if (elapsed.test(first)) return showing('time')
  const letters = first.replace(/\[[^\]]*\]/g, '').replace(/general|am\/pm|a\/p/gi, '')
  if (letters.trim() === '@') return showing('text')
  const hasTime = /[hs]/i.test(letters)
  const hasDay = /[ydb]|e(?![+-])/i.test(letters) || (/m/i.test(letters) && !hasTime)
  if (hasDay) return showing(hasTime ? 'moment' : 'date')
  if (hasTime) return showing('time')
  if (letters.includes('%')) return showing('percent')
  return /^0+$/.test(letters.trim()) ? showing('number', letters.trim().length) : plainNumber
}

import type { Fault, FaultCatalogue, Place } from './fault.ts'
import { formatNumber, plural } from './i18n.ts'
import type { Language } from './language.ts'

/** More than this in one go is not read by anybody. */
const shownAtOnce = 20

/**
 * Faults as text for a terminal: for each one line with the place and what is wrong, one with the particulars, one
 * with how to mend it; after twenty, how many more there are. Text from the input is cleared of control characters,
 * so that no file can steer the terminal, and cut to a length one can read.
 *
 * A code without words in the catalogue is printed as it is: better than nothing.
 */
export function printFaults(faults: readonly Fault[], catalogue: FaultCatalogue, language: Language): string {
  const unkept = faults.at(-1)?.code === 'faults.more' ? Number(faults.at(-1)?.params?.count ?? 0) : 0
  const all = unkept > 0 ? faults.slice(0, -1) : faults
  const more = all.length - shownAtOnce + unkept
  const lines = all.slice(0, shownAtOnce).map((fault) => printFault(fault, catalogue, language))
  return [...lines, ...(more > 0 && all.length >= shownAtOnce ? [printMore(more, language)] : [])].join('\n')
}

function printFault(fault: Fault, catalogue: FaultCatalogue, language: Language): string {
  const place = printPlace(fault.place, language)
  const start = place === '' ? '' : `${place}: `
  const words = catalogue[language][fault.code]
  if (words === undefined) return `${start}${fault.code} ${clean(JSON.stringify(fault.params ?? {}))}`
  const params = cleanParams(fault.params)
  return [`${start}${words.title}`, `  ${words.detail(params)}`, `  ${words.remedy(params)}`].join('\n')
}

/** Where it is, such as `observations.csv, row 5, column value`. */
export function printPlace(place: Place | undefined, language: Language): string {
  if (place === undefined) return ''
  const comma = language === 'ar' ? '، ' : ', '
  const words = language === 'ar' ? placeWords.ar : placeWords.en
  const row = place.path === undefined ? words.row : words.line
  return [
    place.file === undefined ? null : clean(place.file),
    place.row === undefined ? null : `${row} ${place.row}`,
    place.column === undefined ? null : `${words.column} ${clean(place.column)}`,
    place.path === undefined || place.path === '' ? null : clean(place.path),
  ]
    .filter((part) => part !== null)
    .join(comma)
}

const placeWords = {
  ar: { row: 'الصف', line: 'السطر', column: 'العمود' },
  en: { row: 'row', line: 'line', column: 'column' },
} as const

const printMore = (more: number, language: Language): string =>
  language === 'ar'
    ? `و${plural('ar', more, { one: 'خطأ آخر', two: 'خطآن آخران', few: '# أخطاء أخرى', many: '# خطأً آخر', other: '# خطأ آخر' })}`
    : `and ${formatNumber('en', more)} more`

const longest = 300

function cleanParams(params: Fault['params']): Record<string, string | number> {
  const entries = Object.entries(params ?? {})
  return Object.fromEntries(
    entries.map(([key, value]) => [key, typeof value === 'string' ? clean(value) : value]),
  )
}

function clean(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is taken out here
  const plain = text.replace(/[\u0000-\u001f\u007f-\u009f]+/g, ' ')
  return plain.length <= longest ? plain : `${plain.slice(0, longest)}…`
}

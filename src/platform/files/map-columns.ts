import { withoutMarks } from '#platform/digits.ts'
import type { Fault } from '#platform/fault.ts'

/** One column that a table may have. */
export interface ColumnSpec {
  /** Other headers that mean the same, such as the Arabic ones; written in any case. */
  readonly also: readonly string[]
  readonly required: boolean
}

export interface ColumnMap<Name extends string> {
  /** Place of each known column; -1 when the table does not have it. */
  readonly at: Readonly<Record<Name, number>>
  /** Columns that are not known, by their folded header. */
  readonly others: readonly { readonly name: string; readonly index: number }[]
  /** Places without a header: nothing may stand under them. */
  readonly unnamed: readonly number[]
  readonly faults: readonly Fault[]
}

/**
 * A header in the form in which headers are compared: trimmed, lower case, spaces and hyphens as `_`, without
 * diacritics and tatweel, with one form of alef, ya and ta marbuta.
 *
 * @example foldHeader(' Observed At ') // 'observed_at'
 * @example foldHeader('القِيمة') === foldHeader('القيمه') // true
 */
export function foldHeader(text: string): string {
  return withoutMarks(text.normalize('NFKC'))
    .toLowerCase()
    .replace(/[\u064b-\u0652\u0640]/g, '')
    .replace(/[أإآٱ]/g, 'ا')
    .replace(/ى/g, 'ي')
    .replace(/ة/g, 'ه')
    .replace(/[\s-]+/g, '_')
}

/**
 * Finds the columns of a table by its header row. Faults: `table.duplicate_column`, `table.missing_column`.
 * What to do with columns that are not known is for the caller to say.
 */
export function mapColumns<Name extends string>(
  header: readonly string[],
  specs: Readonly<Record<Name, ColumnSpec>>,
  file: string,
): ColumnMap<Name> {
  const names = Object.keys(specs) as Name[]
  const meaning = new Map<string, Name>(
    names.flatMap((name) => [name, ...specs[name].also].map((text) => [foldHeader(text), name] as const)),
  )
  const at = Object.fromEntries(names.map((name) => [name, -1])) as Record<Name, number>
  const others: { name: string; index: number }[] = []
  const unnamed: number[] = []
  const faults: Fault[] = []
  const seen = new Set<string>()
  header.forEach((text, index) => {
    const folded = foldHeader(text)
    const name = meaning.get(folded)
    if (folded === '') unnamed.push(index)
    else if (seen.has(name ?? folded)) {
      faults.push({ code: 'table.duplicate_column', place: { file, row: 1, column: text.trim() } })
    } else if (name === undefined) others.push({ name: folded, index })
    else at[name] = index
    if (folded !== '') seen.add(name ?? folded)
  })
  for (const name of names) {
    if (specs[name].required && at[name] === -1) {
      const params = {
        also: specs[name].also.join('، '),
        found: header.map((text) => text.trim()).join(' | '),
      }
      faults.push({ code: 'table.missing_column', place: { file, row: 1, column: name }, params })
    }
  }
  return { at, others, unnamed, faults }
}

/**
 * Several texts in one cell, parted by ` | `; a bar or backslash within a text is written with a backslash before it.
 *
 * @example joinList(['Renewal', 'A|B']) // 'Renewal | A\\|B'
 */
export const joinList = (texts: readonly string[]): string =>
  texts.map((text) => text.replace(/[\\|]/g, '\\$&')).join(' | ')

/** The texts that `joinList` joined. @example splitList('Renewal | A\\|B') // ['Renewal', 'A|B'] */
export function splitList(cell: string): string[] {
  if (cell.trim() === '') return []
  const parts = cell.match(/(?:\\[\s\S]|[^|\\])+/g) ?? []
  return parts.map((part) => part.trim().replace(/\\([\s\S])/g, '$1')).filter((part) => part !== '')
}

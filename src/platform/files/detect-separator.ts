export type Separator = ',' | ';' | '\t'

const candidates: readonly Separator[] = [',', ';', '\t']

/**
 * Which character parts the columns: the one that occurs most often in the header line outside quotation marks.
 * A header of one column has none; then it is the comma.
 *
 * @example detectSeparator('centre;measure;"value, in %"') // ';'
 */
export function detectSeparator(headerLine: string): Separator {
  const bare = headerLine.replace(/"(?:[^"]|"")*"?/g, '')
  const count = (separator: Separator): number => bare.split(separator).length - 1
  return candidates.reduce((best, separator) => (count(separator) > count(best) ? separator : best))
}

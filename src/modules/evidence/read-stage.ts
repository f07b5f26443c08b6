import { foldHeader } from '#platform/files/map-columns.ts'
import type { Stage } from '#scoring/observation.ts'

const folded = (names: readonly string[]): ReadonlySet<string> => new Set(names.map(foldHeader))

const written: readonly (readonly [Stage, ReadonlySet<string>])[] = [
  ['initial', folded(['initial', 'مبدئي', 'مبدئية', 'المبدئي', 'المبدئية', 'التقييم المبدئي'])],
  ['final', folded(['', 'final', 'نهائي', 'نهائية', 'النهائي', 'النهائية', 'التقييم النهائي'])],
]

/**
 * Reads the cell `stage`; empty means the final one. Null for anything else.
 *
 * @example readStage('المبدئي') // 'initial'
 */
export function readStage(text: string): Stage | null {
  if (text === '') return 'final'
  const folded = foldHeader(text)
  return written.find(([, names]) => names.has(folded))?.[0] ?? null
}

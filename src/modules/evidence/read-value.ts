import { parseNumber, toAsciiDigits, withoutMarks } from '#platform/digits.ts'
import type { Scale } from '#scoring/guide.ts'
import type { EvidenceFaultCode } from './words.ar.ts'

export type ReadValue =
  | { readonly value: number | string }
  | { readonly fault: EvidenceFaultCode; readonly params: Readonly<Record<string, string | number>> }

/**
 * Reads the value of an observation on the scale of its measure: the code of a level (in any case, in digits of
 * either script), one of the points allowed, or a number within the scale's bounds. A value that stands for several
 * answers (n above 1) is their mean, and may lie between the points allowed.
 *
 * @example readValue('Yes', { kind: 'levels', levels: [{ code: 'yes', score: 1 }, { code: 'no', score: 0 }] })
 *   // { value: 'yes' }
 */
export function readValue(text: string, scale: Scale, n = 1): ReadValue {
  if (scale.kind === 'levels') return readLevel(text, scale.levels)
  const value = parseNumber(text)
  if (value === null) return { fault: 'evidence.not_a_number', params: { value: text } }
  if (scale.kind === 'points') {
    const between = value >= Math.min(...scale.allowed) && value <= Math.max(...scale.allowed)
    if (scale.allowed.includes(value) || (n > 1 && between)) return { value }
    return {
      fault: 'evidence.points_not_allowed',
      params: { value: text, allowed: scale.allowed.join(' | ') },
    }
  }
  const { min, max } = scale
  if ((min === undefined || value >= min) && (max === undefined || value <= max)) return { value }
  return { fault: 'evidence.outside_bounds', params: { value: text, min: min ?? '–', max: max ?? '–' } }
}

function readLevel(text: string, levels: readonly { readonly code: string }[]): ReadValue {
  const plain = toAsciiDigits(withoutMarks(text)).normalize('NFC')
  const exact = levels.find(({ code }) => code === plain || code === text)
  if (exact !== undefined) return { value: exact.code }
  const alike = levels.filter(({ code }) => code.toLowerCase() === plain.toLowerCase())
  const only = alike[0]
  if (only !== undefined && alike.length === 1) return { value: only.code }
  const params = { value: text, levels: levels.map(({ code }) => code).join(' | ') }
  return { fault: 'evidence.unknown_level', params }
}

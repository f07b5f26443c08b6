import fc from 'fast-check'

/**
 * For tests of export and import: texts that begin as a formula does, or with the apostrophe that guards one, and never
 * with white space at an end.
 */
export const guardedText = fc
  .tuple(
    fc.string({ unit: fc.constantFrom('=', '+', '-', '@', "'", '＝'), maxLength: 3 }),
    fc.string({ unit: fc.constantFrom('a', 'م', '1', ',', '"', ';', ' ', '='), maxLength: 6 }),
  )
  .map(([start, rest]) => `${start}${rest}x`.trim())

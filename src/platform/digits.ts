/**
 * Digits as people type them. Arabic-Indic (٠١٢) and Eastern Arabic-Indic (۰۱۲) digits mean the same as 012,
 * and ٫ is the decimal separator that belongs to them.
 */

const zeroOfArabicIndic = 0x0660
const zeroOfEastern = 0x06f0

/**
 * The same text with every Arabic-Indic or Eastern digit written as an ASCII digit; nothing else changes.
 *
 * @example toAsciiDigits('٢٠٢٦-١١-٢١') // '2026-11-21'
 */
export function toAsciiDigits(text: string): string {
  return text.replace(/[٠-٩۰-۹]/g, (digit) => {
    const code = digit.charCodeAt(0)
    return String(code - (code >= zeroOfEastern ? zeroOfEastern : zeroOfArabicIndic))
  })
}

/** Marks that steer the direction of writing: invisible, and often pasted along with numbers and codes. */
const directionMarks = /[\u061c\u200b\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/g

/** The text without direction marks and without white space at its ends. */
export const withoutMarks = (text: string): string => text.replace(directionMarks, '').trim()

const decimal = /^[+-]?(?:\d+(?:\.\d+)?|\.\d+)$/

/**
 * Reads one number written out in decimals, or says null. Digits may be ASCII, Arabic-Indic or Eastern; the decimal
 * separator is `.` or `٫`. Refused, because they could mean two things or none: a comma, any thousands separator,
 * a percent sign, an exponent, hexadecimal, NaN, Infinity, and a number too large to hold.
 *
 * @example parseNumber('٨٧٫٥') // 87.5
 * @example parseNumber('1,234') // null: a thousand and more, or a little over one?
 */
export function parseNumber(text: string): number | null {
  const plain = toAsciiDigits(withoutMarks(text)).replace('٫', '.').replace('\u2212', '-')
  if (!decimal.test(plain)) return null
  const number = Number(plain)
  if (!Number.isFinite(number)) return null
  return number === 0 ? 0 : number
}

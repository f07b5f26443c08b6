import { toAsciiDigits } from './digits.ts'

/** Combining marks, tatweel, Qur'anic marks, zero-width and direction marks: they never tell two words apart. */
const marks =
  /[\u0300-\u036f\u0610-\u061a\u0640\u064b-\u065f\u0670\u06d6-\u06dc\u06df-\u06e8\u06ea-\u06ed\u061c\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff]/g

const sames: Readonly<Record<string, string>> = {
  '\u0671': '\u0627', // alef wasla
  '\u0649': '\u064a', // alef maqsura
  '\u06cc': '\u064a', // Persian ya
  '\u0629': '\u0647', // ta marbuta
  '\u06a9': '\u0643', // Persian kaf
}

/**
 * Text as search compares it: alef, ya and ta marbuta in one form each, without diacritics or tatweel, lower case,
 * Latin digits, single spaces. Hamza on alef, waw and ya falls away with the marks. The SQL function `fold_text` gives the same.
 *
 * @example foldText('إدارةُ خِدمـــة العملاء') // 'اداره خدمه العملاء'
 */
export function foldText(text: string): string {
  return toAsciiDigits(text)
    .normalize('NFKD')
    .replace(marks, '')
    .toLowerCase()
    .replace(/[\u0671\u0649\u06cc\u0629\u06a9]/g, (letter) => sames[letter] ?? letter)
    .replace(/\s+/g, ' ')
    .trim()
}

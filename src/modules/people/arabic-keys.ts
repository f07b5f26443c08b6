/** The keys of an Arabic keyboard, row by row, and the Latin letters that stand on the same keys. */
const arabic = 'ضصثقفغعهخحجدشسيبلاتنمكطئءؤرىةوزظذ'
const latin = "qwertyuiop[]asdfghjkl;'zxcvnm,./`"

const latinOf = new Map([...arabic].map((letter, at) => [letter, latin[at] ?? letter]))

/**
 * A text as the same keys would write it in Latin letters: somebody who runs along the keys of an Arabic keyboard chooses
 * what half the world chooses.
 *
 * @example arabicKeysAsLatin('ضصثقفغ') // 'qwerty'
 */
export const arabicKeysAsLatin = (text: string): string =>
  Array.from(text.replaceAll('لا', 'b'), (letter) => latinOf.get(letter) ?? letter).join('')

import { ZxcvbnFactory } from '@zxcvbn-ts/core'
import * as common from '@zxcvbn-ts/language-common'
import { passwordLength } from '#platform/auth-limits.ts'
import { toAsciiDigits } from '#platform/digits.ts'
import type { Fault } from '#platform/fault.ts'
import { foldText } from '#platform/fold-text.ts'
import { arabicKeysAsLatin } from './arabic-keys.ts'
import { knownWords, withoutGaps } from './known-words.ts'
import { faultOf, refuseAny } from './person-fault.ts'

/** The program's own name: the first thing somebody tries here. */
const programmeWords = ['taqyeem', 'tqyeem', 'taqeem', 'تقييم']

/**
 * Below this many guesses (log 10) a password is one of the known ones, or put together of two or three of them, of years
 * and of runs of keys: a country, the year and two exclamation marks come to eight.
 */
const enoughGuesses = 9

/** What must be left of a password when its owner's name and the programme's are taken out of it. */
const enoughRest = 8

let estimator: ZxcvbnFactory | undefined

/**
 * Made when it is first asked: the list holds some 49,000 passwords that leaked most often (zxcvbn-ts, MIT), and the words
 * of which passwords are made where the programme is.
 */
const estimate = (password: string): number => {
  estimator ??= new ZxcvbnFactory({
    dictionary: { ...common.dictionary, known: [...knownWords] },
    graphs: common.adjacencyGraphs,
  })
  return estimator.check(password).guessesLog10
}

/**
 * What is wrong with a password that somebody chose, as NIST SP 800-63B asks: its length, whether it is among those that
 * leaked or easily made of them (also with Arabic digits, typed on an Arabic keyboard, and with gaps between words), and whether it is little more
 * than its owner's name, address or the programme's name. Nothing is asked about kinds of characters. Null: it will do.
 *
 * @param own names and email address of whose password it is to be
 * @param field the field of the form that holds it
 * @example checkPassword('Password1234!', ['…']) // { code: 'password.known', … }
 */
export function checkPassword(password: string, own: readonly string[], field = 'password'): Fault | null {
  const length = [...password].length
  if (length < passwordLength.min || password.length > passwordLength.max)
    return faultOf('people.password_unfit', field, { ...passwordLength })
  const plain = toAsciiDigits(password.normalize('NFKC'))
  if (restWithout(plain, [...own, ...programmeWords]) < enoughRest) return faultOf('password.own', field)
  const spellings = new Set([plain, arabicKeysAsLatin(plain), withoutGaps(plain)])
  return [...spellings].some((spelling) => estimate(spelling) < enoughGuesses)
    ? faultOf('password.known', field)
    : null
}

/** Refuses what {@link checkPassword} finds. @throws Refusal 422 */
export const requireGoodPassword = (password: string, own: readonly string[], field?: string): void =>
  refuseAny([checkPassword(password, own, field)])

/** Letters that are left when the words are taken out, whatever their case, marks and separators. */
function restWithout(password: string, own: readonly string[]): number {
  const words = own
    .flatMap((text) => foldText(text).split(/[^\p{L}\p{N}]+/u))
    .filter((word) => word.length >= 3)
    .sort((one, other) => other.length - one.length)
  let rest = foldText(password)
  const whole = rest
  for (const word of words) rest = rest.replaceAll(word, '')
  return rest === whole ? Number.POSITIVE_INFINITY : [...rest].length
}

import { z } from 'zod'
import { toAsciiDigits, withoutMarks } from '#platform/digits.ts'
import { foldText } from '#platform/fold-text.ts'

/** What the sign-in form sends. The email is trimmed: keyboards add spaces. */
export const signInForm = z.object({
  email: z.string().trim().toLowerCase().pipe(z.email().max(254)),
  password: z.string().min(1).max(1024),
})

/** What the code form sends: digits of either kind, or a backup code. */
export const codeForm = z.object({
  code: z.string().trim().min(1).max(64),
  kind: z.enum(['app', 'backup']).catch('app'),
})

/** A code as the app shows it: six Latin digits, however it was typed. */
export const oneTimeCode = (text: string): string => foldText(text).replace(/[\s-]/g, '')

/**
 * A backup code as it was given, copied from paper: without the hyphen or with a space for it, in capitals, or with the
 * capital that a telephone puts first.
 *
 * @example backupCode('K7WQN 3MZPT') // 'k7wqn-3mzpt'
 */
export function backupCode(text: string): string {
  const plain = toAsciiDigits(withoutMarks(text)).replace(/[\s\p{Pd}]/gu, '')
  const rest = plain.slice(1)
  const capitals = rest === rest.toLowerCase() || rest === rest.toUpperCase()
  return (capitals ? plain.toLowerCase() : plain).replace(/^(.{5})(?=.)/, '$1-')
}

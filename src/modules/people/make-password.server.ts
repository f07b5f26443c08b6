import { randomBytes } from 'node:crypto'

/** Letters and digits that nobody mixes up. */
const letters = 'abcdefghjkmnpqrstuvwxyz23456789'

/** Four groups of four of them, easy to type: about 79 bits. The same bytes give the same password. */
export function spellPassword(bytes: Uint8Array): string {
  const text = Array.from(bytes.slice(0, 16), (byte) => letters[byte % letters.length]).join('')
  return text.replace(/(.{4})(?=.)/g, '$1-')
}

/** A new password that nobody can guess. */
export const makePassword = (): string => spellPassword(randomBytes(16))

import { randomBytes } from 'node:crypto'
import { spellBytes } from '#platform/easy-letters.ts'

/** Four groups of four letters, easy to type: about 79 bits. The same bytes give the same password. */
export const spellPassword = (bytes: Uint8Array): string => spellBytes(bytes.slice(0, 16), 4)

/** A new password that nobody can guess. */
export const makePassword = (): string => spellPassword(randomBytes(16))

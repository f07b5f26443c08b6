import { randomBytes } from 'node:crypto'
import { sha256 } from '#platform/digest.ts'

/** The secret of a link and what is kept of it. */
export interface LinkToken {
  /** 256 random bits in 43 letters; stands in the mail and nowhere else. */
  readonly token: string
  readonly hash: string
}

/** Makes the secret of a new link. */
export function makeToken(): LinkToken {
  const token = randomBytes(32).toString('base64url')
  return { token, hash: sha256(token) }
}

/** What is kept of a secret that a visitor brings; null where it cannot be one. */
export const hashOfToken = (token: string): string | null =>
  /^[A-Za-z0-9_-]{43}$/.test(token) ? sha256(token) : null

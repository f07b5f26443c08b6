import { APIError } from 'better-auth/api'
import { recordAudit } from '#platform/audit.ts'
import type { Services } from '#platform/services.ts'
import { countAttempt } from './attempts.server.ts'
import { authOf } from './auth-of.server.ts'

/** How an attempt to sign in ended. `cookies` are Set-Cookie values for the browser. */
export type SignInOutcome =
  | { readonly kind: 'signed-in' | 'code-needed'; readonly cookies: readonly string[] }
  | { readonly kind: 'refused' | 'too-many' | 'expired' }

interface Visit {
  /** Headers of the request: cookies, and the browser's name for the list of sessions. */
  readonly headers: Headers
  readonly address: string
}

/**
 * Signs in by email and password. A wrong password and an email that nobody has are refused alike, after the same time.
 * `code-needed`: the password is right, and a code from the authenticator app must follow.
 */
export async function signInByPassword(
  services: Services,
  given: { readonly email: string; readonly password: string },
  { headers, address }: Visit,
): Promise<SignInOutcome> {
  const attempt = await countAttempt(services, given.email, address)
  if (attempt === null) return { kind: 'too-many' }
  try {
    const result = await authOf(services).api.signInEmail({ body: given, headers, returnHeaders: true })
    await attempt.succeeded()
    const cookies = result.headers.getSetCookie()
    if (!('user' in result.response)) return { kind: 'code-needed', cookies }
    await recordSignIn(services, result.response.user.id, 'password')
    return { kind: 'signed-in', cookies }
  } catch (error) {
    if (error instanceof APIError) return { kind: 'refused' }
    throw error
  }
}

/**
 * The second step: a code from the authenticator app, or a backup code. `expired`: the password was given too long ago,
 * or too many wrong codes followed it; sign in again.
 */
export async function signInByCode(
  services: Services,
  given: { readonly code: string; readonly backup: boolean },
  { headers }: Visit,
): Promise<SignInOutcome> {
  const { api } = authOf(services)
  try {
    const call = { body: { code: given.code }, headers, returnHeaders: true as const }
    const result = given.backup ? await api.verifyBackupCode(call) : await api.verifyTOTP(call)
    await recordSignIn(services, result.response.user.id, given.backup ? 'backup-code' : 'code')
    return { kind: 'signed-in', cookies: result.headers.getSetCookie() }
  } catch (error) {
    if (!(error instanceof APIError)) throw error
    const code = error.body?.code ?? ''
    return { kind: code === 'INVALID_CODE' || code === 'INVALID_BACKUP_CODE' ? 'refused' : 'expired' }
  }
}

/** Ends the session of this browser. Returns Set-Cookie values that clear its cookies. */
export async function signOut(services: Services, headers: Headers): Promise<readonly string[]> {
  const result = await authOf(services).api.signOut({ headers, returnHeaders: true })
  return result.headers.getSetCookie()
}

async function recordSignIn(
  { database }: Services,
  personId: string,
  by: 'password' | 'code' | 'backup-code',
): Promise<void> {
  await database.transaction().execute((trx) =>
    recordAudit(trx, {
      actor: personId,
      role: 'self',
      action: `sign-in.${by}`,
      subject: { kind: 'person', id: personId },
    }),
  )
}

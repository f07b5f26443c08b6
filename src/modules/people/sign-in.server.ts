import { APIError } from 'better-auth/api'
import { recordAudit } from '#platform/audit.ts'
import { createAuth } from '#platform/auth.ts'
import type { Transaction } from '#platform/database.ts'
import type { Services } from '#platform/services.ts'
import { countAttempt, takeCode } from './attempts.server.ts'
import { authOf } from './auth-of.server.ts'
import { tellSignInChange } from './tell-sign-in-change.server.ts'

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

/** The code was right, and had been used before. */
class UsedCode extends Error {}

/**
 * The second step: a code from the authenticator app, or a backup code. Each is taken once: one that was read over a
 * shoulder opens nothing. `too-many`: none is looked at for a quarter of an hour. `expired`: the password was given too long ago, or too many wrong codes followed it; sign in
 * again.
 */
export async function signInByCode(
  services: Services,
  given: { readonly code: string; readonly backup: boolean },
  { headers }: Visit,
): Promise<SignInOutcome> {
  const { api } = authOf(services)
  const call = { body: { code: given.code }, headers, returnHeaders: true as const }
  try {
    if (!given.backup) return await signInByAppCode(services, call)
    const result = await api.verifyBackupCode(call)
    await recordSignIn(services, result.response.user.id, 'backup-code')
    return { kind: 'signed-in', cookies: result.headers.getSetCookie() }
  } catch (error) {
    return outcomeOf(error)
  }
}

interface CodeCall {
  readonly body: { readonly code: string }
  readonly headers: Headers
  readonly returnHeaders: true
}

/**
 * The library has no memory of codes, so it works inside a transaction that is undone, with the session in it, when the
 * code was taken before. What the library refuses by itself is not undone: it counts wrong codes there.
 */
async function signInByAppCode(services: Services, call: CodeCall): Promise<SignInOutcome> {
  return services.database.transaction().execute(async (trx) => {
    const result = await createAuth(services.config, trx)
      .api.verifyTOTP(call)
      .catch((error: unknown) => outcomeOf(error))
    if ('kind' in result) return result
    const { id } = result.response.user
    if (!(await takeCode({ ...services, database: trx }, id, call.body.code))) throw new UsedCode()
    await recordWithin(trx, id, 'code')
    return { kind: 'signed-in', cookies: result.headers.getSetCookie() }
  })
}

function outcomeOf(error: unknown): SignInOutcome {
  if (error instanceof UsedCode) return { kind: 'refused' }
  if (!(error instanceof APIError)) throw error
  const code = error.body?.code ?? ''
  // After ten wrong codes, over however many sign-ins, none is looked at for a quarter of an hour.
  if (code === 'ACCOUNT_TEMPORARILY_LOCKED') return { kind: 'too-many' }
  return { kind: code === 'INVALID_CODE' || code === 'INVALID_BACKUP_CODE' ? 'refused' : 'expired' }
}

/** Ends the session of this browser. Returns Set-Cookie values that clear its cookies. */
export async function signOut(services: Services, headers: Headers): Promise<readonly string[]> {
  const result = await authOf(services).api.signOut({ headers, returnHeaders: true })
  return result.headers.getSetCookie()
}

type Way = 'password' | 'code' | 'backup-code'

/** Of a backup code its owner is told as well: it stands on a paper that somebody else may have found. */
const recordSignIn = (services: Services, personId: string, by: Way): Promise<void> =>
  services.database.transaction().execute(async (trx) => {
    await recordWithin(trx, personId, by)
    await tellSignInChange(services, trx, personId, `sign-in.${by}`)
  })

async function recordWithin(trx: Transaction, personId: string, by: Way): Promise<void> {
  await recordAudit(trx, {
    actor: personId,
    role: 'self',
    action: `sign-in.${by}`,
    subject: { kind: 'person', id: personId },
  })
}

import { APIError } from 'better-auth/api'
import { Refusal } from '#platform/fault.ts'
import type { Services } from '#platform/services.ts'
import { countAttempt, takeCode } from './attempts.server.ts'
import { authOf } from './auth-of.server.ts'
import { changeSignIn } from './change-sign-in.server.ts'
import { requireStrongSession, type Signer } from './require-strong-session.server.ts'

/** Who changes their app, whose session it is. */
export type AppOwner = Signer & { readonly email: string }

/** What they give to show that it is they: whoever sits down at a browser that was left open does not know it. */
export interface GivenPassword {
  readonly password: string
  /** Of the network, by which wrong ones are counted. */
  readonly address: string
}

/** What a person needs to set up their app: shown once. */
export interface AppSetUp {
  /** otpauth:// address, for the picture to scan. */
  readonly uri: string
  readonly backupCodes: readonly string[]
}

/**
 * Prepares an authenticator app; it counts only once {@link turnOnApp} has seen a code. Null: the password is wrong.
 *
 * @throws Refusal 403 `second-factor.needed`, see `requireStrongSession`; 429 `password.too_many`
 */
export async function prepareApp(
  services: Services,
  person: AppOwner,
  given: GivenPassword,
  headers: Headers,
): Promise<AppSetUp | null> {
  const change = { personId: person.id, action: 'sign-in.app-prepared' as const }
  return withPassword(services, person, given, (password) =>
    changeSignIn(services, change, async (auth) => {
      const prepared = await auth.api.enableTwoFactor({ body: { password, method: 'totp' }, headers })
      if (prepared.method !== 'totp') throw new Error('the library prepared another second step than an app')
      return { uri: prepared.totpURI, backupCodes: prepared.backupCodes }
    }),
  )
}

/** Turns the app on with its first code. Returns Set-Cookie values (the session is renewed); null: the code is wrong. */
export async function turnOnApp(
  services: Services,
  personId: string,
  code: string,
  headers: Headers,
): Promise<readonly string[] | null> {
  const cookies = await orNull(
    changeSignIn(services, { personId, action: 'sign-in.app-on' }, async (auth) => {
      const result = await auth.api.verifyTOTP({ body: { code }, headers, returnHeaders: true })
      return result.headers.getSetCookie()
    }),
  )
  // It has done its work: it signs nobody in any more.
  if (cookies !== null) await takeCode(services, personId, code)
  return cookies
}

/** Turns the app off. Returns Set-Cookie values; null: the password is wrong. @throws Refusal as {@link prepareApp} */
export async function turnOffApp(
  services: Services,
  person: AppOwner,
  given: GivenPassword,
  headers: Headers,
): Promise<readonly string[] | null> {
  return withPassword(services, person, given, (password) =>
    changeSignIn(services, { personId: person.id, action: 'sign-in.app-off' }, async (auth) => {
      const result = await auth.api.disableTwoFactor({ body: { password }, headers, returnHeaders: true })
      return result.headers.getSetCookie()
    }),
  )
}

/**
 * Makes new backup codes; those of before open nothing any more. Null: the password is wrong. @throws Refusal as
 * {@link prepareApp}
 */
export async function renewBackupCodes(
  services: Services,
  person: AppOwner,
  given: GivenPassword,
  headers: Headers,
): Promise<readonly string[] | null> {
  const change = { personId: person.id, action: 'sign-in.backup-codes-renewed' as const }
  return withPassword(services, person, given, (password) =>
    changeSignIn(services, change, async (auth) => {
      const { backupCodes } = await auth.api.generateBackupCodes({ body: { password }, headers })
      return backupCodes
    }),
  )
}

/** How many backup codes somebody has not used yet; null for who has no app. */
export async function countBackupCodes(services: Services, personId: string): Promise<number | null> {
  const found = await orNull(authOf(services).api.viewBackupCodes({ body: { userId: personId } }))
  return found?.backupCodes?.length ?? null
}

/** Does what asks for the password, wrong ones counted as those of signing in are; null where it is wrong. */
async function withPassword<Result>(
  services: Services,
  person: AppOwner,
  { password, address }: GivenPassword,
  work: (password: string) => Promise<Result>,
): Promise<Result | null> {
  await requireStrongSession(services.database, person)
  const attempt = await countAttempt(services, person.email, address)
  if (attempt === null) throw new Refusal([{ code: 'password.too_many' }], 429)
  const result = await orNull(work(password))
  if (result !== null) await attempt.succeeded()
  return result
}

/** Null where the library refused what the person gave; other errors go on. */
async function orNull<Result>(work: Promise<Result>): Promise<Result | null> {
  try {
    return await work
  } catch (error) {
    if (error instanceof APIError) return null
    throw error
  }
}

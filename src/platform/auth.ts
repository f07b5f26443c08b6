import { randomBytes } from 'node:crypto'
import { passkey } from '@better-auth/passkey'
import { betterAuth } from 'better-auth'
import { APIError } from 'better-auth/api'
import { twoFactor } from 'better-auth/plugins/two-factor'
import { CamelCasePlugin } from 'kysely'
import { passwordLength } from './auth-limits.ts'
import { enterByProvider } from './auth-provider.ts'
import type { Config } from './config.ts'
import type { Database, Transaction } from './database.ts'
import { spellBytes } from './easy-letters.ts'

const hour = 3600

/** People sign in again after half a day, whatever they do meanwhile. */
const sessionLasts = 12 * hour

/**
 * Seconds after signing in within which a passkey can be added. A password or an app asks for the password first; a
 * passkey asks for nothing, and whoever adds one has a way in for ever: a browser that was left open must not do it.
 */
export const freshFor = 15 * 60

type AuthConfig = Pick<Config, 'baseUrl' | 'secret'>

/**
 * The sign-in library over one database or one open transaction. Given a transaction, what it writes is part of that
 * change. It answers only to calls from our own code: nothing of it is reachable from outside but what `web.ts` mounts.
 */
export function createAuth({ baseUrl, secret }: AuthConfig, database: Database | Transaction) {
  const https = baseUrl.startsWith('https:')
  const owner = { userId: 'personId' }
  return betterAuth({
    appName: 'Taqyeem',
    baseURL: baseUrl,
    basePath: '/api/sign-in',
    secret,
    telemetry: { enabled: false },
    logger: { disabled: true },
    database: { db: database.withPlugin(new CamelCasePlugin()), type: 'postgres' },
    advanced: {
      // The library compares the tables with what it expects, once; inside a transaction it cannot.
      database: { generateId: 'uuid', validateSchema: !database.isTransaction },
      cookiePrefix: cookiePrefix(https),
      useSecureCookies: false,
      defaultCookieAttributes: { secure: https, httpOnly: true, sameSite: 'lax', path: '/' },
      // Addresses are ours to know (rate limits); the library would believe forwarded headers from anybody.
      ipAddress: { disableIpTracking: true },
    },
    user: {
      modelName: 'person',
      fields: { name: 'nameAr' },
      additionalFields: { nameEn: { type: 'string', required: true, input: false } },
    },
    session: {
      modelName: 'signInSession',
      fields: owner,
      expiresIn: sessionLasts,
      freshAge: freshFor,
      disableSessionRefresh: true,
      additionalFields: { secondFactor: { type: 'boolean', input: false, defaultValue: false } },
    },
    databaseHooks: {
      session: {
        create: {
          before: async (session, context) => {
            if (await isDisabled(database, session.userId)) return false
            const proven = strongPaths.has(context?.path ?? '') || session.secondFactor === true
            return { data: { ...session, secondFactor: proven } }
          },
        },
      },
    },
    account: { modelName: 'signInAccount', fields: owner },
    verification: { modelName: 'signInVerification' },
    rateLimit: { enabled: false },
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: passwordLength.min,
      maxPasswordLength: passwordLength.max,
    },
    plugins: [
      enterByProvider,
      twoFactor({
        issuer: 'Taqyeem',
        backupCodeOptions: { customBackupCodesGenerate: makeBackupCodes },
        schema: { twoFactor: { modelName: 'signInTotp', fields: owner } },
      }),
      passkey({
        // The device asks who holds it: somebody who found it, unlocked or not, cannot sign in with it alone.
        authenticatorSelection: { userVerification: 'required' },
        registration: {
          afterVerification: ({ verification }) =>
            requireVerified(verification.registrationInfo?.userVerified === true),
        },
        authentication: {
          afterVerification: ({ verification }) =>
            requireVerified(verification.authenticationInfo.userVerified),
        },
        rpID: new URL(baseUrl).hostname,
        rpName: 'Taqyeem',
        origin: new URL(baseUrl).origin,
        schema: {
          passkey: { modelName: 'signInPasskey', fields: { ...owner, credentialID: 'credentialId' } },
        },
      }),
    ],
  })
}

/** Ten codes to be written down, in letters that survive it: nobody asks a paper whether this is a 1 or an l. */
const makeBackupCodes = (): string[] => Array.from({ length: 10 }, () => spellBytes(randomBytes(10), 5))

/** A passkey counts as two factors only where the device made sure of its owner: by PIN, finger or face. */
function requireVerified(verified: boolean): void {
  if (!verified) throw new APIError('UNAUTHORIZED', { message: 'the device did not verify its user' })
}

/** The ends of signing in at which somebody has shown more than a password. */
const strongPaths: ReadonlySet<string> = new Set([
  '/two-factor/verify-totp',
  '/two-factor/verify-backup-code',
  '/passkey/verify-authentication',
])

async function isDisabled(database: Database | Transaction, personId: string): Promise<boolean> {
  const person = await database
    .selectFrom('person')
    .select('disabled_at')
    .where('id', '=', personId)
    .executeTakeFirst()
  return person === undefined || person.disabled_at !== null
}

export type Auth = ReturnType<typeof createAuth>

/** With https the browser itself holds the cookie to this host and path. */
const cookiePrefix = (https: boolean): string => (https ? '__Host-taqyeem' : 'taqyeem')

/** The name of a cookie of ours: `cookieName('http://localhost:3000', 'link')` is `taqyeem.link`. */
export const cookieName = (baseUrl: string, name: string): string =>
  `${cookiePrefix(baseUrl.startsWith('https:'))}.${name}`

/** The cookie by which a browser is known to be signed in. */
export const sessionCookie = (baseUrl: string): string => cookieName(baseUrl, 'session_token')

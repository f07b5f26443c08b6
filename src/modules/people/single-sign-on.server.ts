import {
  authorizationCodeGrant,
  buildAuthorizationUrl,
  type Configuration,
  calculatePKCECodeChallenge,
  fetchUserInfo,
  randomNonce,
  randomPKCECodeVerifier,
  randomState,
} from 'openid-client'
import type { SingleSignOn } from '#platform/config.ts'
import type { Language } from '#platform/language.ts'
import type { Services } from '#platform/services.ts'
import { enterPerson, type ProvenPerson, type SingleSignOnProblem } from './enter-person.server.ts'
import { clientOf } from './single-sign-on-client.server.ts'
import { type BegunSignIn, begunCookie, begunIn } from './single-sign-on-cookie.server.ts'

/** Path to which the provider sends people back; registered there behind the address of the site. */
export const returnPath = '/api/sign-in/single-sign-on/return'

interface Beginning {
  readonly language: Language
  /** Page of ours to go on to, found safe. */
  readonly next: string
  /** Whether the invitation that this browser opened is to be accepted. */
  readonly invitation: boolean
}

/** Where to send a browser that wants to sign in with the provider, and the cookie it must bring back. */
export interface Begun {
  readonly location: string
  readonly cookie: string
}

/** Begins a sign-in with the provider; null when the provider does not answer. */
export async function beginSingleSignOn(
  { config, clock, log }: Services,
  provider: SingleSignOn,
  beginning: Beginning,
): Promise<Begun | null> {
  const client = await clientOf(provider).catch((error: unknown) => {
    log.warn({ err: error }, 'single sign-on: the provider does not answer')
    return null
  })
  if (client === null) return null
  const secrets = { state: randomState(), nonce: randomNonce(), verifier: randomPKCECodeVerifier() }
  const { acr } = provider.strong
  const location = buildAuthorizationUrl(client, {
    ...{ redirect_uri: `${config.baseUrl}${returnPath}`, scope: 'openid email', response_type: 'code' },
    ...{ state: secrets.state, nonce: secrets.nonce, ui_locales: beginning.language },
    ...{ code_challenge: await calculatePKCECodeChallenge(secrets.verifier), code_challenge_method: 'S256' },
    ...(acr.length > 0 ? { acr_values: acr.join(' ') } : {}),
  })
  return { location: location.href, cookie: begunCookie(config, { ...beginning, ...secrets }, clock.now()) }
}

export type SingleSignOnOutcome =
  | { readonly kind: 'entered'; readonly begun: BegunSignIn; readonly cookies: readonly string[] }
  | { readonly kind: 'problem'; readonly problem: SingleSignOnProblem; readonly begun: BegunSignIn | null }

/**
 * Ends a sign-in: what the provider sent back is checked (state of this browser, code used with our secret and verifier,
 * the ID token's signature, issuer, audience, nonce and time), and the person enters if they may.
 *
 * @param query of the address to which the browser came back
 */
export async function endSingleSignOn(
  services: Services,
  provider: SingleSignOn,
  query: string,
  headers: Headers,
): Promise<SingleSignOnOutcome> {
  const { config, clock, log } = services
  const begun = begunIn(config, headers, clock.now())
  const state = new URLSearchParams(query).get('state')
  if (begun === null || state !== begun.state) return { kind: 'problem', problem: 'state', begun: null }
  let proven: ProvenPerson
  try {
    proven = await askProvider(
      provider,
      await clientOf(provider),
      `${config.baseUrl}${returnPath}${query}`,
      begun,
    )
  } catch (error) {
    // The reason alone: what a provider sends may name a person.
    log.warn({ reason: reasonOf(error) }, 'single sign-on: refused')
    return { kind: 'problem', problem: 'refused', begun }
  }
  const entered = await enterPerson(services, proven, { headers, invitation: begun.invitation })
  return 'problem' in entered
    ? { kind: 'problem', problem: entered.problem, begun }
    : { kind: 'entered', begun, cookies: entered.cookies }
}

async function askProvider(
  provider: SingleSignOn,
  client: Configuration,
  address: string,
  begun: BegunSignIn,
): Promise<ProvenPerson> {
  const tokens = await authorizationCodeGrant(client, new URL(address), {
    ...{ pkceCodeVerifier: begun.verifier, expectedState: begun.state, expectedNonce: begun.nonce },
    idTokenExpected: true,
  })
  const claims = tokens.claims()
  if (claims === undefined) throw new Error('no ID token came')
  const { email, email_verified } =
    claims.email === undefined && client.serverMetadata().userinfo_endpoint !== undefined
      ? await fetchUserInfo(client, tokens.access_token, claims.sub)
      : claims
  return {
    account: `${claims.iss} ${claims.sub}`,
    email: typeof email === 'string' ? email.toLowerCase() : null,
    verified: email_verified === true,
    secondFactor: isStrong(provider, claims),
  }
}

/** Whether the provider says, in the values that its operator named, that more than a password was shown. */
function isStrong({ strong }: SingleSignOn, claims: Readonly<Record<string, unknown>>): boolean {
  const ways: unknown[] = Array.isArray(claims.amr) ? claims.amr : []
  return (
    (typeof claims.acr === 'string' && strong.acr.includes(claims.acr)) ||
    ways.some((way) => typeof way === 'string' && strong.amr.includes(way))
  )
}

const reasonOf = (error: unknown): string => {
  const { code, name } = (error ?? {}) as { readonly code?: unknown; readonly name?: unknown }
  return typeof code === 'string' ? code : String(name ?? 'unknown')
}

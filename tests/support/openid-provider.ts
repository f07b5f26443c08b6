import { createSign, generateKeyPairSync, type KeyObject, randomBytes } from 'node:crypto'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { Provider } from 'oidc-provider'
import type { SingleSignOn } from '#platform/config.ts'

/** Somebody with an account at the provider; who signs in next there. */
export interface ProviderAccount {
  readonly sub: string
  readonly email?: string
  readonly email_verified?: boolean
  readonly acr?: string
  readonly amr?: readonly string[]
}

type Claims = Record<string, unknown>

/** How the provider's answer with the ID token is changed on its way: claims, or the finished token. */
export interface Lie {
  readonly claims?: (claims: Claims) => Claims
  /** How the token is signed: as the provider does, with a key that it does not publish, or not at all. */
  readonly signed?: 'properly' | 'by-another' | 'not'
  /** The name of the key in the head of the token. */
  readonly kid?: string
}

export interface OpenIdProvider {
  readonly settings: SingleSignOn
  /** Who signs in from now on, and how the provider lies about them. */
  tell(account: ProviderAccount, lie?: Lie): void
  /** Goes through the provider's pages as a browser does. Returns the address at ours to which it is sent back. */
  visit(location: string): Promise<URL>
  close(): Promise<void>
}

const encode = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url')
const decode = (part: string): Claims => JSON.parse(Buffer.from(part, 'base64url').toString()) as Claims

/**
 * A real provider of OpenID Connect on a free port of this machine, with a hand on its answers so that it can lie. Close
 * it after the last test.
 *
 * @param site the address of ours at which people come back
 */
export async function startOpenIdProvider(site: string): Promise<OpenIdProvider> {
  let account: ProviderAccount = { sub: 'nobody' }
  let lie: Lie = {}
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
  const another = generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey
  const server = createServer((request, response) => answer(request, response))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const place = server.address()
  const issuer = `http://127.0.0.1:${typeof place === 'object' && place !== null ? place.port : 0}`
  const secret = randomBytes(24).toString('base64url')
  const provider = new Provider(issuer, {
    clients: [
      {
        ...{ client_id: 'taqyeem', client_secret: secret },
        redirect_uris: [`${site}/api/sign-in/single-sign-on/return`],
      },
    ],
    jwks: { keys: [{ ...privateKey.export({ format: 'jwk' }), kid: 'real', use: 'sig', alg: 'RS256' }] },
    claims: { openid: ['sub'], email: ['email', 'email_verified'], acr: null, amr: null },
    conformIdTokenClaims: false,
    pkce: { required: () => true },
    features: { devInteractions: { enabled: false } },
    cookies: { keys: [randomBytes(16).toString('hex')] },
    interactions: { url: (_context, interaction) => `/interaction/${interaction.uid}` },
    findAccount: (_context, sub) => ({ accountId: sub, claims: () => ({ ...account, sub }) }),
    loadExistingGrant: async (context) => {
      const { client, session } = context.oidc
      const grant = new context.oidc.provider.Grant({
        clientId: client?.clientId,
        accountId: session?.accountId,
      })
      grant.addOIDCScope('openid email')
      await grant.save()
      return grant
    },
  })
  const callback = provider.callback()

  function answer(request: IncomingMessage, response: ServerResponse): void {
    if (request.url?.startsWith('/interaction/')) {
      const { sub: accountId, acr, amr } = account
      void provider.interactionFinished(request, response, {
        login: { accountId, ...(acr ? { acr } : {}), ...(amr ? { amr: [...amr] } : {}) },
      })
      return
    }
    if (request.method === 'POST' && request.url === '/token') bend(response, (token) => retold(token))
    void callback(request, response)
  }

  function retold(token: string): string {
    const [head = '', body = ''] = token.split('.')
    const { claims = (same) => same, signed = 'properly', kid = 'real' } = lie
    const told = claims({
      ...decode(body),
      ...(account.amr ? { amr: account.amr } : {}),
      ...(account.acr ? { acr: account.acr } : {}),
    })
    if (signed === 'not') return `${encode({ alg: 'none', typ: 'JWT' })}.${encode(told)}.`
    const text = `${encode({ ...decode(head), kid })}.${encode(told)}`
    return `${text}.${sign(text, signed === 'properly' ? privateKey : another)}`
  }

  return {
    settings: {
      ...{ issuer, clientId: 'taqyeem', clientSecret: secret },
      name: { ar: 'هوية التجربة', en: 'Trial ID' },
      strong: { acr: ['urn:trial:strong'], amr: ['mfa'] },
    },
    tell: (who, how = {}) => {
      account = who
      lie = how
    },
    visit: (location) => follow(location, issuer),
    close: () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

const sign = (text: string, key: KeyObject): string =>
  createSign('RSA-SHA256').update(text).sign(key, 'base64url')

/** Changes the ID token of an answer just before it goes out. */
function bend(response: ServerResponse, retell: (token: string) => string): void {
  const end = response.end.bind(response) as (body: string) => ServerResponse
  response.end = ((body: unknown) => {
    const text = String(body)
    const told = text.startsWith('{') ? (JSON.parse(text) as Claims) : {}
    const sent =
      typeof told.id_token === 'string' ? JSON.stringify({ ...told, id_token: retell(told.id_token) }) : text
    response.setHeader('Content-Length', Buffer.byteLength(sent))
    return end(sent)
  }) as typeof response.end
}

/** Follows redirects with cookies until the provider sends the browser away. */
async function follow(location: string, issuer: string): Promise<URL> {
  const cookies = new Map<string, string>()
  let next = new URL(location)
  for (let step = 0; step < 10; step += 1) {
    if (next.origin !== issuer) return next
    const response = await fetch(next, {
      redirect: 'manual',
      headers: { Cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join('; ') },
    })
    for (const cookie of response.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(cookie) ?? []
      cookies.set(name, value)
    }
    const target = response.headers.get('Location')
    if (target === null) throw new Error(`the provider answered ${response.status}: ${await response.text()}`)
    next = new URL(target, next)
  }
  throw new Error('the provider leads nowhere')
}

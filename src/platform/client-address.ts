import type { IncomingMessage } from 'node:http'
import type { MiddlewareHandler } from 'hono'
import proxyAddr from 'proxy-addr'
import type { WebEnvironment } from './web-environment.ts'

/**
 * Whether every word names proxies: an address, a range (`10.0.0.0/8`), or `loopback`, `linklocal`, `uniquelocal`.
 *
 * @example namesProxies(['loopback', '10.1.0.0/16']) // true
 */
export function namesProxies(words: readonly string[]): boolean {
  try {
    proxyAddr.compile([...words])
    return true
  } catch {
    return false
  }
}

/**
 * Keeps with each request who is at its other end: the last address on its way that is not a proxy of ours. What a header
 * says counts only as far as trusted proxies wrote it, so nobody takes another address by sending the header themselves.
 * `unknown` where there is no connection (tests).
 *
 * @param warn told once when a proxy that was not named passes requests on
 */
export function tellAddress(
  trustedProxies: readonly string[],
  warn: (text: string) => void,
): MiddlewareHandler<WebEnvironment> {
  const trusts = proxyAddr.compile([...trustedProxies])
  let warned = trustedProxies.length > 0
  return async (web, next) => {
    const { incoming } = (web.env ?? {}) as { readonly incoming?: IncomingMessage }
    web.set('address', incoming === undefined ? 'unknown' : proxyAddr(incoming, trusts))
    if (!warned && web.req.header('X-Forwarded-For') !== undefined) {
      warned = true
      warn(
        'requests come through a proxy that TRUSTED_PROXIES does not name: its visitors share the limits of one address',
      )
    }
    return next()
  }
}

import type { MiddlewareHandler } from 'hono'
import { secureHeaders } from 'hono/secure-headers'

/** What a response is, as far as its policy goes. */
export type PolicyKind =
  | { readonly kind: 'page' }
  | { readonly kind: 'lively-page'; readonly nonce: string }
  | { readonly kind: 'data' }

const everywhere = ["base-uri 'none'", "frame-ancestors 'none'", "object-src 'none'"]
const looks = ["style-src 'self'", "font-src 'self'", "img-src 'self'", "form-action 'self'"]

/**
 * The content security policy of a response. A page without scripts forbids all of them; a page with scripts admits
 * its own files and the inline ones that carry this response's nonce; data, errors and downloads admit nothing.
 */
export function contentPolicy(response: PolicyKind): string {
  if (response.kind === 'data') return [`default-src 'none'`, "form-action 'none'", ...everywhere].join('; ')
  const scripts =
    response.kind === 'page'
      ? ["script-src 'none'"]
      : [`script-src 'self' 'nonce-${response.nonce}'`, "connect-src 'self'", "script-src-attr 'none'"]
  return [`default-src 'none'`, ...scripts, ...looks, ...everywhere].join('; ')
}

/**
 * Puts the security headers on every response alike: pages, API, files and errors. A response that has set no content
 * policy gets the strictest one.
 */
export function securityHeaders({ https }: { readonly https: boolean }): MiddlewareHandler {
  const fixed = secureHeaders({
    strictTransportSecurity: https ? 'max-age=63072000; includeSubDomains' : false,
    xContentTypeOptions: 'nosniff',
    xFrameOptions: 'DENY',
    referrerPolicy: 'same-origin',
    crossOriginOpenerPolicy: 'same-origin',
    crossOriginResourcePolicy: 'same-origin',
    originAgentCluster: '?1',
    xDownloadOptions: false,
    xXssProtection: false,
    permissionsPolicy: {
      camera: [],
      microphone: [],
      geolocation: [],
      payment: [],
      usb: [],
      browsingTopics: [],
    },
  })
  return async (context, next) => {
    await fixed(context, next)
    if (!context.res.headers.has('Content-Security-Policy'))
      context.res.headers.set('Content-Security-Policy', contentPolicy({ kind: 'data' }))
  }
}

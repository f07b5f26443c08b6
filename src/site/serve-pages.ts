import { createRequestHandler, RouterContextProvider, type ServerBuild } from 'react-router'
import { isLanguage } from '#platform/language.ts'
import { type PageOutcome, pageContext, pageOutcome } from '#platform/page-context.ts'
import { contentPolicy } from '#platform/security-headers.ts'
import type { Services } from '#platform/services.ts'
import { addressOf, type WebContext } from '#platform/web-environment.ts'
import { plainError } from './plain-error.ts'

/** Turns a request for a page into its response, policy included. */
export function createPageHandler(services: Services, build: ServerBuild) {
  const handle = createRequestHandler(build, services.config.environment)
  return async (web: WebContext, request = web.req.raw): Promise<Response> => {
    const nonce = crypto.randomUUID()
    const outcome: PageOutcome = { scripts: false, shared: false, pattern: 'page', failure: null }
    const response = await handle(request, contextOf(web, services, nonce, outcome))
    web.set('route', outcome.pattern)
    if (outcome.failure !== null) return plainError(web.req.path, outcome.failure, web.get('requestId'))
    const answer = withPolicy(response, outcome, nonce)
    if (services.config.environment === 'development') admitReloading(answer)
    return answer
  }
}

function contextOf(
  web: WebContext,
  services: Services,
  nonce: string,
  outcome: PageOutcome,
): RouterContextProvider {
  const router = new RouterContextProvider()
  const first = web.req.path.split('/')[1]
  router.set(pageOutcome, outcome)
  router.set(pageContext, {
    services,
    language: isLanguage(first) ? first : 'ar',
    person: web.get('person') ?? null,
    requestId: web.get('requestId'),
    nonce,
    address: addressOf(web),
  })
  return router
}

/** Pages made for one visitor are kept by nobody; shared ones are asked for again each time, and answered 304. */
function withPolicy(response: Response, outcome: PageOutcome, nonce: string): Response {
  const shared = outcome.shared && response.status === 200
  const headers = new Headers(response.headers)
  headers.set('Cache-Control', shared ? 'no-cache' : 'no-store')
  if (headers.get('Content-Type')?.startsWith('text/html'))
    headers.set(
      'Content-Security-Policy',
      contentPolicy(outcome.scripts ? { kind: 'lively-page', nonce } : { kind: 'page' }),
    )
  return new Response(response.body, { status: response.status, headers })
}

/** While pages are written, Vite tells the browser of changes over a socket of its own. */
function admitReloading({ headers }: Response): void {
  const policy = headers.get('Content-Security-Policy') ?? ''
  headers.set(
    'Content-Security-Policy',
    policy.replace("connect-src 'self'", "connect-src 'self' ws://localhost:*"),
  )
}

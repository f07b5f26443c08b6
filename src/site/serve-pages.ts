import { createRequestHandler, RouterContextProvider, type ServerBuild } from 'react-router'
import { isLanguage } from '#platform/language.ts'
import { type PageOutcome, pageContext, pageOutcome } from '#platform/page-context.ts'
import { contentPolicy } from '#platform/security-headers.ts'
import type { Services } from '#platform/services.ts'
import type { WebContext } from '#platform/web-environment.ts'
import { plainError } from './plain-error.ts'

/** The page that tells what too much is asked for of. */
const busyKinds = { reports: 'busy', everything: 'crowded' } as const

/** Turns a request for a page into its response, policy included. */
export function createPageHandler(services: Services, build: ServerBuild) {
  const { baseUrl, environment } = services.config
  // The router knows us by the address of the connection, which before a proxy is not the one that people type.
  const allowedActionOrigins = [new URL(baseUrl).host]
  const handle = createRequestHandler({ ...build, allowedActionOrigins }, environment)
  return async (web: WebContext, request = web.req.raw): Promise<Response> => {
    const nonce = crypto.randomUUID()
    const outcome: PageOutcome = {
      scripts: false,
      shared: false,
      pattern: 'page',
      failure: null,
      busy: null,
    }
    const response = await handle(request, contextOf(web, services, nonce, outcome))
    web.set('route', outcome.pattern)
    const failure = outcome.failure ?? (isBareRefusal(response, request) ? response.status : null)
    const missing = failure === 404 ? askForMissing(request, web.req.path) : null
    const kind = outcome.busy === null ? undefined : busyKinds[outcome.busy]
    if (failure !== null && missing === null)
      return plainError(web.req.path, failure, web.get('requestId'), kind)
    const found =
      missing === null ? response : await handle(missing, contextOf(web, services, nonce, outcome))
    const answer = withPolicy(found, outcome, nonce)
    if (environment === 'development') admitReloading(answer)
    return answer
  }
}

/**
 * A download that does not exist or may not be had ends in a bare status, which is what programs want. A reader who
 * followed a link to it gets a page.
 */
const isBareRefusal = (response: Response, request: Request): boolean =>
  response.status >= 400 &&
  response.headers.get('Content-Type')?.startsWith('text/html') !== true &&
  request.headers.get('Accept')?.includes('text/html') === true

/** A request that the table of pages answers with its page for what does not exist; null where there are no pages. */
const askForMissing = (request: Request, path: string): Request | null =>
  isLanguage(path.split('/')[1])
    ? new Request(new URL(`${path.replace(/\/+$/, '')}/missing/page`, request.url), {
        headers: request.headers,
      })
    : null

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
    address: web.get('address'),
  })
  return router
}

/** What says so of itself may be kept by its visitor, who asks for it again each time, and is answered 304. */
const keptByVisitor = 'private, no-cache'

/** Pages made for one visitor are kept by nobody; shared ones are asked for again each time, and answered 304. */
function withPolicy(response: Response, outcome: PageOutcome, nonce: string): Response {
  const shared = outcome.shared && response.status === 200
  const headers = new Headers(response.headers)
  const own = headers.has('ETag') && headers.get('Cache-Control') === keptByVisitor
  headers.set('Cache-Control', shared ? 'no-cache' : own ? keptByVisitor : 'no-store')
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

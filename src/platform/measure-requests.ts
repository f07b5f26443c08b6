import type { MiddlewareHandler } from 'hono'
import type { Services } from './services.ts'
import type { WebEnvironment } from './web-environment.ts'

/** Counts and times every request, by the pattern of its route and never by its address. Gives each answer its request id. */
export function measureRequests({ metrics, log }: Services): MiddlewareHandler<WebEnvironment> {
  return async (web, next) => {
    const started = performance.now()
    await next()
    const seconds = (performance.now() - started) / 1000
    const labels = {
      method: web.req.method,
      route: web.get('route') ?? 'other',
      status: String(web.res.status),
    }
    metrics.requests.observe(labels, seconds)
    web.res.headers.set('X-Request-Id', web.get('requestId'))
    if (web.res.status >= 500)
      log.warn({ requestId: web.get('requestId'), ...labels }, 'request answered with an error')
  }
}

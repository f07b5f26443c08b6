import * as build from 'virtual:react-router/server-build'
import { Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { requestId } from 'hono/request-id'
import { answerApiError, createApi, refuse } from './api.ts'
import { setClock } from './modules/cycles/set-clock.server.ts'
import { findPerson, hasSessionCookie } from './modules/people/find-person.server.ts'
import { createSignInDoor } from './modules/people/sign-in-door.server.ts'
import { tellAddress } from './platform/client-address.ts'
import { isDatabaseAway, isDatabaseCrowded } from './platform/is-database-away.ts'
import { isUnstorable } from './platform/is-unstorable.ts'
import { measureRequests } from './platform/measure-requests.ts'
import { createProbes } from './platform/probes.ts'
import { mayChange } from './platform/same-origin.ts'
import { securityHeaders } from './platform/security-headers.ts'
import type { Services } from './platform/services.ts'
import { openStaticFiles } from './platform/static-files.ts'
import type { WebContext, WebEnvironment } from './platform/web-environment.ts'
import { keepPages } from './site/keep-pages.ts'
import { leadToLanguage, rememberLanguage } from './site/lead-to-language.ts'
import { mayWhileViewing } from './site/may-while-viewing.ts'
import { plainError } from './site/plain-error.ts'
import { createPageHandler } from './site/serve-pages.ts'
import { pageAt } from './urls.ts'

const mebibyte = 1024 * 1024

/** Largest body, in bytes: of an ordinary form or API call 1 MiB; a page that takes files has room for them besides. */
const largestBodyOf = (path: string): number => mebibyte * (1 + (pageAt(path)?.uploadMb ?? 0))

/** An upload that is too large is answered as a page, everything else as a problem of the API. */
const tooLarge = (context: WebContext): Response =>
  pageAt(context.req.path)?.uploadMb === undefined
    ? refuse(context, 413)
    : plainError(context.req.path, 413, context.get('requestId'))

/**
 * The web process: everything it answers, in the order in which a request meets it: measures, security headers,
 * probes, files, protection of changes, who is asking, the API, then the pages.
 */
export function createWeb(services: Services): Hono<WebEnvironment> {
  const { config } = services
  const https = config.baseUrl.startsWith('https:')
  const files = openStaticFiles(new URL('../client/', import.meta.url))
  const web = new Hono<WebEnvironment>()

  web.use(requestId({ headerName: '' }))
  web.use(tellAddress(config.trustedProxies, (text) => services.log.warn(text)))
  web.use(measureRequests(services))
  web.use(securityHeaders({ https }))
  web.route('/', createProbes(services))
  web.get(
    '/assets/*',
    async (context) => (await files.answer(context.req.raw, context.req.path)) ?? refuse(context, 404),
  )
  web.use(async (context, next) => {
    if (mayChange(context.req.raw, config.baseUrl)) return next()
    const { path } = context.req
    if (path.startsWith('/api/')) return refuse(context, 403)
    return plainError(path, 403, context.get('requestId'), 'refused')
  })
  web.use((context, next) =>
    bodyLimit({ maxSize: largestBodyOf(context.req.path), onError: () => tooLarge(context) })(context, next),
  )
  web.use(async (context, next) => {
    if (hasSessionCookie(services, context.req.raw.headers)) await setClock(services)
    const person = await findPerson(services, context.req.raw.headers)
    context.set('person', person)
    const { path } = context.req
    if (person?.viewing === undefined || mayWhileViewing(context.req.raw, path)) return next()
    return plainError(path, 403, context.get('requestId'), 'viewing')
  })
  web.route('/api/v1', createApi(services))
  web.use('/api/sign-in/*', async (_, next) => {
    await setClock(services)
    await next()
  })
  web.route('/api/sign-in', createSignInDoor(services))
  web.all('/api/*', (context) => refuse(context, 404))
  web.use(leadToLanguage(), rememberLanguage({ https }))
  web.all('*', keepPages(services, createPageHandler(services, build)))
  web.onError((error, context) => {
    if (context.req.path.startsWith('/api/')) return answerApiError(error, context, services)
    if (isUnstorable(error)) return plainError(context.req.path, 400, context.get('requestId'))
    services.log.error({ err: error, requestId: context.get('requestId') }, 'request failed')
    const crowded = isDatabaseCrowded(error)
    const status = crowded || isDatabaseAway(error) ? 503 : 500
    return plainError(context.req.path, status, context.get('requestId'), crowded ? 'crowded' : undefined)
  })
  return web
}

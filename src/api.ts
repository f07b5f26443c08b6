import { OpenAPIHono } from '@hono/zod-openapi'
import { compress } from 'hono/compress'
import { etag } from 'hono/etag'
import { endpoints } from './endpoints.ts'
import { setClock } from './modules/cycles/set-clock.server.ts'
import { chooseLanguage } from './platform/choose-language.ts'
import { type Fault, Refusal } from './platform/fault.ts'
import { isUnstorable } from './platform/is-unstorable.ts'
import { problemOf, problemOfStatus, problemResponse } from './platform/problem.ts'
import type { Services } from './platform/services.ts'
import type { WebContext, WebEnvironment } from './platform/web-environment.ts'
import { refusals } from './refusals.ts'

/** How the API is described at /api/v1/openapi.json. */
export const description = {
  openapi: '3.1.0',
  info: {
    title: 'Taqyeem',
    version: '1',
    description:
      'Reads what the programme has published: guides, the registry of entities and centres, cycles and their results. Texts stand in Arabic and English. Problems follow RFC 9457, in the language of Accept-Language.',
  },
  servers: [{ url: '/api/v1' }],
}

/**
 * The public API, version 1, below /api/v1. Its description is at /api/v1/openapi.json. Whatever it cannot do it answers
 * with a problem (RFC 9457) in the language of `Accept-Language`. Whoever has an answer gets 304 while it stands.
 */
export function createApi(services: Services): OpenAPIHono<WebEnvironment> {
  const api = new OpenAPIHono<WebEnvironment>({
    defaultHook: (result) => {
      if (!result.success) throw new Refusal(result.error.issues.flatMap(toFaults), 400)
    },
  })
  api.use(compress(), etag())
  api.use(async (web, next) => {
    await next()
    if (!web.res.headers.has('Cache-Control')) web.res.headers.set('Cache-Control', 'no-cache')
  })
  api.doc31('/openapi.json', description)
  api.use(async (_, next) => {
    await setClock(services)
    await next()
  })
  for (const { endpoint, access } of endpoints) endpoint.mount(api, services, access)
  api.notFound((web) => refuse(web, 404))
  return api
}

/** Refuses a request with the problem of a status, in the reader's language. */
export const refuse = (web: WebContext, status: number): Response =>
  problemResponse(problemOfStatus(status, optionsOf(web)))

/** The problem to answer when something was thrown while the API worked; unknown errors are logged under the request id. */
export function answerApiError(error: unknown, web: WebContext, { log }: Services): Response {
  const options = optionsOf(web)
  if (isUnstorable(error)) log.warn({ reason: error.code, requestId: options.requestId }, 'request refused')
  else if (!(error instanceof Refusal))
    log.error({ err: error, requestId: options.requestId }, 'request failed')
  return problemResponse(problemOf(error, options))
}

function optionsOf(web: WebContext) {
  return {
    language: chooseLanguage(undefined, web.req.header('Accept-Language')),
    requestId: web.get('requestId'),
    catalogues: [refusals],
  }
}

interface Issue {
  readonly code?: string
  readonly path: readonly PropertyKey[]
  readonly keys?: readonly string[]
}

/** A name that is not described is told by name; a misspelt filter must not pass for no filter. */
function toFaults({ code, path, keys = [] }: Issue): Fault[] {
  const name = path.map(String).join('/')
  if (code !== 'unrecognized_keys')
    return [{ code: 'request.invalid', place: { path: `/${name}` }, params: { name } }]
  return keys.map((key) => ({ code: 'request.unknown', place: { path: `/${key}` }, params: { name: key } }))
}

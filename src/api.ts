import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi'
import { chooseLanguage } from './platform/choose-language.ts'
import { Refusal } from './platform/fault.ts'
import { problemOf, problemOfStatus, problemResponse } from './platform/problem.ts'
import type { Services } from './platform/services.ts'
import type { WebContext, WebEnvironment } from './platform/web-environment.ts'
import { refusals } from './refusals.ts'

const programme = z
  .object({
    name: z.object({ ar: z.string(), en: z.string() }),
    country: z.object({ ar: z.string(), en: z.string() }),
    sample: z.boolean().openapi({ description: 'True when everything in this programme is invented.' }),
  })
  .openapi('Programme')

const readProgramme = createRoute({
  method: 'get',
  path: '/programme',
  summary: 'The programme that this installation runs',
  responses: {
    200: { description: 'The programme', content: { 'application/json': { schema: programme } } },
    404: { description: 'No programme has been set up yet' },
  },
})

/**
 * The public API, version 1, below /api/v1. Its description is at /api/v1/openapi.json. Whatever it cannot do it answers
 * with a problem (RFC 9457) in the language of `Accept-Language`.
 */
export function createApi(services: Services): OpenAPIHono<WebEnvironment> {
  const api = new OpenAPIHono<WebEnvironment>({
    defaultHook: (result) => {
      if (!result.success) throw new Refusal(result.error.issues.map(toFault), 400)
    },
  })
  api.openapi(readProgramme, async (web) => {
    const row = await services.database.selectFrom('programme').selectAll().executeTakeFirst()
    if (row === undefined) throw new Refusal([], 404)
    return web.json(
      {
        name: { ar: row.title_ar, en: row.title_en },
        country: { ar: row.country_ar, en: row.country_en },
        sample: row.sample,
      },
      200,
    )
  })
  api.doc31('/openapi.json', {
    openapi: '3.1.0',
    info: { title: 'Taqyeem', version: '1' },
    servers: [{ url: '/api/v1' }],
  })
  api.notFound((web) => refuse(web, 404))
  return api
}

/** Refuses a request with the problem of a status, in the reader's language. */
export const refuse = (web: WebContext, status: number): Response =>
  problemResponse(problemOfStatus(status, optionsOf(web)))

/** The problem to answer when something was thrown while the API worked; unknown errors are logged under the request id. */
export function answerApiError(error: unknown, web: WebContext, { log }: Services): Response {
  const options = optionsOf(web)
  if (!(error instanceof Refusal)) log.error({ err: error, requestId: options.requestId }, 'request failed')
  return problemResponse(problemOf(error, options))
}

function optionsOf(web: WebContext) {
  return {
    language: chooseLanguage(undefined, web.req.header('Accept-Language')),
    requestId: web.get('requestId'),
    catalogues: [refusals],
  }
}

function toFault(issue: { path: PropertyKey[] }) {
  return { code: 'request.invalid', place: { path: `/${issue.path.map(String).join('/')}` } }
}

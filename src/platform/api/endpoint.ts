import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi'
import { type Access, decideAccess } from '../access.ts'
import { Refusal } from '../fault.ts'
import type { Services } from '../services.ts'
import type { WebEnvironment } from '../web-environment.ts'
import { problemSchema } from './problem-schema.ts'

export type Api = OpenAPIHono<WebEnvironment>

/** One address of the API, ready to be put into the table of endpoints. */
export interface Endpoint {
  readonly path: string
  readonly mount: (api: Api, services: Services, access: Access) => void
}

/** What an endpoint may give back: the shape of its answer, with nothing that must be writable. */
export type Readable<Shape> = { readonly [Key in keyof Shape]: Readable<Shape[Key]> }

interface EndpointParts<
  Params extends z.ZodObject,
  Query extends z.ZodObject,
  Answer extends z.ZodType<object>,
> {
  /** As OpenAPI writes it: `/centres/{centre}`. */
  readonly path: string
  readonly tag: string
  readonly summary: string
  readonly description?: string
  readonly params: Params
  readonly query: Query
  readonly answer: Answer
  /** What to answer; null where there is nothing that everybody may see. */
  readonly read: (
    services: Services,
    asked: { readonly params: z.output<Params>; readonly query: z.output<Query> },
  ) => Promise<Readable<z.input<Answer>> | null>
}

/** For an endpoint that is asked nothing in its path or in its query. */
export const nothing = z.strictObject({})

const problem = (description: string) => ({
  description,
  content: { 'application/problem+json': { schema: problemSchema } },
})

const answerHeaders = {
  ETag: { schema: { type: 'string' as const }, description: 'Send it back in If-None-Match.' },
}

/**
 * An endpoint that reads. Its answer passes through its own description: a field that is not described never goes out.
 *
 * @throws Refusal while answering: 400 for a query that does not fit, 404 where `read` gives null, 401 or 403 by access
 */
export function defineEndpoint<
  Params extends z.ZodObject,
  Query extends z.ZodObject,
  Answer extends z.ZodType<object>,
>({ read, params, query, answer, tag, ...told }: EndpointParts<Params, Query, Answer>): Endpoint {
  const route = createRoute({
    ...told,
    method: 'get',
    tags: [tag],
    request: { params, query },
    responses: {
      200: {
        description: told.summary,
        headers: answerHeaders,
        content: { 'application/json': { schema: answer } },
      },
      304: { description: 'What you hold, by its ETag in If-None-Match, is still the answer' },
      400: problem('The request does not fit this description'),
      404: problem('There is nothing of this name, or it is not published'),
    },
  })
  const mount: Endpoint['mount'] = (api, services, access) => {
    api.openapi(route, (async (web: Parameters<Parameters<typeof api.openapi>[1]>[0]) => {
      const decision = decideAccess(access, web.get('person') ?? null)
      if (decision !== 'yes') throw new Refusal([], decision === 'sign-in' ? 401 : 403)
      const { req } = web as unknown as { req: { valid: (part: 'param' | 'query') => never } }
      const found = await read(services, { params: req.valid('param'), query: req.valid('query') })
      if (found === null) throw new Refusal([], 404)
      return web.json(answer.parse(found) as object, 200)
    }) as never)
  }
  return { path: told.path, mount }
}

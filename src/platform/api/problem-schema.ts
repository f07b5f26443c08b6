import { z } from '@hono/zod-openapi'

const fault = z.object({
  code: z.string().openapi({ description: 'Stable; for programs.' }),
  title: z.string().optional(),
  detail: z.string().optional(),
  remedy: z.string().optional().openapi({ description: 'How to mend it.' }),
  place: z
    .object({
      file: z.string().optional(),
      row: z.number().optional(),
      column: z.string().optional(),
      path: z
        .string()
        .optional()
        .openapi({ description: 'JSON pointer; in a query, the name after a stroke.' }),
    })
    .optional(),
})

/** What the API answers when it cannot do what was asked (RFC 9457): the shape of `Problem`. */
export const problemSchema = z
  .object({
    type: z
      .string()
      .openapi({ description: 'Stable; for programs.', example: 'urn:taqyeem:problem:not-found' }),
    title: z.string(),
    status: z.number().int(),
    detail: z.string(),
    instance: z.string().openapi({ description: 'The request, for whoever looks into it.' }),
    faults: z.array(fault).optional(),
  })
  .openapi('Problem', { description: 'RFC 9457, in the language of Accept-Language: Arabic or English.' })

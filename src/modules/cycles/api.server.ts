import { z } from '@hono/zod-openapi'
import { defineEndpoint, nothing } from '#platform/api/endpoint.ts'
import { daySchema, momentSchema, textSchema } from '#platform/api/text-schema.ts'
import { listCycles, readProgramme } from './read.server.ts'

export const cycleSchema = z
  .object({
    id: z.number().int(),
    title: textSchema,
    guide: z.object({ code: z.string(), edition: z.string() }),
    startsOn: daySchema,
    endsOn: daySchema,
    publishedAt: momentSchema.nullable(),
  })
  .openapi('Cycle')

export const readProgrammeEndpoint = defineEndpoint({
  path: '/programme',
  tag: 'Programme',
  summary: 'The programme that this installation runs',
  params: nothing,
  query: nothing,
  answer: z
    .object({
      name: textSchema,
      country: textSchema,
      sample: z.boolean().openapi({ description: 'True when everything in this programme is invented.' }),
    })
    .openapi('Programme'),
  read: async ({ database }) => {
    const programme = await readProgramme(database)
    return programme && { name: programme.title, country: programme.country, sample: programme.sample }
  },
})

export const listCyclesEndpoint = defineEndpoint({
  path: '/cycles',
  tag: 'Results',
  summary: 'Every published evaluation cycle, the latest first',
  params: nothing,
  query: nothing,
  answer: z.object({ items: z.array(cycleSchema) }).openapi('Cycles'),
  read: async ({ database }) => ({ items: await listCycles(database, null) }),
})

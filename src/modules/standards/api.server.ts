import { z } from '@hono/zod-openapi'
import { defineEndpoint, nothing } from '#platform/api/endpoint.ts'
import { digestSchema, momentSchema, textSchema } from '#platform/api/text-schema.ts'
import { guideSchema } from './guide.ts'
import { listGuides, readGuide } from './read.server.ts'

const guideLine = z.object({
  code: z.string(),
  edition: z.string(),
  title: textSchema,
  sha256: digestSchema.openapi({ description: 'SHA-256 of the canonical JSON of the document.' }),
  publishedAt: momentSchema.nullable(),
})

export const listGuidesEndpoint = defineEndpoint({
  path: '/guides',
  tag: 'Standards guide',
  summary: 'Every published edition of the standards guide, the latest first',
  params: nothing,
  query: nothing,
  answer: z.object({ items: z.array(guideLine) }).openapi('Guides'),
  read: async ({ database }) => ({ items: await listGuides(database, null) }),
})

export const readGuideEndpoint = defineEndpoint({
  path: '/guides/{code}/{edition}',
  tag: 'Standards guide',
  summary: 'One published edition, whole',
  description: 'The document has the form that docs/guide.schema.json describes, and never changes.',
  params: z.object({ code: z.string(), edition: z.string() }),
  query: nothing,
  answer: guideLine.extend({ guide: guideSchema }).openapi('GuideEdition'),
  read: ({ database }, { params }) => readGuide(database, null, params.code, params.edition),
})

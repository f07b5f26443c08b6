import { z } from 'zod'
import type { ResultContent } from './result-file.ts'

const centre = z.strictObject({
  code: z.string().min(1),
  name: z.strictObject({ ar: z.string(), en: z.string() }),
  entity: z.string(),
  channel: z.string(),
  attributes: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])),
})

const observation = z.strictObject({
  id: z.string().min(1),
  centre: z.string(),
  measure: z.string(),
  value: z.union([z.number(), z.string(), z.null()]),
  notApplicable: z.string().nullable(),
  n: z.number(),
  variance: z.number().nullable(),
  source: z.string().nullable(),
  observedAt: z.string().nullable(),
  stage: z.enum(['initial', 'final']).optional(),
})

/** The shape of a result's inputs. Whether they can be scored (known centres, values on their scales) the engine says. */
export const inputsSchema: z.ZodType<ResultContent['inputs']> = z.strictObject({
  centres: z.array(centre),
  observations: z.array(observation),
})

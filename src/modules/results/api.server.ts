import { z } from '@hono/zod-openapi'
import { cutWholeList, pageOf, pageQuery } from '#platform/api/cursor-page.ts'
import { defineEndpoint, nothing } from '#platform/api/endpoint.ts'
import {
  digestSchema,
  momentSchema,
  namedSchema,
  orNull,
  shareSchema,
  textSchema,
} from '#platform/api/text-schema.ts'
import { cycleSchema } from '../cycles/api.server.ts'
import { namesOf } from '../standards/names-of.ts'
import { observationSchema, scoreSchema } from './api-score.server.ts'
import { readCycleNumber } from './cycle-number.ts'
import { gatherCentre } from './gather-centre.server.ts'
import { gatherCycle, listCentresOf } from './gather-cycle.server.ts'
import { summarizeCycle } from './summarize-cycle.ts'

const cycleParams = { cycle: z.string().openapi({ description: 'Number of the cycle.', example: '3' }) }

const resultSchema = z
  .object({
    formula: z.string(),
    guideSha256: digestSchema,
    wholeDigest: digestSchema.openapi({ description: 'Over guide, formula, inputs and output.' }),
    replaces: z.string().nullable(),
    reason: z.string().nullable(),
    frozenAt: momentSchema.nullable(),
  })
  .openapi('Result')

const lineSchema = namedSchema
  .extend({
    entity: namedSchema,
    channel: z.string(),
    governorate: orNull(namedSchema),
    category: z.string().nullable().openapi({ description: 'Code of the class; null without one.' }),
    band: z.string().nullable(),
    overall: shareSchema.nullable(),
    coreFulfilled: z.number(),
    coreApplicable: z.number(),
    coreFulfilment: shareSchema.nullable(),
  })
  .openapi('CentreLine')

export const readCycleEndpoint = defineEndpoint({
  path: '/cycles/{cycle}',
  tag: 'Results',
  summary: 'One published cycle: its result, and how many centres are in each class',
  params: z.object(cycleParams),
  query: nothing,
  answer: z
    .object({
      cycle: cycleSchema,
      result: orNull(resultSchema),
      centres: z.number().int(),
      classes: z.array(
        z.object({ code: z.string().nullable(), title: orNull(textSchema), count: z.number() }),
      ),
      bands: z.array(z.object({ code: z.string(), count: z.number() })),
    })
    .openapi('CycleSummary'),
  read: async ({ database }, { params }) => {
    const found = await gatherCycle(database, null, readCycleNumber(params.cycle))
    if (found === null) return null
    const names = namesOf(found.guide)
    const summary = summarizeCycle(found.guide, await listCentresOf(database, found))
    const classes = summary.classes.map(({ code, count }) => {
      const title = code === null ? null : (names.category(code)?.title ?? null)
      return { code, title, count }
    })
    return { ...summary, classes, cycle: found.cycle, result: found.result }
  },
})

export const listResultsEndpoint = defineEndpoint({
  path: '/cycles/{cycle}/results',
  tag: 'Results',
  summary: 'The published results of a cycle, centre by centre, by code',
  params: z.object(cycleParams),
  query: z.strictObject({
    ...pageQuery,
    entity: z.string().optional(),
    governorate: z.string().optional(),
    channel: z.string().optional(),
    class: z.string().optional().openapi({ description: 'Code of a class; `none` for centres without one.' }),
    band: z.string().optional(),
  }),
  answer: pageOf(lineSchema).openapi('CentreResults'),
  read: async ({ database }, { params, query }) => {
    const found = await gatherCycle(database, null, readCycleNumber(params.cycle))
    if (!found?.result) return null
    const fits = (asked: string | undefined, held: string | null | undefined) =>
      asked === undefined || asked === (held ?? 'none')
    const lines = (await listCentresOf(database, found)).filter(
      (line) =>
        fits(query.entity, line.entity.code) &&
        fits(query.governorate, line.governorate?.code) &&
        fits(query.channel, line.channel) &&
        fits(query.class, line.category) &&
        fits(query.band, line.band),
    )
    return cutWholeList(lines, query)
  },
})

export const readResultEndpoint = defineEndpoint({
  path: '/cycles/{cycle}/results/{centre}',
  tag: 'Results',
  summary:
    'The published result of one centre: its class with the proof, and the tree down to each observation',
  params: z.object({ ...cycleParams, centre: z.string() }),
  query: nothing,
  answer: z
    .object({
      cycle: cycleSchema,
      result: resultSchema,
      centre: lineSchema,
      score: scoreSchema,
      observations: z.array(observationSchema),
    })
    .openapi('CentreResult'),
  read: async ({ database }, { params }) => {
    const found = await gatherCentre(database, null, readCycleNumber(params.cycle), params.centre)
    if (found === null) return null
    const { cycle, result, centre } = found
    const observations = [...found.observations].map(([id, observation]) => ({ id, ...observation }))
    return { cycle, result, centre, score: centre.score, observations }
  },
})

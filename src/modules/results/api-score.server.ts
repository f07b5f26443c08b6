import { z } from '@hono/zod-openapi'
import { shareSchema } from '#platform/api/text-schema.ts'

const status = z.enum(['scored', 'not_applicable', 'excluded', 'missing', 'insufficient'])
const share = shareSchema.nullable()
const number = z.number().nullable()
const interval = z.array(z.number()).length(2).nullable()

const measure = z
  .object({
    kind: z.literal('measure'),
    code: z.string(),
    instrument: z.string(),
    status,
    score: share,
    value: number.openapi({ description: 'The combined value on the unit of the scale.' }),
    n: z.number().openapi({ description: 'Answers, visits or shops behind the value.' }),
    minimum: z.number(),
    interval: interval.openapi({ description: '95 % interval of the score.' }),
    weight: z.number(),
    share: z.number().openapi({ description: 'Share of the whole result that it carries at this centre.' }),
    critical: z.boolean(),
    failed: z.boolean(),
    observations: z.array(z.string()).openapi({ description: 'Ids of the observations it came from.' }),
    leftOut: z.array(z.object({ id: z.string(), reason: z.string() })),
  })
  .openapi('MeasureScore')

const inner = {
  code: z.string(),
  status,
  score: share,
  numerator: number,
  denominator: z.number(),
  weight: z.number(),
  share: z.number(),
}

const criterion = z
  .object({
    kind: z.literal('criterion'),
    ...inner,
    core: z.boolean(),
    fulfilledAt: z.number(),
    fulfilled: z.boolean().nullable(),
    gap: z
      .object({
        scores: z.array(z.object({ instrument: z.string(), score: z.number(), n: z.number() })),
        size: z.number(),
        flagged: z.boolean(),
      })
      .nullable(),
    measures: z.array(measure),
  })
  .openapi('CriterionScore')

const pillar = z
  .object({ kind: z.literal('pillar'), ...inner, criteria: z.array(criterion) })
  .openapi('PillarScore')

const condition = {
  figure: z.string(),
  actual: number,
  op: z.string(),
  threshold: number,
  thresholdFigure: z.string().nullable(),
  holds: z.boolean(),
  distance: number.openapi({ description: 'How far from the line, on which side: actual minus threshold.' }),
}

/** The whole score of a centre: the tree with its trace, the figures, and the proof of its class. */
export const scoreSchema = z
  .object({
    overall: z.object({ status, score: share, numerator: number, denominator: z.number() }),
    core: z.object({ fulfilled: z.number(), applicable: z.number(), fulfilment: share }),
    critical: z.object({
      applicable: z.number(),
      failed: z.number(),
      missing: z.number(),
      fulfilment: share,
      failures: z.array(z.string()),
    }),
    coverage: z.number(),
    pillars: z.array(pillar),
    instruments: z.array(
      z.object({
        code: z.string(),
        score: share,
        interval: interval
          .optional()
          .openapi({ description: '95 % interval of that score; absent from results of formula 1.' }),
        n: z.array(z.number()).length(2).nullable(),
        minimum: z.number(),
        scored: z.number(),
        insufficient: z.number(),
        missing: z.number(),
      }),
    ),
    blockedBy: z.array(z.string()),
    figures: z.record(z.string(), number),
    cohort: z.record(z.string(), number),
    category: z.string().nullable(),
    band: z.string().nullable(),
    proof: z.array(
      z.object({
        category: z.string(),
        holds: z.boolean(),
        conditions: z.array(z.object(condition).openapi('Condition')),
      }),
    ),
    bands: z.array(z.object({ band: z.string(), ...condition })),
  })
  .openapi('CentreScore')

/** An observation as everybody may see it: of mystery shopping no day, no source of its own. */
export const observationSchema = z
  .object({
    id: z.string(),
    measure: z.string(),
    value: z.union([z.number(), z.string()]).nullable(),
    notApplicable: z.string().nullable(),
    n: z.number(),
    variance: number,
    source: z.string().nullable(),
    when: z.string().nullable().openapi({ description: 'Day or month: 2026-01-06, 2026-01.' }),
  })
  .openapi('Observation')

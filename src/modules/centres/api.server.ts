import { z } from '@hono/zod-openapi'
import { cutPage, pageOf, pageQuery } from '#platform/api/cursor-page.ts'
import { defineEndpoint, nothing } from '#platform/api/endpoint.ts'
import { daySchema, namedSchema, orNull, textSchema } from '#platform/api/text-schema.ts'
import { todayOf } from '#platform/day.ts'
import { hoursAnswer, weekdayNames } from './hours-answer.ts'
import { listCentresAfter, listEntitiesAfter } from './list-after.server.ts'
import type { CentreRecord } from './registry-record.ts'

const onDay = {
  on: daySchema
    .optional()
    .openapi({ description: 'The registry as it was on this day. Without it, as it is today.' }),
}
const oneQuery = z.strictObject(onDay)

const entitySchema = namedSchema
  .extend({
    state: z.enum(['open', 'closed', 'merged']),
    openedOn: daySchema.nullable(),
    closedOn: daySchema.nullable(),
    mergedInto: z.string().nullable().openapi({ description: 'The entity that took its centres over.' }),
  })
  .openapi('Entity')

const spanSchema = z
  .object({
    from: z.string().openapi({ example: '07:30' }),
    until: z.string().openapi({ example: '14:00', description: 'At most 24:00.' }),
  })
  .openapi('HourSpan')

const weekSchema = z
  .object(Object.fromEntries(weekdayNames.map((day) => [day, z.array(spanSchema)])) as WeekShape)
  .openapi('WeekHours', { description: 'Hours by day. An empty list: the centre is closed on that day.' })

type WeekShape = Record<(typeof weekdayNames)[number], z.ZodArray<typeof spanSchema>>

const openingHoursSchema = z
  .object({
    week: weekSchema,
    seasons: z
      .array(z.object({ name: textSchema, from: daySchema, until: daySchema, week: weekSchema }))
      .openapi({
        description:
          'Other hours for some days, such as Ramadan: they replace the usual week from the first day to the last, both included. By their days; no two share a day.',
      }),
  })
  .openapi('OpeningHours', {
    description: 'When the centre serves, by the clock of the programme. Null where nobody has recorded it.',
  })

const centreSchema = namedSchema
  .extend({
    entity: z.string().openapi({ description: 'Code of the entity that runs it.' }),
    channel: z.string().openapi({ example: 'in_person' }),
    governorate: z.string().nullable(),
    state: z.enum(['open', 'closed', 'merged']),
    openedOn: daySchema.nullable(),
    closedOn: daySchema.nullable(),
    mergedInto: z.string().nullable().openapi({ description: 'The centre that took its customers over.' }),
    locality: orNull(textSchema),
    latitude: z.number().nullable(),
    longitude: z.number().nullable(),
    services: z.array(textSchema),
    hours: orNull(textSchema).openapi({
      description: 'Opening hours in words, as a list or a source says them; `openingHours` is what counts.',
    }),
    openingHours: orNull(openingHoursSchema),
  })
  .openapi('Centre')

export const listEntitiesEndpoint = defineEndpoint({
  path: '/entities',
  tag: 'Registry',
  summary: 'Government entities, by code',
  params: nothing,
  query: z.strictObject({ ...pageQuery, ...onDay }),
  answer: pageOf(entitySchema).openapi('Entities'),
  read: async ({ database, clock }, { query }) => {
    const { limit, after = '', on = todayOf(clock) } = query
    return cutPage(await listEntitiesAfter(database, { on, after, limit: limit + 1 }), limit)
  },
})

export const readEntityEndpoint = defineEndpoint({
  path: '/entities/{entity}',
  tag: 'Registry',
  summary: 'One government entity',
  params: z.object({ entity: z.string() }),
  query: oneQuery,
  answer: entitySchema,
  read: async ({ database, clock }, { params, query: { on = todayOf(clock) } }) =>
    (await listEntitiesAfter(database, { on, code: params.entity, limit: 1 }))[0] ?? null,
})

export const listCentresEndpoint = defineEndpoint({
  path: '/centres',
  tag: 'Registry',
  summary: 'Service centres, by code; closed and merged ones too',
  params: nothing,
  query: z.strictObject({
    ...pageQuery,
    ...onDay,
    entity: z.string().optional(),
    governorate: z.string().optional(),
    channel: z.string().optional(),
    state: z.enum(['open', 'closed', 'merged']).optional(),
  }),
  answer: pageOf(centreSchema).openapi('Centres'),
  read: async ({ database, clock }, { query }) => {
    const { limit, on = todayOf(clock) } = query
    const centres = await listCentresAfter(database, { ...query, on, limit: limit + 1 })
    return cutPage(centres.map(centreAnswer), limit)
  },
})

export const readCentreEndpoint = defineEndpoint({
  path: '/centres/{centre}',
  tag: 'Registry',
  summary: 'One service centre',
  params: z.object({ centre: z.string() }),
  query: oneQuery,
  answer: centreSchema,
  read: async ({ database, clock }, { params, query: { on = todayOf(clock) } }) =>
    (await listCentresAfter(database, { on, code: params.centre, limit: 1 })).map(centreAnswer)[0] ?? null,
})

const centreAnswer = (centre: CentreRecord) => ({
  ...centre,
  openingHours: hoursAnswer(centre.openingHours),
})

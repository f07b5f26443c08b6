import { z } from '@hono/zod-openapi'

/** A text that people read, in both languages of the programme. */
export const textSchema = z.object({ ar: z.string(), en: z.string() }).openapi('Text')

/** Something with a code and a name. */
export const namedSchema = z.object({ code: z.string(), name: textSchema }).openapi('Named')

export const daySchema = z.iso.date().openapi({ example: '2026-11-21' })
export const momentSchema = z.iso.datetime({ offset: true }).openapi({ example: '2026-11-21T08:00:00Z' })
export const shareSchema = z
  .number()
  .openapi({ description: 'A share from 0 to 1, rounded once, half to even, to 6 decimals.' })
export const digestSchema = z
  .string()
  .regex(/^[0-9a-f]{64}$/)
  .openapi({ description: 'SHA-256 in hexadecimal letters.' })

/** A named shape, or null. `.nullable()` would describe it as what is at once an object and null. */
export const orNull = <Shape extends z.ZodType>(shape: Shape) => z.union([shape, z.null()])

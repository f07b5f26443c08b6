/**
 * Writes docs/guide.schema.json, the published JSON Schema (draft 2020-12) of the standards guide, from the schema that
 * the platform itself reads guides with: `node scripts/make-guide-schema.ts`.
 */
import { writeFileSync } from 'node:fs'
import { z } from 'zod'
import { guideNotes, guideSchema } from '#modules/standards/guide.ts'

/** The text of docs/guide.schema.json. */
export const makeGuideSchema = (): string => {
  const schema = z.toJSONSchema(guideSchema, { target: 'draft-2020-12', metadata: guideNotes, io: 'input' })
  return `${JSON.stringify(schema, null, 2)}\n`
}

if (import.meta.main) writeFileSync(new URL('../docs/guide.schema.json', import.meta.url), makeGuideSchema())

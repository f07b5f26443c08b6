import type { z } from 'zod'
import { Refusal } from '#platform/fault.ts'
import type { Guide } from '#scoring/guide.ts'
import { guideSchema, parseGuide } from './guide.ts'

/**
 * What a draft may still lack: texts not written yet, and lists without enough items. Everything else (a word where a
 * number belongs, an unknown key) would make a document that no page can show.
 */
export const isUnfinished = (issue: z.core.$ZodIssue): boolean =>
  (issue.code === 'invalid_format' && issue.message === 'blank') ||
  (issue.code === 'too_small' && issue.origin === 'array')

/**
 * Reads the draft of a guide out of a parsed JSON document: like `parseGuide`, but texts may be empty and lists short.
 *
 * @throws Refusal with `guide.invalid` for every other problem; see `parseGuide`
 */
export function parseDraft(document: unknown): Guide {
  const result = guideSchema.safeParse(document)
  if (result.success) return result.data
  if (result.error.issues.every(isUnfinished)) return document as Guide
  try {
    return parseGuide(document)
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    const pointers = new Set(result.error.issues.filter(isUnfinished).map(({ path }) => `/${path.join('/')}`))
    const grave = error.faults.filter(({ place }) => !pointers.has(place?.path ?? ''))
    throw new Refusal(grave, error.status)
  }
}

import { z } from 'zod'
import { type Fault, Refusal } from '#platform/fault.ts'
import type { Guide } from '#scoring/guide.ts'
import { describeGuideIssue } from './guide-issue.ts'

/** What each part is for, in the published JSON Schema. */
export const guideNotes = z.registry<{ id?: string; title?: string; description?: string }>()

/** Bounds keep a document that somebody uploads to what a person could have written. */
const LONGEST_CODE = 64
const LONGEST_TITLE = 300
const LONGEST_TEXT = 8000
const LONGEST_EXPRESSION = 2000

const codeText = z
  .string()
  .max(LONGEST_CODE)
  .regex(/^[A-Za-z0-9][A-Za-z0-9._-]*$/, { error: 'code' })
  .register(guideNotes, {
    id: 'Code',
    description: 'Begins with a letter or digit; then letters, digits, dot, underscore, hyphen.',
  })
/** Expressions read figures by name, so a name must be an identifier of the expression language. */
const nameText = z
  .string()
  .max(LONGEST_CODE)
  .regex(/^[A-Za-z_][A-Za-z0-9_]*$/, { error: 'name' })
  .register(guideNotes, {
    id: 'Name',
    description: 'An identifier: letters, digits and underscore, not beginning with a digit.',
  })
const plain = (longest: number) => z.string().max(longest).regex(/\S/, { error: 'blank' })
const bilingual = (longest: number) => z.strictObject({ ar: plain(longest), en: plain(longest) })

const title = bilingual(LONGEST_TITLE).register(guideNotes, {
  id: 'Title',
  description: 'A short text in both languages.',
})
const text = bilingual(LONGEST_TEXT).register(guideNotes, {
  id: 'Text',
  description: 'A text in both languages.',
})
const expression = plain(LONGEST_EXPRESSION)
const path = z
  .string()
  .max(200)
  .regex(/^[A-Za-z_][A-Za-z0-9._-]*$/, { error: 'path' })
const combineBy = z.enum(['arithmetic', 'geometric'])
const share = z.number().min(0).max(1)
const weight = z.number().min(0).max(1e9)
const list = <Item extends z.ZodType>(item: Item, least = 1, most = 1000) =>
  z.array(item).min(least).max(most)

const levelsScale = z.strictObject({
  kind: z.literal('levels'),
  title: title.optional(),
  levels: list(z.strictObject({ code: codeText, score: share, title: title.optional() }), 1, 100),
})
const numberScale = z.strictObject({
  kind: z.literal('number'),
  title: title.optional(),
  unit: plain(40),
  points: list(z.tuple([z.number(), z.number().min(0).max(1)]), 2, 100),
  min: z.number().optional(),
  max: z.number().optional(),
})
const pointsScale = z.strictObject({
  kind: z.literal('points'),
  title: title.optional(),
  allowed: list(z.number(), 2),
  best: z.enum(['low', 'high']),
})
const scale = z.discriminatedUnion('kind', [levelsScale, numberScale, pointsScale]).register(guideNotes, {
  id: 'Scale',
  description:
    'levels: named levels with their share of full marks. number: straight lines from a value to a score. points: raw points, lowest or highest best.',
})

const instrument = z.strictObject({
  title: title.optional(),
  combine: z.enum(['mean', 'median', 'min', 'max', 'last', 'sum']).optional(),
  minimum: z.number().min(1).max(1e9).optional(),
  population: nameText.optional(),
})

const measure = z
  .strictObject({
    code: codeText,
    text: text,
    instrument: codeText,
    scale: codeText,
    weight: weight.optional(),
    critical: z.boolean().optional(),
    evidence: z.enum(['none', 'note', 'photo', 'document']).optional(),
    guidance: text.optional(),
  })
  .register(guideNotes, { id: 'Measure', description: 'One thing that one instrument observes.' })

const criterion = z
  .strictObject({
    code: codeText,
    title: title,
    text: text.optional(),
    core: z.boolean().optional(),
    weight: weight.optional(),
    mean: combineBy.optional(),
    fulfilledAt: share.optional(),
    appliesTo: expression.optional(),
    was: z.array(codeText).max(100).optional(),
    measures: list(measure),
  })
  .register(guideNotes, { id: 'Criterion', description: 'What is asked of a centre, shown by its measures.' })

const pillar = z
  .strictObject({
    code: codeText,
    title: title,
    text: text.optional(),
    weight: weight.optional(),
    mean: combineBy.optional(),
    criteria: list(criterion),
  })
  .register(guideNotes, { id: 'Pillar', description: 'A main category of criteria.' })

const unit = z.enum(['share', 'number']).optional()
const figure = z
  .strictObject({ name: nameText, cel: expression, title: title.optional(), unit })
  .register(guideNotes, {
    id: 'Figure',
    description: 'A number of one centre, computed by a CEL expression.',
  })
const cohortFigure = z
  .strictObject({
    name: nameText,
    title: title.optional(),
    unit,
    of: path,
    take: z.enum(['mean', 'median', 'rank', 'percentile']),
    among: expression.optional(),
    by: expression.optional(),
  })
  .register(guideNotes, { id: 'CohortFigure', description: 'A number that needs all centres.' })

const operator = z.enum(['>', '>=', '<', '<=', '==', '!='])
const condition = z
  .strictObject({
    figure: path,
    op: operator,
    value: z.union([z.number(), z.strictObject({ figure: path })], { error: 'value' }),
    text: text.optional(),
  })
  .register(guideNotes, {
    id: 'Condition',
    description: 'Compares a figure with a number or with another figure.',
  })
const category = z
  .strictObject({
    code: codeText,
    title: title,
    text: text.optional(),
    tone: z.enum(['gold', 'silver', 'platinum', 'good', 'plain', 'poor']).optional(),
    when: z.array(condition).max(100),
  })
  .register(guideNotes, {
    id: 'Category',
    description: 'The first category whose conditions all hold is the class of the centre.',
  })
const band = z
  .strictObject({ code: codeText, title: title.optional(), figure: path, op: operator, value: z.number() })
  .register(guideNotes, { id: 'Band', description: 'A range of one figure.' })

/**
 * The standards guide as a document: the same shape as `Guide` of the scoring engine, with unknown keys refused and
 * every text, list and number bounded. Only the structure: whether weights add up, scales exist and expressions compile
 * is checked where the guide is compiled.
 */
export const guideSchema = z
  .strictObject({
    code: codeText,
    edition: plain(LONGEST_CODE),
    title: title,
    text: text.optional(),
    illustrative: z.boolean().optional(),
    source: plain(LONGEST_TEXT).optional(),
    scales: z.record(codeText, scale),
    instruments: z.record(codeText, instrument),
    missing: z.enum(['zero', 'leave_out', 'block']),
    stage: z.enum(['final', 'initial', 'latest']).optional(),
    mean: combineBy.optional(),
    coreBy: z.enum(['count', 'weight']).optional(),
    gapAt: share.optional(),
    pillars: list(pillar, 1, 100),
    figures: z.array(figure).max(1000).optional(),
    cohortFigures: z.array(cohortFigure).max(1000).optional(),
    categories: z.array(category).max(100),
    bands: z.array(band).max(100).optional(),
  })
  .register(guideNotes, {
    title: 'Standards guide',
    description:
      'Scales, instruments, pillars with criteria and measures, figures, categories and bands. Texts people read stand in Arabic (ar) and English (en).',
  })

/**
 * Reads a guide out of a parsed JSON document.
 *
 * @param document anything; not changed
 * @returns the guide, with the same keys and values
 * @throws Refusal with one fault `guide.invalid` per problem: `place.path` is a JSON pointer to it, `params.problem` says
 * it in English and `params.problem_ar` in Arabic.
 * @example parseGuide({}) // Refusal: /code "missing; this entry is required", /edition …
 */
export const parseGuide = (document: unknown): Guide => {
  const result = guideSchema.safeParse(document, { reportInput: true })
  if (result.success) return result.data
  throw new Refusal(result.error.issues.flatMap(toFaults))
}

const toFaults = (issue: z.core.$ZodIssue): Fault<'guide.invalid'>[] =>
  describeGuideIssue(issue).map(({ path, ar, en }) => ({
    code: 'guide.invalid',
    place: { path: toPointer(path) },
    params: { problem: en, problem_ar: ar },
  }))

/** RFC 6901: the whole document is the empty text. */
const toPointer = (path: readonly PropertyKey[]): string =>
  path.map((key) => `/${String(key).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('')

import type { z } from 'zod'

/** One problem of a guide document: where, and what is wrong, in both languages. */
export interface GuideIssue {
  readonly path: readonly PropertyKey[]
  readonly ar: string
  readonly en: string
}

type Words = Omit<GuideIssue, 'path'>

/**
 * Says what a schema issue means in plain Arabic and English. Each unknown key is a problem of its own, so that the path
 * ends at the key.
 */
export const describeGuideIssue = (issue: z.core.$ZodIssue): GuideIssue[] => {
  if (issue.code !== 'unrecognized_keys') return [{ path: issue.path, ...wordsOf(issue) }]
  return issue.keys.map((key) => ({
    path: [...issue.path, key],
    ar: 'مفتاح لا يعرفه نموذج الدليل؛ احذفه أو صحح اسمه',
    en: 'not a key of the guide; remove it or correct its name',
  }))
}

const wordsOf = (issue: z.core.$ZodIssue): Words => {
  if (issue.code !== 'invalid_key' && issue.input === undefined) return MISSING
  const named = NAMED[issue.message]
  if (named !== undefined) return named
  switch (issue.code) {
    case 'invalid_type':
      return TYPES[issue.expected] ?? OTHER
    case 'too_small':
      return atLeast(issue.origin, Number(issue.minimum))
    case 'too_big':
      return atMost(issue.origin, Number(issue.maximum))
    case 'invalid_value':
      return oneOf(issue.values.map(String))
    case 'invalid_union':
      return oneOf(['levels', 'number', 'points'])
    case 'invalid_key':
      return NAMED.code ?? OTHER
    default:
      return OTHER
  }
}

const MISSING: Words = { ar: 'ناقص؛ هذا الحقل مطلوب', en: 'missing; this entry is required' }
const OTHER: Words = { ar: 'قيمة غير مقبولة هنا', en: 'not acceptable here' }

/** Marks that the schema puts on its own patterns. */
const NAMED: Readonly<Record<string, Words>> = {
  code: {
    ar: 'الرمز يبدأ بحرف لاتيني أو رقم، ثم حروف لاتينية وأرقام ونقطة وشرطة سفلية وشرطة فقط، بحد أقصى 64 محرفًا',
    en: 'a code begins with a Latin letter or a digit and has only Latin letters, digits, dot, underscore and hyphen, at most 64 characters',
  },
  name: {
    ar: 'الاسم حروف لاتينية وأرقام وشرطة سفلية فقط، ولا يبدأ برقم',
    en: 'a name has only Latin letters, digits and underscore, and does not begin with a digit',
  },
  path: {
    ar: 'اكتب اسم مؤشر أو مسارًا مثل core.fulfilment',
    en: 'write the name of a figure or a path such as core.fulfilment',
  },
  blank: { ar: 'النص فارغ', en: 'the text is empty' },
  value: {
    ar: 'اكتب رقمًا، أو اسم مؤشر بالصيغة { "figure": "…" }',
    en: 'write a number, or a figure as { "figure": "…" }',
  },
}

const TYPES: Readonly<Record<string, Words>> = {
  string: { ar: 'يجب أن يكون نصًا', en: 'must be a text' },
  number: { ar: 'يجب أن يكون رقمًا محدودًا', en: 'must be a finite number' },
  boolean: { ar: 'يجب أن يكون true أو false', en: 'must be true or false' },
  array: { ar: 'يجب أن يكون قائمة', en: 'must be a list' },
  tuple: { ar: 'يجب أن يكون زوجًا: القيمة ثم الدرجة', en: 'must be a pair: value, then score' },
  object: { ar: 'يجب أن يكون كائنًا بمفاتيح', en: 'must be an object with keys' },
  record: { ar: 'يجب أن يكون كائنًا بمفاتيح', en: 'must be an object with keys' },
}

const atLeast = (origin: string, least: number): Words =>
  origin === 'array'
    ? { ar: `عدد العناصر لا يقل عن ${least}`, en: `needs at least ${least} of them` }
    : { ar: `لا يقل عن ${least}`, en: `must be ${least} or more` }

const atMost = (origin: string, most: number): Words => {
  if (origin === 'array')
    return { ar: `عدد العناصر لا يزيد على ${most}`, en: `may have at most ${most} of them` }
  if (origin === 'string')
    return { ar: `طول النص لا يزيد على ${most} محرفًا`, en: `may have at most ${most} characters` }
  return { ar: `لا يزيد على ${most}`, en: `must be ${most} or less` }
}

const oneOf = (values: readonly string[]): Words => ({
  ar: `اختر إحدى هذه القيم: ${values.join('، ')}`,
  en: `choose one of: ${values.join(', ')}`,
})

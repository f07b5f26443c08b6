import { toAsciiDigits, withoutMarks } from '#platform/digits.ts'
import { applyTrial, type TrialValues } from '#scoring/apply-trial.ts'
import { checkWeights } from '#scoring/check-weights.ts'
import type { Guide } from '#scoring/guide.ts'
import { fieldText, readField, type TrialField, type TrialProblem, trialFields } from './what-if-fields.ts'

/** What the address of a trial asks for: the trial itself, and what of it is shown. */
export interface WhatIfView {
  /** What was typed where it differs from the guide, by key. */
  readonly texts: Readonly<Record<string, string>>
  /** The pillar whose criteria are shown; null for none. */
  readonly open: string | null
  /** Movers shown: from one class to another as `silver>gold`, `>` alone where there is none; null for all. */
  readonly move: string | null
  /** `code/edition` of the draft that the numbers were taken from. */
  readonly draft: string | null
}

export interface Trial {
  readonly values: TrialValues
  /** The guide with the values in it. */
  readonly guide: Guide
  readonly problems: Readonly<Record<string, TrialProblem>>
  /** Codes of what has nothing but weights of 0 under it: nobody can be scored by that. */
  readonly weightless: readonly string[]
}

/**
 * Reads a trial from the query of an address. What equals the guide is no change and is left out; what is no field of the
 * guide counts as not asked.
 */
export function readWhatIf(guide: Guide, query: URLSearchParams): WhatIfView {
  const open = query.get('open')
  return {
    texts: changesIn(guide, Object.fromEntries(query)),
    open: guide.pillars.some(({ code }) => code === open) ? open : null,
    move: query.get('move') || null,
    draft: query.get('draft') || null,
  }
}

/** Typed digits of any script as ASCII ones, and of the rest what can mean something. */
const plainText = (text: string): string => withoutMarks(toAsciiDigits(text)).slice(0, 40)

/** Whether a text means something else than the guide has; what means nothing is a change to be mended. */
export function isChange(field: TrialField, text: string): boolean {
  const read = readField(field, text)
  return !('value' in read) || read.value !== field.base
}

/** The query of a view, with something of it changed. */
export function whatIfQuery(view: WhatIfView, change: Partial<WhatIfView> = {}) {
  const { texts, open, move, draft } = { ...view, ...change }
  return {
    ...texts,
    open: open ?? undefined,
    move: move ?? undefined,
    draft: draft ?? undefined,
  }
}

/** Those texts alone that change something, in plain digits: what belongs in an address. */
export function changesIn(guide: Guide, texts: WhatIfView['texts']): WhatIfView['texts'] {
  const fields = trialFields(guide)
  return Object.fromEntries(
    Object.entries(texts).flatMap(([key, text]) => {
      const field = fields.get(key)
      return field !== undefined && isChange(field, text) ? [[key, plainText(text)] as const] : []
    }),
  )
}

/** The texts without one of them, which so goes back to what the guide has. */
export const withoutText = (texts: WhatIfView['texts'], key: string): WhatIfView['texts'] =>
  Object.fromEntries(Object.entries(texts).filter(([name]) => name !== key))

/** What the typed texts make of the guide. A text that cannot be taken leaves the guide's own number in place. */
export function makeTrial(guide: Guide, texts: WhatIfView['texts']): Trial {
  const fields = trialFields(guide)
  const values = new Map<string, number | boolean>()
  const problems: Record<string, TrialProblem> = {}
  for (const [key, text] of Object.entries(changesIn(guide, texts))) {
    const field = fields.get(key)
    if (field === undefined) continue
    const read = readField(field, text)
    if ('value' in read) values.set(key, read.value)
    else problems[key] = read.problem
  }
  const tried = applyTrial(guide, values)
  const weightless = checkWeights(tried).flatMap(({ code, params }) =>
    code === 'guide.zero_weights' ? [String(params.code)] : [],
  )
  return { values, guide: tried, problems, weightless }
}

/** The texts of a trial given by its values. */
export function textsOf(guide: Guide, values: TrialValues): WhatIfView['texts'] {
  const fields = trialFields(guide)
  return Object.fromEntries(
    [...values].flatMap(([key, value]) => {
      const field = fields.get(key)
      return field === undefined ? [] : [[key, fieldText(field, value)]]
    }),
  )
}

import { type Fault, type FaultCatalogue, Refusal } from './fault.ts'
import { localDigits } from './i18n.ts'
import type { Language } from './language.ts'
import { isolate } from './mail/isolate.ts'

/** An error beside a field of a form; without a field it is about the whole form. */
export interface FormError {
  readonly field?: string
  readonly text: string
}

/** A refused form: what to mend, the status to answer, and the codes of what was refused. */
export interface RefusedForm {
  readonly errors: FormError[]
  readonly status: number
  readonly codes: readonly string[]
}

/** What a fault says: what is wrong in short and at length, and how to mend it. */
export interface FaultSaid {
  readonly title: string
  readonly detail: string
  readonly remedy: string
}

/**
 * What a fault says; a code without words shows itself. What is written in the other direction (a day, an address, a code
 * in an Arabic sentence) is set apart, so that 2026-11-21 is not read from its end; numbers are in the
 * digits of the language.
 */
export function sayFault(
  catalogue: FaultCatalogue,
  language: Language,
  { code, params = {} }: Fault,
): FaultSaid {
  const words = catalogue[language][code]
  if (words === undefined) return { title: code, detail: '', remedy: '' }
  return {
    title: setApart(language, words.title),
    detail: setApart(language, words.detail(params)),
    remedy: setApart(language, words.remedy(params)),
  }
}

/** The same in one paragraph. */
export function tellFault(catalogue: FaultCatalogue, language: Language, fault: Fault): string {
  const { title, detail, remedy } = sayFault(catalogue, language, fault)
  return detail === '' && remedy === '' ? title : `${title}. ${detail} ${remedy}`.trim()
}

/** Words that set something apart themselves know better what belongs together, such as two spans of hours. */
const setApart = (language: Language, told: string): string =>
  outside(/([\u2066-\u2068][^\u2069]*\u2069)/, told, (piece) =>
    isolate(language, piece)
      .map(({ text, foreign }) => (foreign ? `\u2068${text}\u2069` : inDigits(language, text)))
      .join(''),
  )

/** What stands in quotation marks is told as it was typed. */
const inDigits = (language: Language, told: string): string =>
  outside(/(«[^»]*»)/, told, (piece) => localDigits(language, piece))

const outside = (apart: RegExp, told: string, change: (piece: string) => string): string =>
  told
    .split(apart)
    .map((piece, at) => (at % 2 === 0 ? change(piece) : piece))
    .join('')

/** What a form shows of something thrown, each error beside its field. Anything that is no {@link Refusal} goes on. */
export function formErrorsOf(catalogue: FaultCatalogue, language: Language, error: unknown): RefusedForm {
  if (!(error instanceof Refusal)) throw error
  const errors = error.faults.map((fault) => {
    const field = fault.place?.path?.slice(1)
    const text = tellFault(catalogue, language, fault)
    return field ? { field, text } : { text }
  })
  return { errors, status: error.status, codes: error.faults.map(({ code }) => code) }
}

/** Runs a change that a form asked for, and answers with its value or with what to mend; see {@link formErrorsOf}. */
export async function orFormErrors<Value>(
  catalogue: FaultCatalogue,
  language: Language,
  run: () => Promise<Value>,
): Promise<{ readonly value: Value } | RefusedForm> {
  try {
    return { value: await run() }
  } catch (error) {
    return formErrorsOf(catalogue, language, error)
  }
}

import { type Fault, type FaultText, Refusal } from '#platform/fault.ts'
import type { Language } from '#platform/language.ts'
import type { FieldError } from '#ui/error-summary.tsx'
import { faultText } from '../centres/refusal-texts.ts'
import { refusalWords as ar } from './refusal-words.ar.ts'
import { refusalWords as en } from './refusal-words.en.ts'

const own: Readonly<Record<Language, Readonly<Record<string, FaultText>>>> = { ar, en }

/** What became of a form: its value, or what to mend. */
export type Answered<T> =
  | { readonly value: T }
  | { readonly errors: FieldError[]; readonly status: number; readonly codes: readonly string[] }

/**
 * Runs what a form of the census asks for. What it refuses comes back in words, also what the registry refuses; anything
 * else goes on.
 */
export async function orRefused<T>(language: Language, run: () => Promise<T>): Promise<Answered<T>> {
  try {
    return { value: await run() }
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    const errors = error.faults.map((fault) => errorFrom(language, fault))
    return { errors, status: error.status, codes: error.faults.map(({ code }) => code) }
  }
}

function errorFrom(language: Language, fault: Fault): FieldError {
  const { code, params = {}, place } = fault
  const words = own[language][code]
  const said = words
    ? { title: words.title, detail: words.detail(params), remedy: words.remedy(params) }
    : faultText(language, fault)
  const text = `${said.title}. ${said.detail} ${said.remedy}`.trim()
  const field = place?.path?.slice(1)
  return field ? { field, text } : { text }
}

import type { FaultWords } from '#platform/fault.ts'
import { Refusal } from '#platform/fault.ts'
import type { Language } from '#platform/language.ts'
import type { FieldError } from '#ui/error-summary.tsx'
import { refusalWords as ar } from './refusal-words.ar.ts'
import { refusalWords as en } from './refusal-words.en.ts'

const catalogue: Readonly<Record<Language, FaultWords>> = { ar, en }

/** What a refused form of a cycle shows, each with its field; anything that is no refusal goes on. */
export function fieldErrorsOf(
  language: Language,
  error: unknown,
): { readonly errors: FieldError[]; readonly status: number; readonly codes: readonly string[] } {
  if (!(error instanceof Refusal)) throw error
  const errors = error.faults.map(({ code, params = {}, place }) => {
    const words = catalogue[language][code]
    const text = words ? `${words.title}. ${words.detail(params)} ${words.remedy(params)}`.trim() : code
    const field = place?.path?.slice(1)
    return field ? { field, text } : { text }
  })
  return { errors, status: error.status, codes: error.faults.map(({ code }) => code) }
}

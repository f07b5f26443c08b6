import { type FaultCatalogue, Refusal } from '#platform/fault.ts'
import type { Language } from '#platform/language.ts'
import type { FieldError } from '#ui/error-summary.tsx'
import { refusalWords as ar } from './refusal-words.ar.ts'
import { refusalWords as en } from './refusal-words.en.ts'

const catalogue: FaultCatalogue = { ar, en }

/** What a refusal says, as lines of an error summary, with its status. Any other error goes on. */
export function refusalTexts(
  language: Language,
  error: unknown,
): { readonly errors: readonly FieldError[]; readonly status: number } {
  if (!(error instanceof Refusal)) throw error
  const errors = error.faults.map(({ code, params = {} }) => {
    const words = catalogue[language][code]
    return { text: words ? `${words.title}. ${words.detail(params)} ${words.remedy(params)}` : code }
  })
  return { errors, status: error.status }
}

import { type Fault, type FaultCatalogue, Refusal } from '#platform/fault.ts'
import { faultWords as filesAr } from '#platform/files/words.ar.ts'
import { faultWords as filesEn } from '#platform/files/words.en.ts'
import type { Language } from '#platform/language.ts'
import { faultWords as sheetsAr } from '#platform/spreadsheets/words.ar.ts'
import { faultWords as sheetsEn } from '#platform/spreadsheets/words.en.ts'
import type { FieldError } from '#ui/error-summary.tsx'
import { refusalWords as ar } from './refusal-words.ar.ts'
import { refusalWords as en } from './refusal-words.en.ts'
import { faultWords as centresAr } from './words.ar.ts'
import { faultWords as centresEn } from './words.en.ts'

const catalogue: FaultCatalogue = {
  ar: { ...filesAr, ...sheetsAr, ...centresAr, ...ar },
  en: { ...filesEn, ...sheetsEn, ...centresEn, ...en },
}

/** What a fault says: title, what is wrong, how to mend it. A code without words shows itself. */
export function faultText(language: Language, { code, params = {} }: Fault) {
  const words = catalogue[language][code]
  if (words === undefined) return { title: code, detail: '', remedy: '' }
  return { title: words.title, detail: words.detail(params), remedy: words.remedy(params) }
}

/** The faults of a refused form, each with the field to mend. */
export function fieldErrors(language: Language, refusal: Refusal): FieldError[] {
  return refusal.faults.map((fault) => {
    const { title, detail, remedy } = faultText(language, fault)
    const field = fault.place?.path?.slice(1)
    const text = `${title}. ${detail} ${remedy}`.trim()
    return field ? { field, text } : { text }
  })
}

/** Runs a change; what it refuses comes back as errors with their status. Anything else goes on. */
export async function orErrors<T>(
  language: Language,
  run: () => Promise<T>,
): Promise<{ value: T } | { errors: FieldError[]; status: number }> {
  try {
    return { value: await run() }
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    return { errors: fieldErrors(language, error), status: error.status }
  }
}

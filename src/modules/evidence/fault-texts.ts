import { type Fault, type FaultCatalogue, Refusal } from '#platform/fault.ts'
import { faultWords as filesAr } from '#platform/files/words.ar.ts'
import { faultWords as filesEn } from '#platform/files/words.en.ts'
import type { Language } from '#platform/language.ts'
import { faultWords as sheetsAr } from '#platform/spreadsheets/words.ar.ts'
import { faultWords as sheetsEn } from '#platform/spreadsheets/words.en.ts'
import type { FieldError } from '#ui/error-summary.tsx'
import { refusalWords as cyclesAr } from '../cycles/refusal-words.ar.ts'
import { refusalWords as cyclesEn } from '../cycles/refusal-words.en.ts'
import { refusalWords as ar } from './refusal-words.ar.ts'
import { refusalWords as en } from './refusal-words.en.ts'
import { faultWords as evidenceAr } from './words.ar.ts'
import { faultWords as evidenceEn } from './words.en.ts'

const catalogue: FaultCatalogue = {
  ar: { ...filesAr, ...sheetsAr, ...cyclesAr, ...evidenceAr, ...ar },
  en: { ...filesEn, ...sheetsEn, ...cyclesEn, ...evidenceEn, ...en },
}

/** What a fault of an import says. A code without words shows itself. */
export function faultText(language: Language, { code, params = {} }: Fault) {
  const words = catalogue[language][code]
  if (words === undefined) return { title: code, detail: '', remedy: '' }
  return { title: words.title, detail: words.detail(params), remedy: words.remedy(params) }
}

/** What a refused form shows, each with its field; anything that is no refusal goes on. At most ten lines. */
export function fieldErrorsOf(language: Language, error: unknown): { errors: FieldError[]; status: number } {
  if (!(error instanceof Refusal)) throw error
  const errors = error.faults.slice(0, 10).map((fault) => {
    const { title, detail, remedy } = faultText(language, fault)
    const text = `${title}. ${detail} ${remedy}`.trim()
    const field = fault.place?.path?.slice(1)
    return field ? { field, text } : { text }
  })
  return { errors, status: error.status }
}

import type { Fault, FaultCatalogue } from '#platform/fault.ts'
import { faultWords as filesAr } from '#platform/files/words.ar.ts'
import { faultWords as filesEn } from '#platform/files/words.en.ts'
import { type FaultSaid, formErrorsOf, type RefusedForm, sayFault } from '#platform/form-errors.ts'
import type { Language } from '#platform/language.ts'
import { faultWords as sheetsAr } from '#platform/spreadsheets/words.ar.ts'
import { faultWords as sheetsEn } from '#platform/spreadsheets/words.en.ts'
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

/** More than this at once is not read by anybody. */
const shownAtOnce = 10

/** What a fault of an import says. */
export const faultText = (language: Language, fault: Fault): FaultSaid => sayFault(catalogue, language, fault)

/** What a refused form shows, each with its field, ten at most; anything that is no refusal goes on. */
export function fieldErrorsOf(language: Language, error: unknown): RefusedForm {
  const refused = formErrorsOf(catalogue, language, error)
  return { ...refused, errors: refused.errors.slice(0, shownAtOnce) }
}

import type { Fault, FaultCatalogue } from '#platform/fault.ts'
import { faultWords as filesAr } from '#platform/files/words.ar.ts'
import { faultWords as filesEn } from '#platform/files/words.en.ts'
import { tellFault } from '#platform/form-errors.ts'
import type { Language } from '#platform/language.ts'
import { faultWords as sheetsAr } from '#platform/spreadsheets/words.ar.ts'
import { faultWords as sheetsEn } from '#platform/spreadsheets/words.en.ts'
import { refusalWords as ar } from './refusal-words.ar.ts'
import { refusalWords as en } from './refusal-words.en.ts'

const catalogue: FaultCatalogue = {
  ar: { ...filesAr, ...sheetsAr, ...ar },
  en: { ...filesEn, ...sheetsEn, ...en },
}

/** What is wrong in a file of people, and how to mend it. */
export const faultText = (language: Language, fault: Fault): string => tellFault(catalogue, language, fault)

import type { Fault, FaultCatalogue } from '#platform/fault.ts'
import { faultWords as filesAr } from '#platform/files/words.ar.ts'
import { faultWords as filesEn } from '#platform/files/words.en.ts'
import { type FaultSaid, orFormErrors, type RefusedForm, sayFault } from '#platform/form-errors.ts'
import type { Language } from '#platform/language.ts'
import { faultWords as sheetsAr } from '#platform/spreadsheets/words.ar.ts'
import { faultWords as sheetsEn } from '#platform/spreadsheets/words.en.ts'
import { refusalWords as ar } from './refusal-words.ar.ts'
import { refusalWords as en } from './refusal-words.en.ts'
import { faultWords as centresAr } from './words.ar.ts'
import { faultWords as centresEn } from './words.en.ts'

/** The words of everything that the registry refuses. */
export const registryFaults: FaultCatalogue = {
  ar: { ...filesAr, ...sheetsAr, ...centresAr, ...ar },
  en: { ...filesEn, ...sheetsEn, ...centresEn, ...en },
}

/** What a fault of a list or a change says. */
export const faultText = (language: Language, fault: Fault): FaultSaid =>
  sayFault(registryFaults, language, fault)

/** Runs a change; what it refuses comes back as errors with their status. Anything else goes on. */
export const orErrors = <T>(
  language: Language,
  run: () => Promise<T>,
): Promise<{ readonly value: T } | RefusedForm> => orFormErrors(registryFaults, language, run)

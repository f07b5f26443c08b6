import type { FaultCatalogue } from '#platform/fault.ts'
import { orFormErrors, type RefusedForm } from '#platform/form-errors.ts'
import type { Language } from '#platform/language.ts'
import { registryFaults } from '../centres/refusal-texts.ts'
import { refusalWords as ar } from './refusal-words.ar.ts'
import { refusalWords as en } from './refusal-words.en.ts'

const catalogue: FaultCatalogue = {
  ar: { ...registryFaults.ar, ...ar },
  en: { ...registryFaults.en, ...en },
}

/** What became of a form: its value, or what to mend. */
export type Answered<T> = { readonly value: T } | RefusedForm

/**
 * Runs what a form of the census asks for. What it refuses comes back in words, also what the registry refuses; anything
 * else goes on.
 */
export const orRefused = <T>(language: Language, run: () => Promise<T>): Promise<Answered<T>> =>
  orFormErrors(catalogue, language, run)

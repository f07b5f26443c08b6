import { type FaultCatalogue, Refusal } from '#platform/fault.ts'
import { formErrorsOf, type RefusedForm } from '#platform/form-errors.ts'
import type { Language } from '#platform/language.ts'
import { refusalWords as cycleAr } from '../cycles/refusal-words.ar.ts'
import { refusalWords as cycleEn } from '../cycles/refusal-words.en.ts'
import { refusalWords as ar } from './refusal-words.ar.ts'
import { refusalWords as en } from './refusal-words.en.ts'

const catalogue: FaultCatalogue = {
  ar: { ...cycleAr, ...ar },
  en: { ...cycleEn, ...en },
}

/**
 * What a refused form shows, each line with its field; anything that is no refusal goes on.
 *
 * @param nameOf the name of a visitor by id, for rules that are broken by a person
 */
export const fieldErrorsOf = (
  language: Language,
  error: unknown,
  nameOf: (visitor: string) => string = () => '',
): RefusedForm => formErrorsOf(catalogue, language, error instanceof Refusal ? named(error, nameOf) : error)

const named = ({ faults, status }: Refusal, nameOf: (visitor: string) => string): Refusal =>
  new Refusal(
    faults.map((fault) => ({
      ...fault,
      params: { ...fault.params, name: nameOf(String(fault.params?.visitor ?? '')) },
    })),
    status,
  )

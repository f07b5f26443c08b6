import type { FaultWords } from '#platform/fault.ts'
import { Refusal } from '#platform/fault.ts'
import type { Language } from '#platform/language.ts'
import type { FieldError } from '#ui/error-summary.tsx'
import { refusalWords as cycleAr } from '../cycles/refusal-words.ar.ts'
import { refusalWords as cycleEn } from '../cycles/refusal-words.en.ts'
import { refusalWords as ar } from './refusal-words.ar.ts'
import { refusalWords as en } from './refusal-words.en.ts'

const catalogue: Readonly<Record<Language, FaultWords>> = {
  ar: { ...cycleAr, ...ar },
  en: { ...cycleEn, ...en },
}

export interface Refused {
  readonly errors: FieldError[]
  readonly status: number
  readonly codes: readonly string[]
}

/**
 * What a refused form shows, each line with its field; anything that is no refusal goes on.
 *
 * @param nameOf the name of a visitor by id, for rules that are broken by a person
 */
export function fieldErrorsOf(
  language: Language,
  error: unknown,
  nameOf: (visitor: string) => string = () => '',
): Refused {
  if (!(error instanceof Refusal)) throw error
  const errors = error.faults.map(({ code, params = {}, place }) => {
    const words = catalogue[language][code]
    const known = { ...params, name: nameOf(String(params.visitor ?? '')) }
    const text = words ? `${words.title}. ${words.detail(known)} ${words.remedy(known)}`.trim() : code
    const field = place?.path?.slice(1)
    return field ? { field, text } : { text }
  })
  return { errors, status: error.status, codes: error.faults.map(({ code }) => code) }
}

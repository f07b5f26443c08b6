import { formErrorsOf, type RefusedForm } from '#platform/form-errors.ts'
import type { Language } from '#platform/language.ts'
import { refusalWords as ar } from './refusal-words.ar.ts'
import { refusalWords as en } from './refusal-words.en.ts'

/** What a refused form about notices or mail shows; anything that is no refusal goes on. */
export const refusalTexts = (language: Language, error: unknown): RefusedForm =>
  formErrorsOf({ ar, en }, language, error)

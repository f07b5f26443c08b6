import { formErrorsOf, type RefusedForm } from '#platform/form-errors.ts'
import type { Language } from '#platform/language.ts'
import { refusalWords as ar } from './refusal-words.ar.ts'
import { refusalWords as en } from './refusal-words.en.ts'

/** What a refused form of a cycle shows, each with its field; anything that is no refusal goes on. */
export const fieldErrorsOf = (language: Language, error: unknown): RefusedForm =>
  formErrorsOf({ ar, en }, language, error)

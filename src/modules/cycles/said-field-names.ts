import type { Language } from '#platform/language.ts'
import { fieldLabels } from '../centres/field-labels.ts'
import { hoursWords } from '../centres/hours-words.ts'
import { registryWords } from '../centres/registry-words.ts'
import { censusWords } from './census-words.ts'
import { hoursLabels } from './hours-labels.ts'

/** What a field of the form about a centre is called on the page; the field itself where it has no name. */
export function nameOfSaidField(language: Language, field: unknown): string {
  const names: Readonly<Record<string, string>> = {
    ...fieldLabels(registryWords[language]),
    ...hoursLabels(hoursWords[language]),
    note: censusWords[language].note,
  }
  return names[String(field)] ?? String(field)
}

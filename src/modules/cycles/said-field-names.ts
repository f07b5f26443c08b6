import type { Language } from '#platform/language.ts'
import type { FieldError } from '#ui/error-summary.tsx'
import { fieldLabels } from '../centres/field-labels.ts'
import { hoursWords } from '../centres/hours-words.ts'
import { registryWords } from '../centres/registry-words.ts'
import { censusWords } from './census-words.ts'
import { hoursLabels } from './hours-labels.ts'

/**
 * An error as the summary tells it: after the name of its field, since several fields may be wrong in the same way.
 *
 * @example withFieldName('en', { field: 'name_en', text: 'The text is too long.' }).text // 'Name in English: The text is too long.'
 */
export function withFieldName(language: Language, error: FieldError): FieldError {
  const census = censusWords[language]
  const names: Readonly<Record<string, string>> = {
    ...fieldLabels(registryWords[language]),
    ...hoursLabels(hoursWords[language]),
    ...{ on: census.since, opened_on: census.opened, note: census.note },
  }
  const name = names[error.field ?? '']
  return name === undefined
    ? error
    : { ...error, text: `${name}${/[?؟]$/.test(name) ? '' : ':'} ${error.text}` }
}

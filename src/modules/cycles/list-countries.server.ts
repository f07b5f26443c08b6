import Holidays from 'date-holidays'
import type { Language } from '#platform/language.ts'

/** The countries whose official holidays the program knows, by name in the language of the page. */
export function listCountries(language: Language): { readonly value: string; readonly label: string }[] {
  const names = new Intl.DisplayNames(language, { type: 'region' })
  return Object.keys(new Holidays().getCountries('en'))
    .filter((code) => /^[A-Z]{2}$/.test(code))
    .map((value) => ({ value, label: names.of(value) ?? value }))
    .sort((a, b) => a.label.localeCompare(b.label, language))
}

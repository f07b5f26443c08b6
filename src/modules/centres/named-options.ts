import type { Language } from '#platform/language.ts'
import type { NamedCode } from './registry-record.ts'

/** Named things as the options of a choice, in the order of their names. */
export function namedOptions(language: Language, named: readonly NamedCode[]) {
  const { compare } = new Intl.Collator(language)
  return named
    .map(({ code, name }) => ({ value: code, label: name[language] }))
    .sort((a, b) => compare(a.label, b.label))
}

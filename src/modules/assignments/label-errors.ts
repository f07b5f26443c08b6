import type { Language } from '#platform/language.ts'
import type { Text } from '#scoring/guide.ts'
import type { FieldError } from '#ui/error-summary.tsx'
import { visitWords } from './words.ts'

/**
 * Begins each error with the name of its field: many fields of the rules and of a profile are refused in the same words, and
 * the summary of errors stands far from them.
 *
 * @param instruments names of the instruments, which stand in the fields of the demands
 * @example labelErrors('en', [{ field: 'max_per_day', text: 'Enter …' }])[0].text // 'Most visits a day: Enter …'
 */
export const labelErrors = (
  language: Language,
  errors: readonly FieldError[],
  instruments: Readonly<Record<string, Text>> = {},
): FieldError[] =>
  errors.map((error) => {
    const label = error.field === undefined ? null : labelOf(language, error.field, instruments)
    return label === null ? error : { ...error, text: `${label}: ${error.text}` }
  })

function labelOf(
  language: Language,
  field: string,
  instruments: Readonly<Record<string, Text>>,
): string | null {
  const words = visitWords[language]
  const plain = {
    cooling_off: words.coolingOff,
    minutes_between: words.minutesBetween,
    opens_at: words.opensAt,
    max_per_day: words.maxPerDay,
    max_per_cycle: words.maxPerCycle,
    experience: words.experience,
    absence_from: words.absences,
  }[field]
  if (plain !== undefined) return plain
  const [, rule = ''] = /^weight_(\w+)$/.exec(field) ?? []
  if (rule in words.rules) return words.rules[rule as keyof typeof words.rules]
  const [, weekday] = /^from_(\d)$/.exec(field) ?? []
  if (weekday !== undefined) return words.weekdays[Number(weekday)] ?? null
  const [, asked = '', instrument = '', stage = ''] = /^([a-z]+)-(.+)-(initial|final)$/.exec(field) ?? []
  const label = labelOfDemand(language, asked)
  if (label === undefined) return null
  const comma = language === 'ar' ? '، ' : ', '
  const stages: Readonly<Record<string, string>> = words.stages
  return [stages[stage] ?? stage, instruments[instrument]?.[language] ?? instrument, label].join(comma)
}

function labelOfDemand(language: Language, asked: string): string | undefined {
  const words = visitWords[language]
  const labels: Readonly<Record<string, string>> = {
    visits: words.visitsEach,
    people: words.peopleEach,
    minutes: words.minutes,
    between: words.between,
    double: words.doubleShare,
    repeat: words.repeat,
    from: words.firstDay,
  }
  return labels[asked]
}

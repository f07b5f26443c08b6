import { formatNumber, weekOrder } from '#platform/i18n.ts'
import { Details } from '#ui/details.tsx'
import { errorOf, type FieldError } from '#ui/error-summary.tsx'
import { useLanguage, useWords } from '#ui/language.tsx'
import { TextInput } from '#ui/text-input.tsx'
import type { Typed } from '../change-form.ts'
import { countSeasons, dayField, seasonField } from '../hours-form.ts'
import { hoursWords } from '../hours-words.ts'

interface HoursFieldsProps {
  readonly typed: Typed
  readonly errors: readonly FieldError[]
}

/** The fields of opening hours: the usual week, each season, and one season more. */
export function HoursFields({ typed, errors }: HoursFieldsProps) {
  const words = useWords(hoursWords)
  const language = useLanguage()
  const count = countSeasons(typed)
  return (
    <>
      <fieldset className="mb-8">
        <legend className="mb-1 text-xl font-semibold">{words.week}</legend>
        <p className="mb-4 text-quiet">{words.weekHint}</p>
        <Days {...{ typed, errors }} fieldOf={dayField} />
      </fieldset>
      {Array.from({ length: count }, (_, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a season is known by its place in the form
        <fieldset key={at} className="mb-8">
          <legend className="mb-1 text-xl font-semibold">
            {words.season(formatNumber(language, at + 1))}
          </legend>
          <SeasonFields {...{ typed, errors, at }} />
        </fieldset>
      ))}
      <Details summary={words.newSeason}>
        <SeasonFields {...{ typed, errors }} at={count} />
      </Details>
    </>
  )
}

function SeasonFields({ typed, errors, at }: HoursFieldsProps & { readonly at: number }) {
  const words = useWords(hoursWords)
  const text = (part: 'ar' | 'en' | 'from' | 'until', label: string) => {
    const name = seasonField(at, part)
    const isDay = part === 'from' || part === 'until'
    return (
      <TextInput
        {...{ name, label, value: typed[name] ?? '', error: errorOf(errors, name) }}
        {...(isDay
          ? { type: 'date' as const, width: 'short' as const, latin: true }
          : { latin: part === 'en' })}
      />
    )
  }
  return (
    <>
      <p className="mb-4 text-quiet">{words.seasonHint}</p>
      <div className="grid gap-x-6 sm:grid-cols-2">
        {text('ar', words.nameAr)}
        {text('en', words.nameEn)}
        {text('from', words.from)}
        {text('until', words.until)}
      </div>
      <Days {...{ typed, errors }} fieldOf={(day) => seasonField(at, day)} />
    </>
  )
}

function Days({ typed, errors, fieldOf }: HoursFieldsProps & { readonly fieldOf: (day: number) => string }) {
  const words = useWords(hoursWords)
  return (
    <div className="grid gap-x-6 sm:grid-cols-2">
      {weekOrder().map((day) => {
        const label = words.weekdays[day] ?? ''
        const name = fieldOf(day)
        return (
          <TextInput
            key={name}
            {...{ name, label, value: typed[name] ?? '', error: errorOf(errors, name), latin: true }}
            width="medium"
          />
        )
      })}
    </div>
  )
}

import { Button } from '#ui/button.tsx'
import { errorOf, type FieldError } from '#ui/error-summary.tsx'
import { Form } from '#ui/form.tsx'
import { Heading } from '#ui/heading.tsx'
import { useLanguage, useWords } from '#ui/language.tsx'
import { TextInput } from '#ui/text-input.tsx'
import type { Holiday } from '../plan-rules.ts'
import type { Typed } from '../read-typed.ts'
import { dayText } from '../show-moment.ts'
import { visitWords } from '../words.ts'

interface HolidayListProps {
  readonly title: string
  readonly holidays: readonly Holiday[]
  readonly typed: Typed
  readonly errors: readonly FieldError[]
}

/** The days on which nobody visits, and a form for another. */
export function HolidayList({ title: heading, holidays, typed, errors }: HolidayListProps) {
  const language = useLanguage()
  const words = useWords(visitWords)
  return (
    <section>
      <Heading level={2}>{heading}</Heading>
      {holidays.length === 0 ? (
        <p className="mb-4">{words.noHolidays}</p>
      ) : (
        <ul className="mb-6 border-t border-line">
          {holidays.map(({ day, title }) => (
            <li key={day} className="border-b border-line py-2">
              <Form className="flex flex-wrap items-center justify-between gap-4">
                <span>
                  {dayText(language, day)}: {title[language]}
                </span>
                <Button look="second" name="drop" value={day}>
                  {words.drop}
                </Button>
              </Form>
            </li>
          ))}
        </ul>
      )}
      <Form noValidate>
        <TextInput
          name="holiday"
          label={words.holiday}
          type="date"
          width="short"
          value={typed.holiday ?? ''}
          error={errorOf(errors, 'holiday')}
        />
        <TextInput
          name="holiday_ar"
          label={words.nameAr}
          width="medium"
          value={typed.holiday_ar ?? ''}
          error={errorOf(errors, 'holiday_ar')}
        />
        <TextInput name="holiday_en" label={words.nameEn} width="medium" value={typed.holiday_en ?? ''} />
        <Button look="second" name="intent" value="holiday">
          {words.addHoliday}
        </Button>
      </Form>
    </section>
  )
}

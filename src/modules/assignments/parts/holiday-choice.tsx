import { Button } from '#ui/button.tsx'
import { Form } from '#ui/form.tsx'
import { useLanguage, useWords } from '#ui/language.tsx'
import { calendarWords } from '../calendar-words.ts'
import { dayText } from '../show-moment.ts'
import type { SuggestedHoliday } from '../suggest-holidays.server.ts'
import { Check } from './check-list.tsx'

interface HolidayChoiceProps {
  readonly holidays: readonly SuggestedHoliday[]
  /** Whether all are ticked at first: what somebody sent is, what is only suggested is not. */
  readonly ticked: boolean
}

/** Holidays to tick; only what is ticked is saved. Each carries its names, so that what was shown is what is kept. */
export function HolidayChoice({ holidays, ticked }: HolidayChoiceProps) {
  const language = useLanguage()
  const words = useWords(calendarWords)
  return (
    <Form className="mb-8">
      <ul className="mb-4">
        {holidays.map(({ day, title, hijri }) => (
          <li key={day}>
            <Check
              name="keep"
              value={day}
              label={`${dayText(language, day)}: ${title[language]}${hijri ? ` (${words.hijri})` : ''}`}
              checked={ticked}
            />
            <input type="hidden" name={`ar ${day}`} value={title.ar} />
            <input type="hidden" name={`en ${day}`} value={title.en} />
          </li>
        ))}
      </ul>
      <Button look="second" name="intent" value="keep">
        {words.keepChosen}
      </Button>
    </Form>
  )
}

import { formatDate } from '#platform/i18n.ts'
import { Button } from '#ui/button.tsx'
import { useLanguage, useWords } from '#ui/language.tsx'
import { Notice } from '#ui/notice.tsx'
import { TextInput } from '#ui/text-input.tsx'
import { registryWords } from '../registry-words.ts'

interface DayFormProps {
  /** The address of this page without a day. */
  readonly here: string
  readonly on: string | null
  /** The rest of the view, kept when a day is chosen. */
  readonly keep?: Readonly<Record<string, string | number | undefined>>
}

/** Chooses the day as of which the registry is shown, and says so when that is not today. */
export function DayForm({ here, on, keep = {} }: DayFormProps) {
  const words = useWords(registryWords)
  const language = useLanguage()
  const { on: _, page: __, ...rest } = keep
  return (
    <>
      {on !== null && (
        <Notice>
          {words.asOn(formatDate(language, on))}{' '}
          <a href={here} className="underline">
            {words.backToToday}
          </a>
        </Notice>
      )}
      <form method="get" action={here} className="no-print flex flex-wrap items-end gap-x-4">
        {Object.entries(rest).map(
          ([key, value]) => value !== undefined && <input key={key} type="hidden" name={key} value={value} />,
        )}
        <TextInput name="on" type="date" label={words.onDay} value={on ?? ''} width="short" latin />
        <div className="mb-6">
          <Button look="second">{words.show}</Button>
        </div>
      </form>
    </>
  )
}

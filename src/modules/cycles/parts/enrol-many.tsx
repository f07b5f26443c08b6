import { plural } from '#platform/i18n.ts'
import { Button } from '#ui/button.tsx'
import { Form } from '#ui/form.tsx'
import { useLanguage, useWords } from '#ui/language.tsx'
import { enrolmentWords } from '../enrolment-words.ts'

interface EnrolManyProps {
  /** Open centres of those shown that are not enrolled. */
  readonly open: number
  /** Open centres that are not enrolled and whose answers were accepted in the census. */
  readonly accepted: number
  /** Enrolled centres that have changed in the registry and of which nothing was observed. */
  readonly moved: number
}

/** Enrols many centres at once, and brings the enrolled up to the registry. */
export function EnrolMany({ open, accepted, moved }: EnrolManyProps) {
  const language = useLanguage()
  const words = useWords(enrolmentWords)
  const acts = [
    { intent: 'enrol-accepted', count: accepted, label: words.enrolAccepted, hint: words.enrolAcceptedHint },
    { intent: 'enrol-all', count: open, label: words.enrolAll, hint: words.enrolAllHint },
    { intent: 'refresh', count: moved, label: words.refresh, hint: words.refreshHint },
  ].filter(({ count }) => count > 0)
  if (acts.length === 0) return null
  return (
    <div className="mb-4 flex flex-wrap gap-x-8 gap-y-4">
      {acts.map(({ intent, count, label, hint }) => (
        <Form key={intent} className="max-w-[20rem]">
          <Button name="intent" value={intent} look="second">
            {label}
          </Button>
          <p className="mt-1 text-quiet">{hint(plural(language, count, words.centres))}</p>
        </Form>
      ))}
    </div>
  )
}

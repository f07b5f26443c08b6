import { plural } from '#platform/i18n.ts'
import { Button } from '#ui/button.tsx'
import { Form } from '#ui/form.tsx'
import { useLanguage, useWords } from '#ui/language.tsx'
import type { EnrolmentView } from '../enrolment-view.ts'
import { enrolmentWords } from '../enrolment-words.ts'

interface EnrolManyProps {
  readonly view: EnrolmentView
  /** Open centres of those shown that are not enrolled. */
  readonly open: number
  /** Open centres that are not enrolled and whose answers were accepted in the census. */
  readonly accepted: number
  /** Enrolled centres that have changed in the registry and of which nothing was observed. */
  readonly moved: number
}

/** Enrols many centres at once, and brings the enrolled up to the registry. */
export function EnrolMany({ view: { list }, open, accepted, moved }: EnrolManyProps) {
  const language = useLanguage()
  const words = useWords(enrolmentWords)
  // Each stands beside the lists that it changes: of the exempt, nothing is enrolled.
  const enrols = list === null || list === 'notEnrolled'
  const refreshes = list === null || list === 'enrolled' || list === 'moved'
  const acts = [
    { intent: 'enrol-accepted', count: accepted, label: words.enrolAccepted, hint: words.enrolAcceptedHint },
    { intent: 'enrol-all', count: open, label: words.enrolAll, hint: words.enrolAllHint },
    { intent: 'refresh', count: moved, label: words.refresh, hint: words.refreshHint },
  ].filter(({ intent, count }) => count > 0 && (intent === 'refresh' ? refreshes : enrols))
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

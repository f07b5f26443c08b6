import { plural } from '#platform/i18n.ts'
import type { Text } from '#scoring/guide.ts'
import { useLanguage, useWords } from '#ui/language.tsx'
import { Notice } from '#ui/notice.tsx'
import { enrolmentWords } from '../enrolment-words.ts'

interface EnrolmentDoneProps {
  readonly done: string | null
  /** How many centres changed. */
  readonly changed: number
  /** The centre that it was done to. */
  readonly after: { readonly code: string; readonly name: Text } | null
  readonly rows: readonly { readonly code: string }[]
  readonly frozen: boolean
}

/** What was done, and the way back to the place in the list where it was done. */
export function EnrolmentDone({ done, changed, after, rows, frozen }: EnrolmentDoneProps) {
  const language = useLanguage()
  const words = useWords(enrolmentWords)
  if (done === null) return null
  const counted = words.counted[done]?.(plural(language, changed, words.centres))
  const later = frozen ? words.doneFrozen[done] : undefined
  const said = counted ?? later ?? words.done[done]
  if (said === undefined) return null
  const listed = after !== null && rows.some(({ code }) => code === after.code)
  return (
    <Notice tone="good">
      <p>
        {after !== null && <bdi className="font-semibold">{after.name[language]}: </bdi>}
        {said}
      </p>
      {listed && (
        <a href={`#centre-${after.code}`} className="inline-flex min-h-11 items-center">
          {words.goOn(after.name[language])}
        </a>
      )}
    </Notice>
  )
}

import { useLanguage, useWords } from '#ui/language.tsx'
import { Notice } from '#ui/notice.tsx'
import type { Workshop } from '../read-workshop.server.ts'
import { workshopWords } from '../workshop-words.ts'

interface CalledOffNoticeProps {
  readonly workshop: Pick<Workshop, 'cancelledAt' | 'calledOff'>
  /** True for those who can make another. */
  readonly staff?: boolean
}

/** That a workshop does not take place, and why; nothing for one that does. */
export function CalledOffNotice({ workshop, staff = false }: CalledOffNoticeProps) {
  const language = useLanguage()
  const words = useWords(workshopWords)
  if (workshop.cancelledAt === null) return null
  return (
    <Notice tone="danger" title={words.calledOffTitle}>
      {workshop.calledOff !== null && (
        <p>
          <bdi>{words.calledOffWhy(workshop.calledOff[language])}</bdi>
        </p>
      )}
      <p>{staff ? words.calledOffAgain : words.calledOffText}</p>
    </Notice>
  )
}

import type { Guide } from '#scoring/guide.ts'
import { ClassBadge } from '#ui/class-badge.tsx'
import { useLanguage, useWords } from '#ui/language.tsx'
import { toneOf } from '../../standards/class-tone.ts'
import { localText } from '../../standards/local-text.ts'
import { resultWords } from '../page-words.ts'

interface ClassNameProps {
  readonly guide: Guide
  /** Null for a centre without a class. */
  readonly category: string | null
  readonly size?: 'small' | 'large'
}

/** The class of a centre as a badge; "no class" in words where it has none. */
export function ClassName({ guide, category, size = 'small' }: ClassNameProps) {
  const language = useLanguage()
  const words = useWords(resultWords)
  const found = guide.categories.find(({ code }) => code === category)
  return (
    <ClassBadge tone={toneOf(found)} size={size}>
      {found ? localText(language, found.title) : words.noClass}
    </ClassBadge>
  )
}

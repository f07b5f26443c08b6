import { useLanguage, useWords } from '#ui/language.tsx'
import { Notice } from '#ui/notice.tsx'
import type { BrokenRule } from '../find-broken.ts'
import { ruleName } from '../rule-words.ts'
import { visitWords } from '../words.ts'

interface BrokenNoticeProps {
  readonly rules: readonly BrokenRule[]
  /** The name of a visitor by id; empty where it is not known. */
  readonly nameOf: (visitor: string) => string
}

/** Says that a visit no longer keeps the rules, and which; nothing where it keeps them all. */
export function BrokenNotice({ rules, nameOf }: BrokenNoticeProps) {
  const language = useLanguage()
  const words = useWords(visitWords)
  if (rules.length === 0) return null
  const lines = rules.map(({ rule, visitor }) => {
    const name = visitor === undefined ? '' : nameOf(visitor)
    return `${name === '' ? '' : `${name}: `}${ruleName(language, rule)}`
  })
  return (
    <Notice tone="danger" title={words.brokenTitle}>
      <ul>
        {[...new Set(lines)].map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      <p className="mt-2">{words.brokenText}</p>
    </Notice>
  )
}

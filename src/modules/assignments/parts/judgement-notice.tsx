import type { SoftRule } from '#assignment/proposal.ts'
import { formatNumber } from '#platform/i18n.ts'
import { useLanguage, useWords } from '#ui/language.tsx'
import { Notice } from '#ui/notice.tsx'
import { visitWords } from '../words.ts'

/** What a change by hand would break, and what it would cost. */
export interface Judged {
  readonly broken: readonly string[]
  readonly costs: readonly { readonly rule: SoftRule; readonly change: number }[]
}

/** The judgement of a change that is not saved yet. */
export function JudgementNotice({ judged }: { readonly judged: Judged }) {
  const language = useLanguage()
  const words = useWords(visitWords)
  const good = judged.broken.length === 0
  return (
    <Notice answers tone={good ? 'good' : 'danger'} title={good ? words.checkedGood : words.checkedBad}>
      <ul>
        {judged.broken.map((text) => (
          <li key={text}>{text}</li>
        ))}
        {judged.costs.map(({ rule, change }) => {
          const by = formatNumber(language, Math.abs(change))
          return (
            <li key={rule}>
              {change > 0 ? words.softMore(words.rules[rule], by) : words.softLess(words.rules[rule], by)}
            </li>
          )
        })}
      </ul>
    </Notice>
  )
}

import { localDigits, plural } from '#platform/i18n.ts'
import type { Text } from '#scoring/guide.ts'
import { Details } from '#ui/details.tsx'
import { useLanguage, useWords } from '#ui/language.tsx'
import { urlTo } from '#urls.ts'
import { calendarWords } from '../calendar-words.ts'
import type { PlanRules } from '../plan-rules.ts'
import { clockText } from '../read-typed.ts'
import { visitWords } from '../words.ts'

interface WithoutHoursProps {
  readonly centres: readonly { readonly code: string; readonly name: Text }[]
  readonly rules: Pick<PlanRules, 'weekdays' | 'opensAt' | 'closesAt'>
}

/** Which centres have no opening hours, and what the plan assumes of them; nothing where all have. */
export function WithoutHours({ centres, rules }: WithoutHoursProps) {
  const language = useLanguage()
  const words = useWords(calendarWords)
  const { weekdays } = useWords(visitWords)
  if (centres.length === 0) return null
  const days = rules.weekdays
    .toSorted((a, b) => a - b)
    .map((day) => weekdays[day])
    .join(language === 'ar' ? '، ' : ', ')
  const hours = localDigits(language, `${clockText(rules.opensAt)}–${clockText(rules.closesAt)}`)
  return (
    <Details summary={words.withoutHours(plural(language, centres.length, words.centres))}>
      <p className="mb-3">{words.assumed(days, `\u2068${hours}\u2069`)}</p>
      <ul className="flex flex-wrap gap-x-6">
        {centres.map(({ code, name }) => (
          <li key={code}>
            <a
              href={urlTo(language, 'centreHours', { centre: code })}
              className="inline-flex min-h-11 items-center"
            >
              {name[language]}
            </a>
          </li>
        ))}
      </ul>
    </Details>
  )
}

import { formatDate, plural } from '#platform/i18n.ts'
import { useLanguage, useWords } from '#ui/language.tsx'
import { Notice } from '#ui/notice.tsx'
import type { Phase } from './phase.ts'
import { phaseNames } from './phase-words.ts'
import { daysBetween, nextPhase, phaseStateOn } from './timeline-days.ts'
import { cycleWords } from './words.ts'

/** What goes on in a cycle today, when it ends, and what comes next. */
export function CycleToday({ phases, today }: { readonly phases: readonly Phase[]; readonly today: string }) {
  const language = useLanguage()
  const words = useWords(cycleWords)
  const day = (text: string) => formatDate(language, text)
  const left = (until: string) => plural(language, daysBetween(today, until), words.days)
  const on = phases.filter((phase) => phaseStateOn(phase, today) === 'now')
  const next = nextPhase({ phases }, today)
  return (
    <Notice title={`${words.today}: ${day(today)}`}>
      {on.map(({ code, endsOn }) => (
        <p key={code}>
          {endsOn === today
            ? words.endsToday(phaseNames[code][language])
            : words.endsIn(phaseNames[code][language], left(endsOn), day(endsOn))}
        </p>
      ))}
      {next !== null && (
        <p>{words.beginsIn(phaseNames[next.code][language], left(next.startsOn), day(next.startsOn))}</p>
      )}
      {on.length === 0 && next === null && <p>{words.nothingAhead}</p>}
    </Notice>
  )
}

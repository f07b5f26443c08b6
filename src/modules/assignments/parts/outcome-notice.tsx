import { useLanguage, useWords } from '#ui/language.tsx'
import { Notice } from '#ui/notice.tsx'
import type { Outcome } from '../read-outcome.server.ts'
import { visitWords } from '../words.ts'
import { VisitMoment } from './visit-moment.tsx'
import { VisitPeople } from './visit-people.tsx'

/** What was just done in the plan, with the visit as it stands now. */
export function OutcomeNotice({ outcome }: { readonly outcome: Outcome | null }) {
  const language = useLanguage()
  const words = useWords(visitWords)
  const told = words.done[outcome?.done ?? '']
  if (outcome === null || told === undefined) return null
  const { visit } = outcome
  return (
    <Notice tone="good">
      <p>{told}</p>
      {visit !== null && (
        <p>
          {visit.centre.name[language]} · <VisitMoment startsAt={visit.startsAt} endsAt={visit.endsAt} /> ·{' '}
          <VisitPeople people={visit.people} />
        </p>
      )}
    </Notice>
  )
}

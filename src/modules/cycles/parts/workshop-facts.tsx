import { formatDateTime } from '#platform/i18n.ts'
import { Breakable } from '#ui/breakable.tsx'
import { useLanguage, useWords } from '#ui/language.tsx'
import { SummaryList, type SummaryRow } from '#ui/summary-list.tsx'
import type { Workshop } from '../read-workshop.server.ts'
import { workshopWords } from '../workshop-words.ts'

type Shown = Pick<Workshop, 'startsAt' | 'endsAt' | 'timeZone' | 'venue' | 'link'>

interface WorkshopFactsProps {
  readonly workshop: Shown
  /** What else stands in the list. */
  readonly more?: readonly SummaryRow[]
}

/** When and where a workshop is. */
export function WorkshopFacts({ workshop, more = [] }: WorkshopFactsProps) {
  const language = useLanguage()
  const words = useWords(workshopWords)
  const { startsAt, endsAt, timeZone, venue, link } = workshop
  const at = (moment: Date) => formatDateTime(language, new Date(moment), { timeZone })
  return (
    <div className="mb-6">
      <SummaryList
        rows={[
          { label: words.startsAt, value: at(startsAt) },
          { label: words.endsAt, value: at(endsAt) },
          ...(venue === null ? [] : [{ label: words.where, value: <bdi>{venue[language]}</bdi> }]),
          ...(link === null
            ? []
            : [
                {
                  label: words.link,
                  value: (
                    <a href={link}>
                      <Breakable text={link} />
                    </a>
                  ),
                },
              ]),
          ...more,
        ]}
      />
    </div>
  )
}

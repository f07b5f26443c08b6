import { formatDateTime } from '#platform/i18n.ts'
import { useLanguage, useWords } from '#ui/language.tsx'
import { SummaryList } from '#ui/summary-list.tsx'
import type { Workshop } from '../read-workshop.server.ts'
import { workshopWords } from '../workshop-words.ts'

type Shown = Pick<Workshop, 'startsAt' | 'endsAt' | 'timeZone' | 'venue' | 'link'>

/** When and where a workshop is. */
export function WorkshopFacts({ workshop }: { readonly workshop: Shown }) {
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
                    <a href={link} dir="ltr" className="break-all">
                      {link}
                    </a>
                  ),
                },
              ]),
        ]}
      />
    </div>
  )
}

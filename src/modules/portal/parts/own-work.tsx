import { formatDate, formatDateTime, formatNumber, plural } from '#platform/i18n.ts'
import type { Text } from '#scoring/guide.ts'
import { Heading } from '#ui/heading.tsx'
import { useLanguage, useWords } from '#ui/language.tsx'
import { urlTo } from '#urls.ts'
import { MyVisitItem } from '../../assignments/my-visit-item.tsx'
import { openUntil } from '../../cycles/registration.ts'
import type { OwnWork } from '../gather-own-work.server.ts'
import { workWords } from '../work-words.ts'

const link = 'inline-flex min-h-11 items-center'

/** What waits for the reader by name: visits, declarations, workshops. Each part stands only where there is something. */
export function OwnWorkList({
  own,
  cycles,
  today,
}: {
  readonly own: OwnWork
  /** ISO date. */
  readonly today: string
  readonly cycles: readonly { readonly id: number; readonly title: Text }[]
}) {
  const language = useLanguage()
  const words = useWords(workWords)
  const titleOf = (cycle: number) => cycles.find(({ id }) => id === cycle)?.title[language] ?? ''
  return (
    <div className="mb-8 max-w-[48rem]">
      {own.undeclared.length > 0 && (
        <section>
          <Heading level={2} id="your-declarations">
            {words.yourDeclarations}
          </Heading>
          <p>{words.declareWhy}</p>
          <ul>
            {own.undeclared.map(({ cycle, left }) => (
              <li key={cycle}>
                <a className={link} href={urlTo(language, 'myDeclarations', { cycle: String(cycle) })}>
                  {words.declareLeft(plural(language, left, words.entitiesForms), titleOf(cycle))}
                </a>
              </li>
            ))}
          </ul>
        </section>
      )}
      {own.visits.length > 0 && (
        <section>
          <Heading level={2} id="your-visits">
            {words.yourVisits}
          </Heading>
          <ul>
            {own.visits.map((visit) => (
              <MyVisitItem key={visit.id} visit={visit} />
            ))}
          </ul>
          <p>
            <a className={link} href={urlTo(language, 'myVisits')}>
              {words.allYourVisits(formatNumber(language, own.visitCount))}
            </a>
          </p>
        </section>
      )}
      {own.workshops.length > 0 && (
        <section>
          <Heading level={2} id="your-workshops">
            {words.yourWorkshops}
          </Heading>
          <ul>
            {own.workshops.map(({ id, title, startsAt, timeZone, place, registration }) => (
              <li key={id}>
                <a className={link} href={urlTo(language, 'myWorkshops')}>
                  {words.workshopOn(
                    title[language],
                    formatDateTime(language, new Date(startsAt), { timeZone }),
                  )}
                </a>
                <p className="text-quiet">
                  {place === null
                    ? words.registerUntil(formatDate(language, openUntil(registration, today) ?? today))
                    : words.places[place.status]}
                </p>
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
  )
}

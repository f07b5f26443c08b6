import { formatDate, localDigits } from '#platform/i18n.ts'
import { useLanguage, useWords } from '#ui/language.tsx'
import { SummaryList } from '#ui/summary-list.tsx'
import { urlTo } from '#urls.ts'
import { hoursWords } from '../hours-words.ts'
import { OpeningHoursList } from '../opening-hours-list.tsx'
import type { CentrePage } from '../read-subject-page.server.ts'
import { registryWords } from '../registry-words.ts'
import { StateTag } from './state-tag.tsx'

/** The facts of a centre on the day shown. */
export function CentreFactsList({
  centre,
  names,
  events,
  on,
}: Pick<CentrePage, 'centre' | 'names' | 'events'> & { readonly on: string | undefined }) {
  const words = useWords(registryWords)
  const ofHours = useWords(hoursWords)
  const language = useLanguage()
  const entity = names.entities[centre.entity]?.[language] ?? centre.entity
  const into = centre.mergedInto
  const day = (date: string) => formatDate(language, date)
  const yearOnly = events.some(
    (event) =>
      event.yearOnly && event.on === centre.closedOn && event.undone === null && event.what !== 'opened',
  )
  const closed = (date: string) => (yearOnly ? localDigits(language, date.slice(0, 4)) : day(date))
  return (
    <SummaryList
      rows={[
        { label: words.state, value: <StateTag state={centre.state} /> },
        ...(centre.closedOn === null ? [] : [{ label: words.closed, value: closed(centre.closedOn) }]),
        ...(into === null
          ? []
          : [
              {
                label: words.mergedInto,
                value: (
                  <a href={urlTo(language, 'registryCentre', { centre: into }, { on })}>
                    <bdi>{names.centres[into]?.[language] ?? into}</bdi>
                  </a>
                ),
              },
            ]),
        {
          label: words.entity,
          value: (
            <a href={urlTo(language, 'registryEntity', { entity: centre.entity }, { on })}>
              <bdi>{entity}</bdi>
            </a>
          ),
        },
        { label: words.code, value: <bdi dir="ltr">{centre.code}</bdi> },
        {
          label: words.opened,
          value: centre.openedOn === null ? words.openedUnknown : day(centre.openedOn),
        },
        { label: words.channel, value: words.channels[centre.channel] ?? centre.channel },
        {
          label: words.governorate,
          value:
            centre.governorate === null
              ? words.none
              : (names.governorates[centre.governorate]?.[language] ?? centre.governorate),
        },
        { label: words.locality, value: centre.locality?.[language] ?? words.none },
        {
          label: words.coordinates,
          value:
            centre.latitude === null ? (
              words.none
            ) : (
              <bdi dir="ltr">{`${centre.latitude}, ${centre.longitude}`}</bdi>
            ),
        },
        {
          label: words.services,
          value:
            centre.services.length === 0 ? (
              words.none
            ) : (
              <ul className="list-disc ps-5">
                {centre.services.map((service) => (
                  <li key={service.ar}>{service[language]}</li>
                ))}
              </ul>
            ),
        },
        {
          label: words.hours,
          value:
            centre.openingHours === null ? (
              ofHours.noneShort
            ) : (
              <OpeningHoursList hours={centre.openingHours} />
            ),
        },
        ...(centre.hours === null ? [] : [{ label: ofHours.inWords, value: centre.hours[language] }]),
        {
          label: words.attributes,
          value:
            Object.keys(centre.attributes).length === 0 ? (
              words.none
            ) : (
              <ul>
                {Object.entries(centre.attributes).map(([name, value]) => (
                  <li key={name}>
                    <bdi dir="ltr">{`${name} = ${value}`}</bdi>
                  </li>
                ))}
              </ul>
            ),
        },
      ]}
    />
  )
}

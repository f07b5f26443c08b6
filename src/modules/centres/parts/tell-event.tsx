import { useLanguage, useWords } from '#ui/language.tsx'
import { urlTo } from '#urls.ts'
import { hoursWords } from '../hours-words.ts'
import type { OpeningHours } from '../opening-hours.ts'
import { OpeningHoursList } from '../opening-hours-list.tsx'
import type { MentionedNames } from '../read-subject-page.server.ts'
import type { SubjectKind } from '../registry-fact.ts'
import { registryWords } from '../registry-words.ts'
import { sameValue } from '../same-value.ts'
import type { TimelineEvent } from '../timeline.ts'

interface TellEventProps {
  readonly event: TimelineEvent
  readonly kind: SubjectKind
  readonly names: MentionedNames
}

/** What an event of the timeline changed, in words: what was before, and what since. */
export function TellEvent({ event, kind, names }: TellEventProps) {
  const words = useWords(registryWords)
  const language = useLanguage()
  const { before, after, what } = event
  if (what === 'renamed') {
    const [old, fresh] = [before?.[language], after?.[language]]
    if (typeof old === 'string' && typeof fresh === 'string') return <bdi>{words.fromTo(old, fresh)}</bdi>
  }
  if (what === 'moved') {
    const nameOf = (value: TimelineEvent['after']) =>
      names.entities[String(value?.entity)]?.[language] ?? String(value?.entity ?? '')
    return <bdi>{words.fromTo(nameOf(before), nameOf(after))}</bdi>
  }
  if (what === 'merged' || what === 'joined')
    return (
      <Other kind={kind} code={String((what === 'merged' ? after?.into : after?.code) ?? '')} names={names} />
    )
  if (what === 'service') return after?.serves === false ? words.servesNot : words.servesPublic
  if (what === 'hours') return <NewHours after={after} />
  if (what === 'relocated' || what === 'described')
    return <Changes before={before} after={after} names={names} />
  return null
}

/** The other entity or centre of a merger. */
function Other({ kind, code, names }: { readonly code: string } & Pick<TellEventProps, 'kind' | 'names'>) {
  const language = useLanguage()
  const href =
    kind === 'centre'
      ? urlTo(language, 'registryCentre', { centre: code })
      : urlTo(language, 'registryEntity', { entity: code })
  const name = (kind === 'centre' ? names.centres : names.entities)[code]?.[language] ?? code
  return (
    <a href={href}>
      <bdi>{name}</bdi>
    </a>
  )
}

/** The hours from then on. */
function NewHours({ after }: Pick<TimelineEvent, 'after'>) {
  const words = useWords(hoursWords)
  const opening = (after?.opening ?? null) as OpeningHours | null
  return opening === null ? words.dropped : <OpeningHoursList hours={opening} />
}

/** The fields of a place or of services that differ, before and after. */
function Changes({
  before,
  after,
  names,
}: Pick<TimelineEvent, 'before' | 'after'> & { readonly names: MentionedNames }) {
  const words = useWords(registryWords)
  const language = useLanguage()
  const labels: Readonly<Record<string, string>> = {
    ...{ governorate: words.governorate, locality: words.locality, latitude: words.latitude },
    ...{ longitude: words.longitude, channel: words.channel, services: words.services },
    ...{ hours: words.hours, attributes: words.attributes },
  }
  const changed = Object.keys(labels).filter((key) => !sameValue(before?.[key] ?? null, after?.[key] ?? null))
  const show = (key: string, value: unknown): string => {
    if (value === null || value === undefined || (Array.isArray(value) && value.length === 0))
      return words.none
    if (key === 'governorate') return names.governorates[String(value)]?.[language] ?? String(value)
    if (key === 'channel') return words.channels[String(value)] ?? String(value)
    if (Array.isArray(value)) return value.map((one) => one[language]).join(language === 'ar' ? '، ' : ', ')
    if (key === 'attributes')
      return (
        Object.entries(value as object)
          .map(([name, one]) => `${name} = ${one}`)
          .join(', ') || words.none
      )
    return typeof value === 'object' ? String((value as Record<string, unknown>)[language]) : String(value)
  }
  return (
    <ul>
      {changed.map((key) => (
        <li key={key}>
          {labels[key]}: <bdi>{words.fromTo(show(key, before?.[key]), show(key, after?.[key]))}</bdi>
        </li>
      ))}
    </ul>
  )
}

import { useLanguage, useWords } from '#ui/language.tsx'
import type { CentrePage } from '../read-centre-page.server.ts'
import { registryWords } from '../registry-words.ts'
import { sameValue } from '../same-value.ts'
import type { TimelineEvent } from '../timeline.ts'

type Names = CentrePage['names']

/** What an event of the timeline changed, in words: what was before, and what since. */
export function TellEvent({ event, names }: { readonly event: TimelineEvent; readonly names: Names }) {
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
  if (what === 'merged') {
    const into = String(after?.into ?? '')
    return <bdi>{names.centres[into]?.[language] ?? into}</bdi>
  }
  if (what === 'relocated' || what === 'described')
    return <Changes before={before} after={after} names={names} />
  return null
}

/** The fields of a place or of services that differ, before and after. */
function Changes({
  before,
  after,
  names,
}: Pick<TimelineEvent, 'before' | 'after'> & { readonly names: Names }) {
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

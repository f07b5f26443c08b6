import type { ReactNode } from 'react'
import { formatDate, formatDateTime, localDigits } from '#platform/i18n.ts'
import { Heading } from '#ui/heading.tsx'
import { useLanguage, useWords } from '#ui/language.tsx'
import { Tag } from '#ui/tag.tsx'
import { registryWords } from '../registry-words.ts'
import type { TimelineEvent } from '../timeline.ts'

interface TimelineProps {
  readonly events: readonly TimelineEvent[]
  readonly kind: 'entity' | 'centre'
  /** What an event says beyond its kind. */
  readonly tell: (event: TimelineEvent) => ReactNode
}

/** The life of an entity or a centre, the latest first, with reasons and what was corrected. */
export function Timeline({ events, kind, tell }: TimelineProps) {
  const words = useWords(registryWords)
  const language = useLanguage()
  return (
    <section>
      <Heading level={2} id="timeline">
        {words.timeline}
      </Heading>
      <p className="mb-4 text-quiet">{words.timelineLead}</p>
      <ol className="border-s-4 border-line ps-5">
        {events.map((event) => (
          <li key={`${event.id} ${event.what}`} className="keep mb-6">
            <p className="text-quiet">
              <EventDay event={event} />
            </p>
            <p className="font-semibold">
              {nameOf(event.what)} {event.corrected && <Tag tone="notice">{words.correctedTag}</Tag>}
            </p>
            <div>{tell(event)}</div>
            {event.reason !== null && (
              <p>
                <bdi>{words.reasonIs(event.reason)}</bdi>
              </p>
            )}
            <p className="text-sm text-quiet">
              {words.recorded(formatDateTime(language, new Date(event.recordedAt)))}
            </p>
          </li>
        ))}
      </ol>
    </section>
  )

  function nameOf(what: TimelineEvent['what']): string {
    if (kind === 'centre') return words.events[what]
    const own: Partial<Record<TimelineEvent['what'], string>> = {
      opened: words.founding,
      closed: words.abolished,
      reopened: words.restored,
    }
    return own[what] ?? words.events[what]
  }
}

function EventDay({ event }: { readonly event: TimelineEvent }) {
  const words = useWords(registryWords)
  const language = useLanguage()
  if (event.on === null) return words.openedUnknown
  if (event.yearOnly) return localDigits(language, event.on.slice(0, 4))
  return <time dateTime={event.on}>{formatDate(language, new Date(event.on))}</time>
}

import type { ReactNode } from 'react'
import { formatDate, formatDateTime, localDigits, plural } from '#platform/i18n.ts'
import { Heading } from '#ui/heading.tsx'
import { useLanguage, useWords } from '#ui/language.tsx'
import { Tag } from '#ui/tag.tsx'
import { urlTo } from '#urls.ts'
import { eventName } from '../event-name.ts'
import type { SubjectKind } from '../registry-fact.ts'
import { registryWords } from '../registry-words.ts'
import type { TimelineEvent } from '../timeline.ts'

interface TimelineProps {
  readonly events: readonly TimelineEvent[]
  readonly kind: SubjectKind
  /** What an event says beyond its kind. */
  readonly tell: (event: TimelineEvent) => ReactNode
  /** Whether what was withdrawn or corrected is shown too. */
  readonly all: boolean
  /** The address of this page with and without what was withdrawn. */
  readonly hrefOf: (all: boolean) => string
  readonly mayChange: boolean
}

/** The life of an entity or a centre, the latest first, with reasons; what was recorded wrongly only when asked for. */
export function Timeline({ events, kind, tell, all, hrefOf, mayChange }: TimelineProps) {
  const words = useWords(registryWords)
  const language = useLanguage()
  const undone = events.filter((event) => event.undone !== null)
  const shown = all ? events : events.filter((event) => event.undone === null)
  return (
    <section>
      <Heading level={2} id="timeline">
        {words.timeline}
      </Heading>
      <p className="mb-4 text-quiet">{words.timelineLead}</p>
      {undone.length > 0 && (
        <p className="no-print mb-4">
          <a href={`${hrefOf(!all)}#timeline`} className="inline-flex min-h-11 items-center">
            {all ? words.hideUndone : words.showUndone(plural(language, undone.length, words.records))}
          </a>
        </p>
      )}
      <ol className="border-s-4 border-line ps-5">
        {shown.map((event) => (
          <li key={`${event.id} ${event.what}`} className="keep mb-6">
            <p className="text-quiet">
              <EventDay event={event} />
            </p>
            <p className={event.undone === null ? 'font-semibold' : 'font-semibold line-through'}>
              {eventName(words, kind, event.what)}
            </p>
            <Undone event={event} />
            <div>{tell(event)}</div>
            {event.reason !== null && (
              <p>
                <bdi>{words.reasonIs(event.reason)}</bdi>
              </p>
            )}
            <p className="text-sm text-quiet">
              {words.recorded(formatDateTime(language, new Date(event.recordedAt)))}
            </p>
            {mayChange && event.undone === null && event.what !== 'joined' && (
              <Amend event={event} kind={kind} />
            )}
          </li>
        ))}
      </ol>
    </section>
  )
}

function EventDay({ event }: { readonly event: TimelineEvent }) {
  const words = useWords(registryWords)
  const language = useLanguage()
  if (event.on === null) return words.openedUnknown
  if (event.yearOnly) return localDigits(language, event.on.slice(0, 4))
  return <time dateTime={event.on}>{formatDate(language, event.on)}</time>
}

/** That it counts no longer, since when and why. */
function Undone({ event: { undone } }: { readonly event: TimelineEvent }) {
  const words = useWords(registryWords)
  const language = useLanguage()
  if (undone === null) return null
  const at = formatDateTime(language, new Date(undone.at))
  return (
    <div className="mb-2">
      <Tag tone="notice">{words.undone[undone.how](at)}</Tag>
      {undone.reason !== null && (
        <p>
          <bdi>{words.undoneBecause[undone.how](undone.reason)}</bdi>
        </p>
      )}
    </div>
  )
}

/** The ways to mend an entry that was recorded wrongly. */
function Amend({ event, kind }: { readonly event: TimelineEvent; readonly kind: SubjectKind }) {
  const words = useWords(registryWords)
  const language = useLanguage()
  const acts = event.what === 'opened' ? (['redate'] as const) : (['redate', 'withdraw'] as const)
  const name = `${eventName(words, kind, event.what)} ${event.on ?? ''}`
  return (
    <p className="no-print flex flex-wrap gap-x-6 text-sm">
      {acts.map((act) => (
        <a
          key={act}
          href={urlTo(language, 'registryFact', { fact: event.id, act })}
          className="inline-flex min-h-11 items-center"
        >
          {words.amend[act]}
          <span className="sr-only">: {name}</span>
        </a>
      ))}
    </p>
  )
}

import type { Action } from '#platform/action.ts'
import { formatDateTime, plural } from '#platform/i18n.ts'
import { Heading } from '#ui/heading.tsx'
import { useLanguage, useWords } from '#ui/language.tsx'
import { peopleActions } from '../actions.ts'
import { keepingWords } from '../keeping-words.ts'
import type { PersonEvent } from '../read-person-history.server.ts'
import { peopleWords } from '../words.ts'

/** What was changed about a person, from the audit log. */
export function PersonHistory({ events }: { readonly events: readonly PersonEvent[] }) {
  const language = useLanguage()
  const words = useWords(keepingWords)
  return (
    <>
      <Heading level={2}>{words.history}</Heading>
      <p className="mb-4 text-quiet">
        {events.length === 0 ? words.noHistory : plural(language, events.length, words.eventForms)}
      </p>
      <ol className="border-t border-line">
        {events.map((event) => (
          <li key={event.id} className="border-b border-line py-3">
            <Told event={event} />
          </li>
        ))}
      </ol>
    </>
  )
}

const nameOf = (code: string): Action | undefined => (peopleActions as Readonly<Record<string, Action>>)[code]

function Told({ event }: { readonly event: PersonEvent }) {
  const language = useLanguage()
  const words = useWords(keepingWords)
  const { roleNames } = useWords(peopleWords)
  const { role, roles, employer } = event.after
  const given = (Array.isArray(roles) ? roles : [role]).filter((one) => typeof one === 'string')
  const named = given.map((one) => roleNames[one] ?? one).join(language === 'ar' ? '، ' : ', ')
  const about = named || employer
  return (
    <>
      <p>
        <span className="font-semibold">{nameOf(event.action)?.[language] ?? event.action}</span>
        {typeof about === 'string' && (
          <>
            {': '}
            <bdi>{about}</bdi>
          </>
        )}
      </p>
      <p className="text-quiet">
        {formatDateTime(language, new Date(event.at))} · {words.by(event.by?.[language] ?? words.byProgram)}
      </p>
      {event.why !== null && (
        <p>
          {words.why}: <bdi>{event.why}</bdi>
        </p>
      )}
    </>
  )
}

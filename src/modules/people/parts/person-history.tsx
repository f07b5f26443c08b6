import type { Action } from '#platform/action.ts'
import { formatDateTime, plural } from '#platform/i18n.ts'
import { Heading } from '#ui/heading.tsx'
import { useLanguage, useWords } from '#ui/language.tsx'
import { peopleActions } from '../actions.ts'
import { keepingWords } from '../keeping-words.ts'
import type { PersonView } from '../read-person.server.ts'
import type { PersonEvent } from '../read-person-history.server.ts'
import { peopleWords } from '../words.ts'

interface PersonHistoryProps {
  readonly events: readonly PersonEvent[]
  readonly employments: PersonView['employments']
}

/** What was changed about a person, from the audit log. */
export function PersonHistory({ events, employments }: PersonHistoryProps) {
  const language = useLanguage()
  const words = useWords(keepingWords)
  const employers = new Map(employments.map(({ entity, name }) => [entity, name[language]]))
  return (
    <>
      <Heading level={2}>{words.history}</Heading>
      <p className="mb-4 text-quiet">
        {events.length === 0 ? words.noHistory : plural(language, events.length, words.eventForms)}
      </p>
      <ol className="border-t border-line">
        {events.map((event) => (
          <li key={event.id} className="border-b border-line py-3">
            <Told event={event} employers={employers} />
          </li>
        ))}
      </ol>
    </>
  )
}

const nameOf = (code: string): Action | undefined => (peopleActions as Readonly<Record<string, Action>>)[code]

/** The code of a role, as an event names it: alone, or with where it holds. */
const codeOf = (role: unknown): string | null => {
  const code = typeof role === 'object' && role !== null && 'role' in role ? role.role : role
  return typeof code === 'string' ? code : null
}

interface ToldProps {
  readonly event: PersonEvent
  /** Names of entities by their codes. */
  readonly employers: ReadonlyMap<string, string>
}

function Told({ event, employers }: ToldProps) {
  const language = useLanguage()
  const words = useWords(keepingWords)
  const { roleNames } = useWords(peopleWords)
  const { role, roles, employer } = event.after
  const given = (Array.isArray(roles) ? roles : [role]).map(codeOf).filter((one) => one !== null)
  const named = given.map((one) => roleNames[one] ?? one).join(language === 'ar' ? '، ' : ', ')
  const about = named || (typeof employer === 'string' ? (employers.get(employer) ?? employer) : null)
  return (
    <>
      <p>
        <span className="font-semibold">{nameOf(event.action)?.[language] ?? event.action}</span>
        {about !== null && (
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

import { formatDate } from '#platform/i18n.ts'
import { Heading } from '#ui/heading.tsx'
import { useLanguage, useWords } from '#ui/language.tsx'
import { Table } from '#ui/table.tsx'
import { Tag, type Tone } from '#ui/tag.tsx'
import { urlTo } from '#urls.ts'
import { keepingWords } from '../keeping-words.ts'
import type { GrantView, PersonView } from '../read-person.server.ts'
import { peopleWords } from '../words.ts'

const tones: Readonly<Record<GrantView['when'], Tone>> = { now: 'good', later: 'notice', ended: 'plain' }

/** The roles of a person, those that ended included, each with its scope and dates. */
export function PersonRoles({
  person,
  mayChange,
}: {
  readonly person: PersonView
  readonly mayChange: boolean
}) {
  const language = useLanguage()
  const words = useWords(keepingWords)
  const { roleNames } = useWords(peopleWords)
  const day = (moment: string) => formatDate(language, moment)
  const scopeOf = ({ scopeKind, scopeId, scopeName }: GrantView) =>
    scopeId === null ? (
      words.scopes[scopeKind]
    ) : (
      <>
        {words.scopes[scopeKind]}: <bdi>{scopeName?.[language] ?? scopeId}</bdi>
      </>
    )
  return (
    <>
      <Heading level={2}>{words.roles}</Heading>
      {person.grants.length === 0 ? (
        <p>{words.noRoles}</p>
      ) : (
        <Table
          caption={words.roles}
          captionHidden
          rows={person.grants}
          rowKey={({ id }) => id}
          columns={[
            { key: 'role', header: words.role, cell: ({ role }) => roleNames[role] ?? role },
            { key: 'scope', header: words.scope, cell: scopeOf },
            {
              key: 'held',
              header: words.held,
              cell: ({ from, until }) =>
                until === null ? words.fromOn(day(from)) : words.fromTo(day(from), day(lastMoment(until))),
            },
            {
              key: 'state',
              header: words.state,
              cell: (grant) => (
                <span className="flex flex-wrap items-center gap-x-4">
                  <Tag tone={tones[grant.when]}>{words.when[grant.when]}</Tag>
                  {mayChange && grant.when !== 'ended' && (
                    <a
                      href={urlTo(
                        language,
                        'personChange',
                        { person: person.id, change: 'end-role' },
                        { grant: grant.id },
                      )}
                      className="inline-flex min-h-11 items-center"
                    >
                      {words.change['end-role']}
                      <span className="sr-only"> {roleNames[grant.role]}</span>
                    </a>
                  )}
                </span>
              ),
            },
          ]}
        />
      )}
    </>
  )
}

/** A role ends at a moment that no longer belongs to it; people name the last day that does. */
const lastMoment = (until: string): string => new Date(new Date(until).getTime() - 1).toISOString()

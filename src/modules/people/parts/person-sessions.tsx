import { formatDateTime } from '#platform/i18n.ts'
import { Heading } from '#ui/heading.tsx'
import { useLanguage, useWords } from '#ui/language.tsx'
import { Table } from '#ui/table.tsx'
import { describeBrowser } from '../describe-browser.ts'
import { keepingWords } from '../keeping-words.ts'
import type { PersonView } from '../read-person.server.ts'

/** Where a person is signed in now, and how they proved who they are. */
export function PersonSessions({ sessions }: { readonly sessions: PersonView['sessions'] }) {
  const language = useLanguage()
  const words = useWords(keepingWords)
  return (
    <>
      <Heading level={2}>{words.sessions}</Heading>
      {sessions.length === 0 ? (
        <p>{words.noSessions}</p>
      ) : (
        <Table
          caption={words.sessions}
          captionHidden
          rows={sessions}
          rowKey={({ id }) => id}
          columns={[
            {
              key: 'browser',
              header: words.session,
              cell: ({ userAgent }) => <bdi>{describeBrowser(userAgent) ?? words.otherBrowser}</bdi>,
            },
            {
              key: 'since',
              header: words.opened,
              cell: ({ since }) => formatDateTime(language, new Date(since)),
            },
            {
              key: 'with',
              header: words.openedWith,
              cell: ({ secondFactor }) => (secondFactor ? words.withSecond : words.withPassword),
            },
          ]}
        />
      )}
    </>
  )
}

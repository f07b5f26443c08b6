import { formatDateTime } from '#platform/i18n.ts'
import { Heading } from '#ui/heading.tsx'
import { useLanguage, useWords } from '#ui/language.tsx'
import { Table } from '#ui/table.tsx'
import type { VisitChangeLine, VisitMoment } from '../list-visit-changes.server.ts'
import { momentText } from '../show-moment.ts'
import { visitWords } from '../words.ts'

/** What happened to a visit: each change, by whom and why. */
export function VisitHistory({ changes }: { readonly changes: readonly VisitChangeLine[] }) {
  const language = useLanguage()
  const words = useWords(visitWords)
  const comma = language === 'ar' ? '، ' : ', '
  const side = (moment: VisitMoment | null) =>
    moment === null ? (
      words.changeKinds.cancelled
    ) : (
      <>
        {momentText(language, moment.startsAt)}
        <br />
        {moment.people.map((name) => name[language]).join(comma)}
        {moment.pinned && ` (${words.pinned})`}
      </>
    )
  return (
    <section>
      <Heading level={2}>{words.history}</Heading>
      {changes.length === 0 ? (
        <p>{words.noHistory}</p>
      ) : (
        <Table
          caption={words.history}
          captionHidden
          rows={changes}
          rowKey={({ id }) => id}
          columns={[
            {
              key: 'at',
              header: words.changedAt,
              cell: ({ at, by }) => (
                <>
                  {formatDateTime(language, new Date(at))}
                  <br />
                  <bdi>{by?.[language] ?? '–'}</bdi>
                </>
              ),
            },
            {
              key: 'cause',
              header: words.cause,
              cell: ({ cause, note }) => (
                <>
                  {words.causes[cause]}
                  {note !== null && (
                    <>
                      <br />
                      <bdi>{note}</bdi>
                    </>
                  )}
                </>
              ),
            },
            { key: 'before', header: words.before, cell: ({ before }) => side(before) },
            { key: 'after', header: words.now, cell: ({ after }) => side(after) },
          ]}
        />
      )}
    </section>
  )
}

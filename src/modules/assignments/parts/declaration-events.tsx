import { formatDateTime } from '#platform/i18n.ts'
import { EmptyState } from '#ui/empty-state.tsx'
import { useLanguage, useWords } from '#ui/language.tsx'
import { Pagination } from '#ui/pagination.tsx'
import { Table } from '#ui/table.tsx'
import { Tag } from '#ui/tag.tsx'
import { declaredPerPage } from '../declared-page.ts'
import type { DeclarationEvent, DeclarationHistory } from '../list-declaration-history.server.ts'
import { ownWords } from '../own-words.ts'

interface DeclarationEventsProps {
  readonly history: DeclarationHistory
  readonly page: number
  readonly hrefOf: (page: number) => string
  /** What an empty list says. */
  readonly empty: string
}

/** Every answer and every request of a declaration, the latest first. */
export function DeclarationEvents({ history, page, hrefOf, empty }: DeclarationEventsProps) {
  const language = useLanguage()
  const words = useWords(ownWords)
  if (history.count === 0) return <EmptyState title={words.nothingDeclared}>{empty}</EmptyState>
  const answer = ({ kind, answer: said, reason, by }: DeclarationEvent) => {
    if (kind === 'asked') return by ? words.askedBy(by[language]) : words.askedBySomebody
    if (said === 'none') return words.saidNone
    return (
      <>
        <Tag tone="notice">{words.saidInterest}</Tag>
        <br />
        <bdi>{reason}</bdi>
      </>
    )
  }
  return (
    <>
      <Table
        caption={words.historyTitle}
        captionHidden
        rows={history.events.map((event, at) => ({ ...event, key: String(at) }))}
        rowKey={({ key }) => key}
        columns={[
          { key: 'at', header: words.eventAt, cell: ({ at }) => formatDateTime(language, new Date(at)) },
          { key: 'cycle', header: words.cycle, cell: ({ cycle }) => cycle[language] },
          {
            key: 'subject',
            header: words.subject,
            cell: ({ subject }) => subject?.[language] ?? words.declaration,
          },
          { key: 'answer', header: words.answer, cell: answer },
        ]}
      />
      <Pagination page={page} pages={Math.ceil(history.count / declaredPerPage)} hrefOf={hrefOf} />
    </>
  )
}

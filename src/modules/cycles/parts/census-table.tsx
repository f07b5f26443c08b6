import { formatDate, formatDateTime, formatNumber } from '#platform/i18n.ts'
import { useLanguage, useWords } from '#ui/language.tsx'
import { Table } from '#ui/table.tsx'
import { Tag, type Tone } from '#ui/tag.tsx'
import { urlTo } from '#urls.ts'
import type { RequestState } from '../census.ts'
import { censusWords } from '../census-words.ts'
import type { CensusEntity } from '../read-census.server.ts'

const tones: Readonly<Record<RequestState, Tone>> = {
  'not-sent': 'plain',
  sent: 'plain',
  opened: 'plain',
  late: 'danger',
  submitted: 'notice',
  settled: 'good',
}

interface CensusTableProps {
  readonly cycle: string
  readonly entities: readonly CensusEntity[]
}

/** The entities of a census, each with its state and what waits for a decision. */
export function CensusTable({ cycle, entities }: CensusTableProps) {
  const language = useLanguage()
  const words = useWords(censusWords)
  const day = (date: Date | null) => (date === null ? words.never : formatDate(language, date))
  return (
    <Table
      caption={words.censusTitle}
      captionHidden
      rows={entities}
      rowKey={({ code }) => code}
      columns={[
        {
          key: 'entity',
          header: words.entity,
          cell: ({ code, name }) => (
            <a href={urlTo(language, 'censusEntity', { cycle, entity: code })}>
              <bdi>{name[language]}</bdi>
            </a>
          ),
        },
        {
          key: 'state',
          header: words.state,
          cell: ({ state }) => <Tag tone={tones[state]}>{words.requestStates[state]}</Tag>,
        },
        {
          key: 'waiting',
          header: words.waiting,
          numeric: true,
          cell: ({ submittedAt, undecided }) =>
            submittedAt === null ? words.never : formatNumber(language, undecided),
        },
        {
          key: 'sent',
          header: words.sentOn,
          cell: ({ sentAt, remindedAt }) => (
            <>
              {day(sentAt)}
              {remindedAt !== null && (
                <span className="block text-quiet">
                  {words.remindedOn(formatDateTime(language, remindedAt))}
                </span>
              )}
            </>
          ),
        },
        { key: 'received', header: words.submittedOn, cell: ({ submittedAt }) => day(submittedAt) },
      ]}
    />
  )
}

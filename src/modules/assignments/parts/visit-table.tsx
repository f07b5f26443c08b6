import { useLanguage, useWords } from '#ui/language.tsx'
import { Table } from '#ui/table.tsx'
import { Tag } from '#ui/tag.tsx'
import { urlTo } from '#urls.ts'
import type { VisitLine } from '../list-visits.server.ts'
import type { VisitCycle } from '../load-cycle.server.ts'
import { visitWords } from '../words.ts'
import { VisitMoment } from './visit-moment.tsx'
import { VisitPeople } from './visit-people.tsx'

interface VisitTableProps {
  readonly cycle: VisitCycle
  readonly visits: readonly VisitLine[]
  /** Leads to the page where a visit is changed. */
  readonly keeps: boolean
}

/** Visits as records: where, when, with what, by whom. */
export function VisitTable({ cycle, visits, keeps }: VisitTableProps) {
  const language = useLanguage()
  const words = useWords(visitWords)
  return (
    <Table
      caption={words.visits}
      captionHidden
      rows={visits}
      rowKey={({ id }) => id}
      columns={[
        {
          key: 'centre',
          header: words.centre,
          cell: ({ id, centre }) =>
            keeps ? (
              <a href={urlTo(language, 'visit', { cycle: String(cycle.id), visit: id })}>
                {centre.name[language]}
              </a>
            ) : (
              centre.name[language]
            ),
        },
        {
          key: 'when',
          header: words.when,
          cell: ({ startsAt, endsAt }) => <VisitMoment startsAt={startsAt} endsAt={endsAt} />,
        },
        {
          key: 'instrument',
          header: words.instrument,
          cell: ({ instrument }) => cycle.instruments[instrument]?.[language] ?? instrument,
        },
        {
          key: 'who',
          header: words.who,
          cell: ({ people }) => <VisitPeople people={people} />,
        },
        {
          key: 'mark',
          header: words.mark,
          cell: ({ pinned, double, broken }) => (
            <>
              {broken && <Tag tone="danger">{words.broken}</Tag>}{' '}
              {pinned && <Tag tone="notice">{words.pinned}</Tag>} {double && <Tag>{words.double}</Tag>}
            </>
          ),
        },
      ]}
    />
  )
}

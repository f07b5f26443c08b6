import type { Text } from '#scoring/guide.ts'
import { useLanguage, useWords } from '#ui/language.tsx'
import { type Column, Table } from '#ui/table.tsx'
import { Tag } from '#ui/tag.tsx'
import type { VisitLine } from '../list-visits.server.ts'
import { visitWords } from '../words.ts'
import { VisitMoment } from './visit-moment.tsx'
import { VisitPeople } from './visit-people.tsx'

interface VisitTableProps {
  readonly visits: readonly VisitLine[]
  /** The page where a visit is changed; null for who may only look. */
  readonly hrefOf: ((visit: string) => string) | null
  /** The page where somebody takes over a visit, for those that begin later than a local moment; null: for none. */
  readonly swaps?: { readonly after: string | null; readonly hrefOf: (visit: string) => string }
  /** Names of the instruments; null: what a visit is made with, and how it is marked, is left out. */
  readonly instruments: Readonly<Record<string, Text>> | null
}

/** Visits as records: where, when, by whom; with what, and how marked, where that is asked for. */
export function VisitTable({ visits, hrefOf, swaps, instruments }: VisitTableProps) {
  const language = useLanguage()
  const words = useWords(visitWords)
  const instrument = (names: Readonly<Record<string, Text>>): Column<VisitLine> => ({
    key: 'instrument',
    header: words.instrument,
    cell: (visit) => names[visit.instrument]?.[language] ?? visit.instrument,
  })
  const mark: Column<VisitLine> = {
    key: 'mark',
    header: words.mark,
    isEmpty: ({ pinned, double, broken }) => !pinned && !double && !broken,
    cell: ({ pinned, double, broken }) => (
      <>
        {broken && <Tag tone="danger">{words.broken}</Tag>}{' '}
        {pinned && <Tag tone="notice">{words.pinned}</Tag>} {double && <Tag>{words.double}</Tag>}
      </>
    ),
  }
  return (
    <Table<VisitLine>
      caption={words.visits}
      captionHidden
      rows={visits}
      rowKey={({ id }) => id}
      columns={[
        {
          key: 'centre',
          header: words.centre,
          cell: ({ id, centre }) =>
            hrefOf ? <a href={hrefOf(id)}>{centre.name[language]}</a> : centre.name[language],
        },
        {
          key: 'when',
          header: words.when,
          cell: ({ startsAt, endsAt }) => <VisitMoment startsAt={startsAt} endsAt={endsAt} />,
        },
        ...(instruments ? [instrument(instruments)] : []),
        {
          key: 'who',
          header: words.who,
          cell: ({ id, centre, people, startsAt }) => (
            <>
              <VisitPeople people={people} />
              {swaps && swaps.after !== null && startsAt > swaps.after && people.length > 0 && (
                <a className="block min-h-6" href={swaps.hrefOf(id)}>
                  {words.swap}
                  <span className="sr-only">: {centre.name[language]}</span>
                </a>
              )}
            </>
          ),
        },
        ...(instruments ? [mark] : []),
      ]}
    />
  )
}

import type { ReactNode } from 'react'
import { useWords } from './language.tsx'
import { uiWords } from './words.ts'

export interface Column<Row> {
  readonly key: string
  readonly header: string
  readonly cell: (row: Row) => ReactNode
  /** Figures stand at the end of the cell, one under the other. */
  readonly numeric?: boolean
  /** Holds a form: on a phone the cell has the whole width of the card. */
  readonly wide?: boolean
  /** Says that there is nothing in the cell: the card on a phone leaves it out. */
  readonly isEmpty?: (row: Row) => boolean
  /** Makes the header a link that sorts; `direction` says how the table is sorted by this column now. */
  readonly sort?: { readonly href: string; readonly direction?: 'ascending' | 'descending' | undefined }
}

interface TableProps<Row> {
  /** What the table shows, read out before it. */
  readonly caption: string
  readonly captionHidden?: boolean
  /** The first column names the row: it is its header, and stays in view. */
  readonly columns: readonly [Column<Row>, ...Column<Row>[]]
  readonly rows: readonly Row[]
  readonly rowKey: (row: Row) => string
  /** On a phone each row becomes a card (default); `false` for small tables that fit. */
  readonly cards?: boolean
}

const classOf = <Row,>({ numeric, wide, isEmpty }: Column<Row>, row: Row): string | undefined =>
  [numeric && 'figure', wide && 'wide', isEmpty?.(row) && 'empty'].filter(Boolean).join(' ') || undefined

/** Says the roles again: a table whose parts are laid out as cards loses them in some browsers. */
const as = {
  table: { role: 'table' },
  rowgroup: { role: 'rowgroup' },
  row: { role: 'row' },
  rowheader: { role: 'rowheader' },
  columnheader: { role: 'columnheader' },
  cell: { role: 'cell' },
} as const

/** A table of records: header and first column stay in view, headers may sort, a phone shows cards. */
export function Table<Row>({
  caption,
  captionHidden = false,
  columns,
  rows,
  rowKey,
  cards = true,
}: TableProps<Row>) {
  const [first, ...rest] = columns
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
    <section className={`table-frame ${cards ? 'table-cards' : ''}`} aria-label={caption} tabIndex={0}>
      <table {...as.table}>
        <caption className={captionHidden ? 'sr-only' : 'py-2 text-start text-quiet'}>{caption}</caption>
        <thead {...as.rowgroup}>
          <tr {...as.row}>
            {columns.map((column) => (
              <HeaderCell key={column.key} column={column} />
            ))}
          </tr>
        </thead>
        <tbody {...as.rowgroup}>
          {rows.map((row) => (
            <tr key={rowKey(row)} {...as.row}>
              <th scope="row" {...as.rowheader} data-label={first.header}>
                {first.cell(row)}
              </th>
              {rest.map((column) => (
                <td key={column.key} {...as.cell} data-label={column.header} className={classOf(column, row)}>
                  <div>{column.cell(row)}</div>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

function HeaderCell<Row>({ column }: { readonly column: Column<Row> }) {
  const { header, numeric, sort } = column
  const look = numeric ? 'figure' : undefined
  if (sort === undefined)
    return (
      <th scope="col" {...as.columnheader} className={look}>
        {header}
      </th>
    )
  return (
    <th scope="col" {...as.columnheader} aria-sort={sort.direction ?? 'none'} className={look}>
      <SortLink header={header} sort={sort} />
    </th>
  )
}

function SortLink({
  header,
  sort,
}: {
  readonly header: string
  readonly sort: NonNullable<Column<never>['sort']>
}) {
  const words = useWords(uiWords)
  return (
    <a href={sort.href} className="inline-flex min-h-11 items-center gap-1.5" title={words.sortBy(header)}>
      {header}
      <SortMark direction={sort.direction} />
    </a>
  )
}

/** Two small triangles; the one that holds is filled. */
function SortMark({ direction }: { readonly direction: NonNullable<Column<never>['sort']>['direction'] }) {
  const fill = (of: 'ascending' | 'descending') => (direction === of ? 'currentColor' : 'none')
  return (
    <svg
      width="10"
      height="16"
      viewBox="0 0 10 16"
      aria-hidden="true"
      className="shrink-0"
      stroke="currentColor"
    >
      <path d="M5 1.5 9 6.5H1z" fill={fill('ascending')} strokeLinejoin="round" />
      <path d="M5 14.5 1 9.5h8z" fill={fill('descending')} strokeLinejoin="round" />
    </svg>
  )
}

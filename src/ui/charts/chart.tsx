import { Details } from '../details.tsx'
import { EmptyState } from '../empty-state.tsx'
import { useWords } from '../language.tsx'
import { type Column, Table } from '../table.tsx'
import type { ChartTable, Drawing } from './drawing.ts'
import { chartWords } from './words.ts'

interface ChartProps {
  readonly drawing: Drawing
  /** Opens the table with the page: where figures matter more than shapes. */
  readonly tableOpen?: boolean
}

/** A chart in a page: the finding, how to read it, the picture that fits the width, and the same facts as a table. */
export function Chart({ drawing, tableOpen = false }: ChartProps) {
  const { id, title, description, svg, narrow, table } = drawing
  const words = useWords(chartWords)
  return (
    <figure id={id} className="chart" aria-labelledby={`${id}-title`}>
      <figcaption>
        <p id={`${id}-title`} className="chart-title">
          {title}
        </p>
        <p className="chart-reading">{description}</p>
      </figcaption>
      {svg === null || narrow === null ? (
        <EmptyState title={words.nothing}>
          <p>{words.nothingYet}</p>
        </EmptyState>
      ) : (
        <>
          <Picture className="chart-wide" svg={svg} />
          <Picture className="chart-narrow" svg={narrow} />
        </>
      )}
      {table.rows.length > 0 && (
        <Details summary={words.figures} open={tableOpen}>
          <Figures table={table} />
        </Details>
      )}
    </figure>
  )
}

/** The text was written by the server's own serializer, which escapes every name; nothing of a visitor's is markup. */
function Picture({ className, svg }: { readonly className: string; readonly svg: string }) {
  // biome-ignore lint/security/noDangerouslySetInnerHtml: serialized by our own server, names escaped
  return <div className={className} dangerouslySetInnerHTML={{ __html: svg }} />
}

type Row = { readonly key: string; readonly cells: readonly string[] }

function Figures({ table }: { readonly table: ChartTable }) {
  const columns = table.columns.map(
    ({ header, numeric }, index): Column<Row> => ({
      key: String(index),
      header,
      numeric,
      cell: (row) => <bdi>{row.cells[index]}</bdi>,
    }),
  )
  const [first, ...rest] = columns
  if (first === undefined) return null
  const rows = table.rows.map((cells, index) => ({ key: String(index), cells }))
  return (
    <Table
      caption={table.caption}
      captionHidden
      columns={[first, ...rest]}
      rows={rows}
      rowKey={(row) => row.key}
    />
  )
}

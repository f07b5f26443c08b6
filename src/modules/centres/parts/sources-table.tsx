import { localDigits } from '#platform/i18n.ts'
import { Heading } from '#ui/heading.tsx'
import { useLanguage, useWords } from '#ui/language.tsx'
import { type Column, Table } from '#ui/table.tsx'
import { Tag } from '#ui/tag.tsx'
import type { SourcedFigure, SourcedValue } from '../list-sources.server.ts'
import { sourceWords } from '../source-words.ts'

interface SourcesTableProps {
  readonly caption: string
  readonly figures: readonly SourcedFigure[]
  /** Names the subject of a figure, where the table is about several. */
  readonly nameOf?: (figure: SourcedFigure) => string
}

type Row = SourcedValue & { readonly figure: SourcedFigure; readonly key: string }

/** Figures with every value that sources give them, one under the other, each with its source. */
export function SourcesTable({ caption, figures, nameOf }: SourcesTableProps) {
  const words = useWords(sourceWords)
  const language = useLanguage()
  const rows = figures.flatMap((figure) =>
    figure.values.map(
      (value, at): Row => ({
        ...value,
        figure,
        key: `${figure.figure} ${figure.subject} ${figure.cycle} ${at}`,
      }),
    ),
  )
  const cycleOf = ({ cycle, kind }: SourcedFigure) =>
    cycle === null || kind === 'cycle' ? '' : ` (${words.cycle(localDigits(language, String(cycle)))})`
  const named: readonly Column<Row>[] =
    nameOf === undefined
      ? []
      : [{ key: 'subject', header: words.subject, cell: ({ figure }) => <bdi>{nameOf(figure)}</bdi> }]
  const columns: readonly [Column<Row>, ...Column<Row>[]] = [
    {
      key: 'figure',
      header: words.figure,
      cell: ({ figure }) => (
        <>
          {localDigits(language, figure.title[language])}
          {cycleOf(figure)} {figure.disputed && <Tag tone="notice">{words.disputed}</Tag>}
        </>
      ),
    },
    ...named,
    {
      key: 'value',
      header: words.value,
      cell: ({ value, note }) => (
        <>
          <bdi className="font-semibold">{localDigits(language, value[language])}</bdi>
          {note !== null && <span className="block text-quiet">{localDigits(language, note[language])}</span>}
        </>
      ),
    },
    { key: 'status', header: words.status, cell: ({ status }) => words.statuses[status] },
    { key: 'source', header: words.source, cell: ({ source }) => <Source source={source} /> },
  ]
  return <Table caption={caption} captionHidden columns={columns} rows={rows} rowKey={({ key }) => key} />
}

/** What sources say about one entity or centre; nothing where they say nothing. */
export function SourcesSection({ figures }: { readonly figures: readonly SourcedFigure[] }) {
  const words = useWords(sourceWords)
  if (figures.length === 0) return null
  return (
    <section>
      <Heading level={2}>{words.title}</Heading>
      <p className="mb-4 text-quiet">{words.lead}</p>
      <SourcesTable caption={words.title} figures={figures} />
    </section>
  )
}

/** The site that published it, as a link; a text that we keep is named. */
function Source({ source }: { readonly source: string }) {
  const words = useWords(sourceWords)
  const language = useLanguage()
  if (!URL.canParse(source))
    return (
      <bdi>
        {words.text} {localDigits(language, source.replace(/^text /, ''))}
      </bdi>
    )
  return (
    <a href={source} rel="noreferrer" className="break-all">
      <bdi dir="ltr">{new URL(source).hostname.replace(/^www\./, '')}</bdi>
    </a>
  )
}

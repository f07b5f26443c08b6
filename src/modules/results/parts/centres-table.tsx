import { formatShare } from '#platform/format-share.ts'
import type { Guide } from '#scoring/guide.ts'
import { useLanguage, useWords } from '#ui/language.tsx'
import { type Column, Table } from '#ui/table.tsx'
import { urlTo } from '#urls.ts'
import type { CycleView } from '../../cycles/read.server.ts'
import { formatNeeded, formatThreshold, thresholdsOf } from '../../standards/condition-words.ts'
import { type Arrangement, type ComparedLine, type SortKey, sortQuery } from '../arrange-centres.ts'
import { changeWords } from '../format-change.ts'
import { resultWords } from '../page-words.ts'
import { ClassName } from './class-name.tsx'
import { CoreShare } from './core-share.tsx'

interface CentresTableProps {
  readonly cycle: CycleView
  readonly guide: Guide
  readonly lines: readonly ComparedLine[]
  readonly arrangement: Arrangement
  /** False where there is no earlier cycle to compare with. */
  readonly compared: boolean
}

/** The centres of a cycle, sorted by the links in its header. */
export function CentresTable({ cycle, guide, lines, arrangement, compared }: CentresTableProps) {
  const language = useLanguage()
  const words = useWords(resultWords)
  const sort = (key: SortKey) => ({
    href: urlTo(language, 'cycleResults', { cycle: String(cycle.id) }, sortQuery(arrangement, key)),
    direction: directionOf(arrangement, key),
  })
  const columns: readonly [Column<ComparedLine>, ...Column<ComparedLine>[]] = [
    {
      key: 'name',
      header: words.centre,
      sort: sort('name'),
      cell: (line) => (
        <a href={urlTo(language, 'centreResult', { cycle: String(cycle.id), centre: line.code })}>
          {line.name[language]}
        </a>
      ),
    },
    {
      key: 'entity',
      header: words.entity,
      sort: sort('entity'),
      cell: ({ entity }) => entity.name[language],
    },
    { key: 'channel', header: words.channel, cell: ({ channel }) => words.channels[channel] ?? channel },
    {
      key: 'class',
      header: words.class,
      sort: sort('class'),
      cell: ({ category }) => (
        <span className="sm:whitespace-nowrap">
          <ClassName guide={guide} category={category} />
        </span>
      ),
    },
    {
      key: 'core',
      header: words.core,
      numeric: true,
      sort: sort('core'),
      cell: (line) => (
        <span>
          <CoreShare guide={guide} line={line} />
          <BandNote guide={guide} band={line.band} />
        </span>
      ),
    },
    {
      key: 'overall',
      header: words.overall,
      numeric: true,
      sort: sort('overall'),
      cell: ({ overall }) =>
        overall === null
          ? words.none
          : formatShare(language, overall, { thresholds: thresholdsOf(guide, 'overall') }),
    },
  ]
  const change: Column<ComparedLine> = {
    key: 'change',
    header: words.change,
    sort: sort('change'),
    cell: ({ change }) => (change === null ? words.newCentre : changeWords(language, change)),
  }
  return (
    <Table
      caption={words.tableCaption(cycle.title[language])}
      captionHidden
      columns={compared ? ([...columns, change] as typeof columns) : columns}
      rows={lines}
      rowKey={({ code }) => code}
    />
  )
}

/** On which side of a reporting cut point a centre stands, in the fewest words. */
function BandNote({ guide, band }: { readonly guide: Guide; readonly band: string | null }) {
  const language = useLanguage()
  const found = guide.bands?.find(({ code }) => code === band)
  if (!found) return null
  const { figure, op, value } = found
  return (
    <span className="block text-sm text-quiet">
      {formatNeeded(op, formatThreshold(guide, figure, value, language), language)}
    </span>
  )
}

const directionOf = (
  { sort, descending }: Arrangement,
  key: SortKey,
): 'ascending' | 'descending' | undefined =>
  sort === key ? (descending ? 'descending' : 'ascending') : undefined

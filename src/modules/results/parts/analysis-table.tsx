import { formatShare } from '#platform/format-share.ts'
import type { Guide } from '#scoring/guide.ts'
import { useLanguage, useWords } from '#ui/language.tsx'
import { type Column, Table } from '#ui/table.tsx'
import { urlTo } from '#urls.ts'
import { thresholdsOf } from '../../standards/condition-words.ts'
import { type AnalysisView, analysisQuery } from '../analysis-view.ts'
import { analysisWords } from '../analysis-words.ts'
import { type ComparedLine, type SortKey, sortQuery } from '../arrange-centres.ts'
import { changeWords } from '../format-change.ts'
import { resultWords } from '../page-words.ts'
import { ClassName } from './class-name.tsx'
import { CoreShare } from './core-share.tsx'

interface AnalysisTableProps {
  readonly cycle: number
  readonly guide: Guide
  readonly lines: readonly ComparedLine[]
  readonly caption: string
  /** How the list is sorted and filtered; without it its headers do not sort. */
  readonly view?: AnalysisView
  readonly compared: boolean
}

/** Centres of a cycle, each with the way to its page for staff and to that of its entity. */
export function AnalysisTable({ cycle, guide, lines, caption, view, compared }: AnalysisTableProps) {
  const language = useLanguage()
  const words = useWords(analysisWords)
  const { channels, none } = useWords(resultWords)
  const params = { cycle: String(cycle) }
  const sort = (key: SortKey): Pick<Column<ComparedLine>, 'sort'> =>
    view === undefined
      ? {}
      : {
          sort: {
            href: urlTo(language, 'analysisCycle', params, { ...analysisQuery(view), ...orderOf(view, key) }),
            direction: view.sort === key ? (view.descending ? 'descending' : 'ascending') : undefined,
          },
        }
  const change: Column<ComparedLine> = {
    key: 'change',
    header: words.change,
    ...sort('change'),
    cell: (line) => (line.change === null ? words.newCentre : changeWords(language, line.change)),
  }
  return (
    <Table
      caption={caption}
      captionHidden
      rows={lines}
      rowKey={({ code }) => code}
      columns={[
        {
          key: 'name',
          header: words.centre,
          ...sort('name'),
          cell: ({ code, name }) => (
            <a href={urlTo(language, 'analysisCentre', { ...params, centre: code })}>{name[language]}</a>
          ),
        },
        {
          key: 'entity',
          header: words.entity,
          ...sort('entity'),
          cell: ({ entity }) => (
            <a href={urlTo(language, 'analysisEntity', { ...params, entity: entity.code })}>
              {entity.name[language]}
            </a>
          ),
        },
        {
          key: 'governorate',
          header: words.governorate,
          cell: ({ governorate }) => governorate?.name[language] ?? none,
        },
        { key: 'channel', header: words.channel, cell: ({ channel }) => channels[channel] ?? channel },
        {
          key: 'class',
          header: words.class,
          ...sort('class'),
          cell: ({ category }) => <ClassName guide={guide} category={category} />,
        },
        {
          key: 'core',
          header: words.core,
          numeric: true,
          ...sort('core'),
          cell: (line) => <CoreShare guide={guide} line={line} />,
        },
        {
          key: 'overall',
          header: words.overall,
          numeric: true,
          ...sort('overall'),
          cell: ({ overall }) =>
            overall === null
              ? none
              : formatShare(language, overall, { thresholds: thresholdsOf(guide, 'overall') }),
        },
        ...(compared ? [change] : []),
      ]}
    />
  )
}

const orderOf = (view: AnalysisView, key: SortKey) => {
  const { sort, order } = sortQuery(view, key)
  return { sort, order }
}

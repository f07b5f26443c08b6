import { formatNumber } from '#platform/i18n.ts'
import { useLanguage, useWords } from '#ui/language.tsx'
import { Table } from '#ui/table.tsx'
import { urlTo } from '#urls.ts'
import type { HistoryEntry } from '../gather-centre-history.server.ts'
import { historyWords } from '../history-words.ts'
import { resultWords } from '../page-words.ts'
import { ClassName } from './class-name.tsx'
import { CoreShare } from './core-share.tsx'

/** A centre in each published cycle: class, fulfilment with its counts, and what was observed. */
export function HistoryTable({ entries }: { readonly entries: readonly HistoryEntry[] }) {
  const language = useLanguage()
  const words = useWords(resultWords)
  const own = useWords(historyWords)
  return (
    <Table
      caption={own.tableCaption}
      captionHidden
      rows={entries}
      rowKey={({ cycle }) => String(cycle.id)}
      columns={[
        {
          key: 'cycle',
          header: words.cycle,
          cell: ({ cycle, centre }) => (
            <a href={urlTo(language, 'centreResult', { cycle: String(cycle.id), centre: centre.code })}>
              {cycle.title[language]}
            </a>
          ),
        },
        {
          key: 'class',
          header: words.class,
          cell: ({ guide, centre }) => <ClassName guide={guide} category={centre.category} />,
        },
        {
          key: 'core',
          header: words.core,
          cell: ({ guide, centre }) => <CoreShare guide={guide} line={centre} />,
        },
        {
          key: 'observations',
          header: own.observations,
          numeric: true,
          cell: ({ observations }) => formatNumber(language, observations),
        },
        {
          key: 'entity',
          header: words.entity,
          cell: ({ centre }) => <CentreThen entries={entries} centre={centre} />,
        },
        {
          key: 'guide',
          header: words.guide,
          cell: ({ cycle }) => (
            <a href={urlTo(language, 'guideEdition', cycle.guide)}>
              <bdi>{words.edition(cycle.guide.edition)}</bdi>
            </a>
          ),
        },
      ]}
    />
  )
}

interface CentreThenProps {
  readonly entries: readonly HistoryEntry[]
  readonly centre: HistoryEntry['centre']
}

/** The entity that ran it then, and its name then where it has another now. */
function CentreThen({ entries, centre }: CentreThenProps) {
  const language = useLanguage()
  const words = useWords(historyWords)
  const now = entries[0]?.centre.name[language]
  const then = centre.name[language]
  return (
    <>
      {centre.entity.name[language]}
      {then !== now && <span className="block text-quiet">{words.calledThen(then)}</span>}
    </>
  )
}

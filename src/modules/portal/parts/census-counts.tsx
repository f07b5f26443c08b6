import { Heading } from '#ui/heading.tsx'
import { useLanguage, useWords } from '#ui/language.tsx'
import { Table } from '#ui/table.tsx'
import { urlTo } from '#urls.ts'
import type { CensusList } from '../../cycles/census.ts'
import { workWords } from '../work-words.ts'
import { CountLink } from './count-link.tsx'

export interface CountedList {
  readonly list: CensusList
  readonly count: number
}

interface CensusCountsProps {
  readonly cycle: number
  /** How many entities take part. */
  readonly all: number
  readonly lists: readonly CountedList[]
}

/** Where the census stands: each number of entities opens them. */
export function CensusCounts({ cycle, all, lists }: CensusCountsProps) {
  const language = useLanguage()
  const words = useWords(workWords)
  const rows = [{ list: null, count: all }, ...lists]
  return (
    <section>
      <Heading level={2} id="census">
        {words.censusTitle}
      </Heading>
      <Table
        caption={words.censusTitle}
        captionHidden
        cards={false}
        rows={rows}
        rowKey={({ list }) => list ?? 'all'}
        columns={[
          {
            key: 'list',
            header: words.censusState,
            cell: ({ list }) => (list === null ? words.allEntities : words.censusLists[list]),
          },
          {
            ...{ key: 'count', header: words.censusEntities, numeric: true },
            cell: ({ list, count }) => (
              <CountLink
                count={count}
                label={list === null ? words.allEntities : (words.censusLists[list] ?? list)}
                href={urlTo(language, 'census', { cycle: String(cycle) }, { state: list ?? undefined })}
              />
            ),
          },
        ]}
      />
    </section>
  )
}

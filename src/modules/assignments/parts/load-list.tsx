import { formatNumber, plural } from '#platform/i18n.ts'
import { Details } from '#ui/details.tsx'
import { useLanguage, useWords } from '#ui/language.tsx'
import { Table } from '#ui/table.tsx'
import type { VisitorLoad } from '../count-loads.ts'
import type { ProposalPreview } from '../view-proposal.server.ts'
import { visitWords } from '../words.ts'

interface LoadListProps {
  readonly kind: 'evaluator' | 'shopper'
  readonly loads: readonly VisitorLoad[]
  readonly names: ProposalPreview['names']
}

/** How the visits of a proposal fall on its visitors of a kind, beside what each has now. */
export function LoadList({ kind, loads, names }: LoadListProps) {
  const language = useLanguage()
  const words = useWords(visitWords)
  if (loads.length === 0) return null
  const number = (value: number) => formatNumber(language, value)
  const after = loads.map((load) => load.after)
  const people = plural(language, loads.length, words.peopleForms)
  return (
    <Details summary={words.loads[kind](people, number(Math.min(...after)), number(Math.max(...after)))}>
      <Table
        caption={words.loadOf}
        captionHidden
        cards={false}
        rows={loads}
        rowKey={({ visitor }) => visitor}
        columns={[
          {
            key: 'visitor',
            header: words.visitor,
            cell: ({ visitor }) => <bdi>{names[visitor]?.[language] ?? visitor}</bdi>,
          },
          { key: 'before', header: words.before, numeric: true, cell: ({ before }) => number(before) },
          { key: 'after', header: words.now, numeric: true, cell: ({ after }) => number(after) },
        ]}
      />
    </Details>
  )
}

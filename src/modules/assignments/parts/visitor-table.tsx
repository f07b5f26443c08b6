import { formatNumber } from '#platform/i18n.ts'
import { useLanguage, useWords } from '#ui/language.tsx'
import { Table } from '#ui/table.tsx'
import { Tag } from '#ui/tag.tsx'
import { urlTo } from '#urls.ts'
import type { VisitorLine } from '../list-visitor-lines.server.ts'
import { visitWords } from '../words.ts'

interface VisitorTableProps {
  readonly cycle: string
  readonly lines: readonly VisitorLine[]
  /** The reader may open each visitor's own page. */
  readonly keeps: boolean
}

/** Visitors with their declarations, their visits and the most that they make. */
export function VisitorTable({ cycle, lines, keeps }: VisitorTableProps) {
  const language = useLanguage()
  const words = useWords(visitWords)
  const number = (value: number) => formatNumber(language, value)
  return (
    <Table
      caption={words.tabs.visitors}
      captionHidden
      rows={lines}
      rowKey={({ id }) => id}
      columns={[
        {
          key: 'name',
          header: words.visitor,
          cell: ({ id, name }) => {
            const text = <bdi>{name[language]}</bdi>
            return keeps ? <a href={urlTo(language, 'visitor', { cycle, visitor: id })}>{text}</a> : text
          },
        },
        { key: 'kind', header: words.kind, cell: ({ kind }) => words.kinds[kind] },
        {
          key: 'declared',
          header: words.declared,
          cell: ({ asked, answered, left }) =>
            !asked && answered === 0 ? (
              <Tag tone="notice">{words.notAsked}</Tag>
            ) : (
              <Tag tone={left > 0 ? 'notice' : 'good'}>
                {words.answeredOf(number(answered), number(answered + left))}
              </Tag>
            ),
        },
        {
          key: 'interests',
          header: words.interests,
          numeric: true,
          cell: ({ interests }) => number(interests),
        },
        {
          key: 'planned',
          header: words.planned,
          numeric: true,
          cell: ({ id, planned }) => (
            <a
              href={urlTo(language, 'plannedVisits', { cycle }, { visitor: id })}
              className="inline-flex min-h-6 min-w-6 justify-end"
            >
              {number(planned)}
            </a>
          ),
        },
        {
          key: 'limits',
          header: words.limits,
          cell: ({ maxPerDay, maxPerCycle }) => words.limitsOf(number(maxPerDay), number(maxPerCycle)),
        },
      ]}
    />
  )
}

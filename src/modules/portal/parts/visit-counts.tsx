import { Details } from '#ui/details.tsx'
import { Heading } from '#ui/heading.tsx'
import { useLanguage, useWords } from '#ui/language.tsx'
import { type Column, Table } from '#ui/table.tsx'
import { urlTo } from '#urls.ts'
import type { VisitLineCount, VisitProgress } from '../../assignments/gather-visit-progress.server.ts'
import { visitWords } from '../../assignments/words.ts'
import { workWords } from '../work-words.ts'
import { CountLink } from './count-link.tsx'

interface VisitCountsProps {
  readonly cycle: number
  readonly visits: VisitProgress
}

const groups = ['entities', 'teams', 'visitors'] as const

/** The visits of a cycle: planned, done, late and to come, by evaluation, entity, team and evaluator. */
export function VisitCounts({ cycle, visits }: VisitCountsProps) {
  const words = useWords(workWords)
  return (
    <section>
      <Heading level={2} id="visits">
        {words.visitsTitle}
      </Heading>
      <p className="mb-3 max-w-[42rem] text-quiet">{words.visitsReading}</p>
      <VisitCountTable cycle={cycle} group="stages" lines={visits.stages} />
      {groups.map(
        (group) =>
          visits[group].length > 0 && (
            <Details key={group} summary={words.visitsBy[group]}>
              {group === 'visitors' && <p className="mb-3 text-quiet">{words.sharedVisits}</p>}
              <VisitCountTable cycle={cycle} group={group} lines={visits[group]} />
            </Details>
          ),
      )}
    </section>
  )
}

interface VisitCountTableProps {
  readonly cycle: number
  readonly group: keyof VisitProgress
  readonly lines: readonly VisitLineCount[]
}

function VisitCountTable({ cycle, group, lines }: VisitCountTableProps) {
  const language = useLanguage()
  const words = useWords(workWords)
  const { visitStates, stages, allShoppers, noTeam } = useWords(visitWords)
  const nameOf = ({ key, name }: VisitLineCount) => {
    if (name !== null) return name[language]
    if (group === 'stages') return stages[key] ?? key
    return key === 'shoppers' ? allShoppers : key === 'none' ? noTeam : key
  }
  const column = (key: 'all' | 'done' | 'late' | 'ahead' | 'exempt'): Column<VisitLineCount> => {
    const header = key === 'all' ? words.planned : visitStates[key]
    return {
      ...{ key, header, numeric: true },
      cell: (line) => (
        <CountLink
          count={line[key]}
          label={`${header}, ${nameOf(line)}`}
          href={urlTo(
            language,
            'plannedVisits',
            { cycle: String(cycle) },
            { ...line.query, state: key === 'all' ? undefined : key },
          )}
        />
      ),
    }
  }
  return (
    <Table
      caption={words.visitsBy[group]}
      captionHidden
      rows={lines}
      rowKey={({ key }) => key}
      columns={[
        { key: 'name', header: words.visitsOf[group], cell: (line) => <bdi>{nameOf(line)}</bdi> },
        column('all'),
        column('done'),
        column('late'),
        column('ahead'),
        ...(lines.some(({ exempt }) => exempt > 0) ? [column('exempt')] : []),
      ]}
    />
  )
}

import { formatDate } from '#platform/i18n.ts'
import { Heading } from '#ui/heading.tsx'
import { useLanguage, useWords } from '#ui/language.tsx'
import { type Column, Table } from '#ui/table.tsx'
import { Tag } from '#ui/tag.tsx'
import { urlTo } from '#urls.ts'
import type { VisitProgress } from '../../assignments/gather-visit-progress.server.ts'
import type { Phase } from '../../cycles/phase.ts'
import { phaseNames } from '../../cycles/phase-words.ts'
import type { CyclePlanView } from '../../cycles/read-plan.server.ts'
import { phaseStateOn } from '../../cycles/timeline-days.ts'
import { cycleWords } from '../../cycles/words.ts'
import type { StageProgress } from '../gather-progress.server.ts'
import { workWords } from '../work-words.ts'
import type { CountedList } from './census-counts.tsx'
import { CountLink } from './count-link.tsx'

interface PhaseOverviewProps {
  readonly cycle: CyclePlanView
  readonly today: string
  readonly stages: readonly StageProgress[]
  readonly visits: VisitProgress | null
  readonly census: { readonly all: number; readonly lists: readonly CountedList[] } | null
}

/** What a phase comes to: so much was to be done, is done, and is late; each with the list that it counts. */
interface Tally {
  readonly what: string
  readonly planned: Counted
  readonly done: Counted
  readonly late: Counted
}

interface Counted {
  readonly count: number
  readonly href: string
}

const tones = { over: 'plain', now: 'good', next: 'notice' } as const

/** The phases of a cycle with what was planned in them, done, and is late; where work is counted at all. */
export function PhaseOverview(props: PhaseOverviewProps) {
  const { cycle, today } = props
  const language = useLanguage()
  const words = useWords(workWords)
  const { phaseStates } = useWords(cycleWords)
  const tally = useTally(props)
  if (cycle.phases.length === 0) return null
  const ended = cycle.status === 'published'
  const headers = { ...words.phaseCounts, ...(ended && { late: words.leftUndone }) }
  const day = (text: string) => formatDate(language, text)
  const column = (key: 'planned' | 'done' | 'late'): Column<Phase> => ({
    ...{ key, header: headers[key], numeric: true },
    cell: (phase) => {
      const found = tally(phase)
      if (found === null) return words.noDay
      const { count, href } = found[key]
      return (
        <CountLink count={count} href={href} label={`${headers[key]}, ${phaseNames[phase.code][language]}`} />
      )
    },
  })
  return (
    <section>
      <Heading level={2} id="phases">
        {words.phasesTitle}
      </Heading>
      {cycle.phases.some((phase) => tally(phase) === null) && (
        <p className="mb-3 text-quiet">{words.nothingCounted}</p>
      )}
      <Table
        caption={words.phasesTitle}
        captionHidden
        rows={cycle.phases}
        rowKey={({ code }) => code}
        columns={[
          { key: 'phase', header: words.phase, cell: ({ code }) => phaseNames[code][language] },
          {
            key: 'when',
            header: words.dates,
            cell: (phase) => {
              const state = phaseStateOn(phase, today)
              return (
                <>
                  {words.stageDates(day(phase.startsOn), day(phase.endsOn))}{' '}
                  <Tag tone={tones[state]}>{phaseStates[state]}</Tag>
                </>
              )
            },
          },
          { key: 'what', header: words.counted, cell: (phase) => tally(phase)?.what ?? words.noDay },
          column('planned'),
          column('done'),
          column('late'),
        ]}
      />
    </section>
  )
}

function useTally({ cycle, stages, visits, census }: PhaseOverviewProps): (phase: Phase) => Tally | null {
  const language = useLanguage()
  const words = useWords(workWords)
  const key = { cycle: String(cycle.id) }
  return ({ code }) => {
    if (code === 'census') return census === null ? null : ofCensus(census)
    if (code !== 'initial-evaluation' && code !== 'final-evaluation') return null
    const stage = code === 'initial-evaluation' ? 'initial' : 'final'
    const planned = visits?.stages.find((line) => line.key === stage)
    if (planned !== undefined) return ofVisits(stage, planned)
    const progress = stages.find((one) => one.stage === stage)
    return progress === undefined ? null : ofCentres(progress)
  }

  function ofCensus({ all, lists }: NonNullable<PhaseOverviewProps['census']>): Tally {
    const counted = (list: CountedList['list']) => ({
      count: lists.find((one) => one.list === list)?.count ?? 0,
      href: urlTo(language, 'census', key, { state: list }),
    })
    return {
      what: words.unit.entities,
      planned: { count: all, href: urlTo(language, 'census', key) },
      ...{ done: counted('answered'), late: counted('late') },
    }
  }

  function ofVisits(stage: string, line: VisitProgress['stages'][number]): Tally {
    const href = (state?: string) => urlTo(language, 'plannedVisits', key, { stage, state })
    return {
      what: words.unit.visits,
      planned: { count: line.all, href: href() },
      done: { count: line.done, href: href('done') },
      late: { count: line.late, href: href('late') },
    }
  }

  function ofCentres({ stage, over, total }: StageProgress): Tally {
    const href = (state?: string) => `${urlTo(language, 'cycleProgress', key, { stage, state })}#list`
    const late = stage === 'initial' ? total.none : total.begun + total.none
    return {
      what: words.unit.centres,
      planned: { count: total.centres, href: href() },
      // The initial evaluation need not ask everything: what was looked at there is done.
      done:
        stage === 'initial'
          ? { count: total.begun + total.complete, href: href('seen') }
          : { count: total.complete, href: href('complete') },
      late: { count: over ? late : 0, href: href('late') },
    }
  }
}

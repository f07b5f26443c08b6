import { formatDate, formatNumber } from '#platform/i18n.ts'
import { useLanguage, useWords } from '#ui/language.tsx'
import { Table } from '#ui/table.tsx'
import { Tag } from '#ui/tag.tsx'
import type { Phase } from '../phase.ts'
import { phaseNames } from '../phase-words.ts'
import { daysBetween, phaseStateOn } from '../timeline-days.ts'
import { cycleWords } from '../words.ts'

interface PhaseTableProps {
  readonly phases: readonly Phase[]
  /** ISO date. */
  readonly today: string
  readonly caption: string
}

const tones = { over: 'plain', now: 'good', next: 'notice' } as const

/** The phases with their days: the same as the timeline, in words. */
export function PhaseTable({ phases, today, caption }: PhaseTableProps) {
  const language = useLanguage()
  const words = useWords(cycleWords)
  const day = (text: string) => formatDate(language, text)
  return (
    <Table
      caption={caption}
      captionHidden
      rows={phases}
      rowKey={({ code }) => code}
      columns={[
        { key: 'phase', header: words.phase, cell: ({ code }) => phaseNames[code][language] },
        { key: 'first', header: words.firstDay, cell: ({ startsOn }) => day(startsOn) },
        { key: 'last', header: words.lastDay, cell: ({ endsOn }) => day(endsOn) },
        {
          key: 'days',
          header: words.length,
          numeric: true,
          cell: ({ startsOn, endsOn }) => formatNumber(language, daysBetween(startsOn, endsOn) + 1),
        },
        {
          key: 'state',
          header: words.state,
          cell: (phase) => {
            const state = phaseStateOn(phase, today)
            return <Tag tone={tones[state]}>{words.phaseStates[state]}</Tag>
          },
        },
      ]}
    />
  )
}

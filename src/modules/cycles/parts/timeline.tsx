import { formatShortMonth } from '#platform/i18n.ts'
import type { Language } from '#platform/language.ts'
import { makeFrame } from '#ui/charts/frame.ts'
import { useLanguage, useWords } from '#ui/language.tsx'
import type { CycleDates } from '../check-phases.ts'
import type { Phase } from '../phase.ts'
import { phaseNames } from '../phase-words.ts'
import { daysBetween, monthStarts, phaseStateOn } from '../timeline-days.ts'
import { cycleWords } from '../words.ts'

interface TimelineProps {
  readonly plan: CycleDates
  /** The name of the cycle. */
  readonly title: string
  /** ISO date. */
  readonly today: string
}

/** The phases of a cycle as bars on its days, drawn for a wide place and for a phone. Arabic reads from the right. */
export function Timeline(props: TimelineProps) {
  const words = useWords(cycleWords)
  return (
    <figure className="chart" aria-labelledby="timeline-title">
      <figcaption>
        <p id="timeline-title" className="chart-title">
          {words.timelineOf(props.title)}
        </p>
        <p className="chart-reading">{words.timelineReading}</p>
      </figcaption>
      <div className="chart-wide">
        <Picture {...props} narrow={false} />
      </div>
      <div className="chart-narrow">
        <Picture {...props} narrow />
      </div>
    </figure>
  )
}

const fills = { over: 'var(--chart-zone-2)', now: 'var(--chart-mark)', next: 'var(--chart-zone-1)' } as const
const top = 46

function Picture({ plan, title, today, narrow }: TimelineProps & { readonly narrow: boolean }) {
  const language = useLanguage()
  const words = useWords(cycleWords)
  const frame = makeFrame(language, narrow)
  const lane = narrow ? 46 : 32
  const names = narrow ? 0 : 150
  const room = frame.width - names
  const height = top + plan.phases.length * lane + 6
  const days = daysBetween(plan.startsOn, plan.endsOn) + 1
  const along = (day: string) => names + (daysBetween(plan.startsOn, day) / days) * room
  /** Distances from the beginning of the line become places in the picture. */
  const place = (distance: number) => (frame.rtl ? frame.width - distance : distance)
  const within = today >= plan.startsOn && today <= plan.endsOn
  const months = monthStarts(plan.startsOn, plan.endsOn).filter((_, index) => !narrow || index % 2 === 0)
  return (
    <svg
      className="chart-picture"
      viewBox={`0 0 ${frame.width} ${height}`}
      role="img"
      aria-label={words.timelineOf(title)}
      fontSize={frame.fontSize}
      fill="var(--chart-ink)"
    >
      {months.map((day) => (
        <g key={day}>
          <line {...upright(place(along(day)), top - 6, height)} stroke="var(--chart-grid)" />
          <text x={place(along(day) + 3)} y={top - 12} fill="var(--chart-quiet)">
            {formatShortMonth(language, day)}
          </text>
        </g>
      ))}
      {plan.phases.map((phase, index) => drawBar(phase, top + index * lane))}
      {within && (
        <g>
          <line {...upright(place(along(today)), 20, height)} stroke="var(--chart-second)" strokeWidth="2" />
          <text
            x={place(Math.min(Math.max(along(today), 30), frame.width - 30))}
            y={14}
            textAnchor="middle"
            fontWeight="600"
            fill="var(--chart-second)"
          >
            {words.today}
          </text>
        </g>
      )}
    </svg>
  )

  function drawBar(phase: Phase, y: number) {
    const state = phaseStateOn(phase, today)
    const from = along(phase.startsOn)
    const width = Math.max(3, ((daysBetween(phase.startsOn, phase.endsOn) + 1) / days) * room)
    const offset = narrow ? 20 : 6
    return (
      <g key={phase.code}>
        <text x={place(0)} y={y + (narrow ? 14 : 21)} fontWeight={state === 'now' ? 600 : 400}>
          {phaseNames[phase.code][language]}
          {state === 'now' && narrow ? nowMark(language, words.today) : ''}
        </text>
        <rect
          x={frame.rtl ? frame.width - from - width : from}
          y={y + offset}
          width={width}
          height={20}
          rx={3}
          fill={fills[state]}
          stroke="var(--chart-edge)"
          strokeWidth={state === 'next' ? 1 : 0}
        />
      </g>
    )
  }
}

const upright = (x: number, y1: number, y2: number) => ({ x1: x, x2: x, y1, y2 })

const nowMark = (language: Language, today: string): string =>
  language === 'ar' ? `، ${today}` : `, ${today.toLowerCase()}`

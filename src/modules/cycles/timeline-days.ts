import { dayAfter } from '#platform/day.ts'
import type { Phase, Phased } from './phase.ts'

const DAY = 86_400_000

/** Days from one ISO date to another; negative backwards. */
export const daysBetween = (from: string, until: string): number =>
  Math.round((Date.parse(until) - Date.parse(from)) / DAY)

/** Whether a phase is over, on, or ahead on a day. */
export const phaseStateOn = ({ startsOn, endsOn }: Phase, day: string): 'over' | 'now' | 'next' =>
  day > endsOn ? 'over' : day < startsOn ? 'next' : 'now'

/** The phase that begins next after a day; null when none is ahead. */
export const nextPhase = ({ phases }: Phased, day: string): Phase | null =>
  phases.filter(({ startsOn }) => startsOn > day).sort((a, b) => (a.startsOn < b.startsOn ? -1 : 1))[0] ??
  null

/** The first day of each month that begins within two days. */
export function monthStarts(from: string, until: string): string[] {
  const starts: string[] = []
  for (let day = `${from.slice(0, 7)}-01`; day <= until; day = `${dayAfter(day, 31).slice(0, 7)}-01`)
    if (day >= from) starts.push(day)
  return starts
}

import { type Phased, phasesOn } from './phase.ts'

/** What a cycle is as people see it: its kept status, and whether its time has come. */
export const cycleStates = ['planned', 'running', 'closed', 'published'] as const

export type CycleState = (typeof cycleStates)[number]

interface Dated extends Phased {
  readonly status: string
  /** ISO dates. */
  readonly startsOn: string
  readonly endsOn: string
}

/**
 * The state of a cycle on a day. A cycle is kept as running from the moment it is opened; before its first phase, or its
 * first day where it has no phases, it is only planned. Pure.
 *
 * @example stateOfCycle({ status: 'running', startsOn: '2027-01-03', endsOn: '2027-06-30', phases: [] }, '2026-11-21') // 'planned'
 */
export function stateOfCycle({ status, startsOn, phases }: Dated, day: string): CycleState {
  if (status !== 'running') return status === 'published' || status === 'planned' ? status : 'closed'
  const first = phases.length === 0 ? startsOn : phases.map((phase) => phase.startsOn).sort()[0]
  return first !== undefined && first > day ? 'planned' : 'running'
}

/**
 * Whether work of a cycle goes on this very day: it is running, and one of its phases is on; without phases, the day lies
 * within its dates. Pure.
 */
export function isUnderWay(cycle: Dated, day: string): boolean {
  if (cycle.status !== 'running') return false
  return cycle.phases.length === 0
    ? cycle.startsOn <= day && day <= cycle.endsOn
    : phasesOn(cycle, day).length > 0
}

import type { Person } from '#platform/access.ts'
import type { Stage } from '#scoring/observation.ts'
import { type CycleAct, mayIn, type Phase, type Phased, phaseOpening } from '../cycles/phase.ts'
import { roleToPassPhases } from './access.ts'

/** The act of handing in observations of a stage. */
export const actOfStage: Readonly<Record<Stage, CycleAct>> = {
  initial: 'observation.initial',
  final: 'observation.final',
}

/** Whether observations may come in on a day, and what can be done where not. */
export interface PhaseGate {
  readonly open: boolean
  /** The phase that opens the first stage that is closed; null where the cycle has none. */
  readonly phase: Phase | null
  /** True for who may pass for a reason. */
  readonly mayPass: boolean
}

/** The gate for observations of these stages, as a page shows it and a use case holds it. Pure. */
export function gateOf(
  plan: Phased,
  stages: readonly Stage[],
  day: string,
  person: Person | null,
): PhaseGate {
  const closed = stages.find((stage) => !mayIn(plan, actOfStage[stage], day))
  const mayPass = roleToPassPhases(person) !== null
  if (closed === undefined) return { open: true, phase: null, mayPass }
  return { open: false, phase: phaseOpening(plan, actOfStage[closed], day), mayPass }
}

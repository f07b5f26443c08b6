import type { Person } from '#platform/access.ts'
import type { Stage } from '#scoring/observation.ts'
import {
  type ClosedAct,
  type CycleAct,
  closedAct,
  type Phase,
  type Phased,
  phaseOpening,
} from '../cycles/phase.ts'
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
  /** What a refusal says of it; null where it is open. */
  readonly closed: ClosedAct | null
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
  const mayPass = roleToPassPhases(person) !== null
  const shut = stages.find((stage) => closedAct(plan, actOfStage[stage], day) !== null)
  if (shut === undefined) return { open: true, phase: null, closed: null, mayPass }
  const act = actOfStage[shut]
  return {
    open: false,
    phase: phaseOpening(plan, act, day),
    closed: closedAct(plan, act, day),
    mayPass,
  }
}

import type { Person } from '#platform/access.ts'
import type { Transaction } from '#platform/database.ts'
import { Refusal } from '#platform/fault.ts'
import type { Stage } from '#scoring/observation.ts'
import { faultOf } from '../centres/check-change.ts'
import { readPhases } from '../cycles/read-plan.server.ts'
import { gateOf } from './phase-gate.ts'

/** Shorter ones say nothing. */
const shortestReason = 10

export interface StagesHandedIn {
  readonly cycle: number
  readonly stages: readonly Stage[]
  /** ISO date. */
  readonly day: string
  /** Why they come outside their phase; empty or absent where they do not. */
  readonly reason?: string | undefined
}

/**
 * Lets observations in during the phase of their stage; outside it only from an administrator who says why.
 *
 * @returns the reason where it was needed, null where the phase is open
 * @throws Refusal 409 `cycle.phase_closed`; 422 `import.off_phase_reason` where the reason is too short
 */
export async function requirePhase(
  trx: Transaction,
  person: Person,
  { cycle, stages, day, reason = '' }: StagesHandedIn,
): Promise<string | null> {
  const plan = { phases: await readPhases(trx, cycle) }
  const { closed, mayPass } = gateOf(plan, stages, day, person)
  if (closed === null) return null
  if (!mayPass || reason.trim() === '')
    throw new Refusal([{ code: 'cycle.phase_closed', params: { cycle, ...closed } }], 409)
  if (reason.trim().length < shortestReason)
    throw new Refusal([faultOf('import.off_phase_reason', 'off_phase_reason', { least: shortestReason })])
  return reason.trim()
}

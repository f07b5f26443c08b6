import type { Database, Transaction } from '#platform/database.ts'
import { Refusal } from '#platform/fault.ts'
import { type CycleAct, closedAct } from './phase.ts'
import { readPhases } from './read-plan.server.ts'

export interface ActAsked {
  readonly cycle: number
  readonly act: CycleAct
  /** ISO date. */
  readonly day: string
}

/**
 * Lets an act through on a day on which a phase of the cycle opens it; in a cycle without phases on every day.
 *
 * @throws Refusal 409 `cycle.phase_closed`, with the phase that opens the act and its days
 */
export async function requireAct(
  database: Database | Transaction,
  { cycle, act, day }: ActAsked,
): Promise<void> {
  const closed = closedAct({ phases: await readPhases(database, cycle) }, act, day)
  if (closed !== null) throw new Refusal([{ code: 'cycle.phase_closed', params: { cycle, ...closed } }], 409)
}

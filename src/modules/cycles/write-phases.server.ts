import type { Transaction } from '#platform/database.ts'
import type { Phase } from './phase.ts'

/** Gives a cycle these phases and no others. */
export async function writePhases(trx: Transaction, cycle: number, phases: readonly Phase[]): Promise<void> {
  await trx.deleteFrom('cycle_phase').where('cycle_id', '=', cycle).execute()
  if (phases.length === 0) return
  await trx
    .insertInto('cycle_phase')
    .values(
      phases.map(({ code, startsOn, endsOn }) => ({
        cycle_id: cycle,
        code,
        starts_on: startsOn,
        ends_on: endsOn,
      })),
    )
    .execute()
}

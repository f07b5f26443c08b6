import type { Transaction } from '#platform/database.ts'
import type { Centre } from '#scoring/centre.ts'
import type { Observation } from '#scoring/observation.ts'
import { listEnrolled } from '../cycles/read.server.ts'
import { listObservations } from '../evidence/read.server.ts'

export interface CycleInputs {
  readonly centres: readonly Centre[]
  readonly observations: readonly Observation[]
}

/**
 * What a result of a cycle is made of beside its guide: its centres as enrolled and everything observed so far, in the
 * order that the digest of a result is made in, whatever the database's own order of texts.
 */
export async function gatherInputs(trx: Transaction, cycle: number): Promise<CycleInputs> {
  const enrolled = await listEnrolled(trx, cycle)
  const centres = enrolled.map(({ code, name, entity, channel, attributes }) => ({
    code,
    name,
    entity,
    channel,
    attributes,
  }))
  const observations = await listObservations(trx, cycle)
  return {
    centres: centres.sort((a, b) => (a.code < b.code ? -1 : 1)),
    observations: observations.sort((a, b) => (a.id < b.id ? -1 : 1)),
  }
}

import type { Database, Transaction } from '#platform/database.ts'
import type { Centre } from '#scoring/centre.ts'
import type { Observation } from '#scoring/observation.ts'
import { listExempt } from '../cycles/enrolment.server.ts'
import { listEnrolled } from '../cycles/read.server.ts'
import { listObservations } from '../evidence/read.server.ts'

export interface CycleInputs {
  readonly centres: readonly Centre[]
  readonly observations: readonly Observation[]
}

/**
 * What a result of a cycle is made of beside its guide: its centres as enrolled and everything observed so far, in the
 * order that the digest of a result is made in, whatever the database's own order of texts. Exempt centres are left out
 * with what was observed of them: they are neither scored nor part of what others are compared with.
 */
export async function gatherInputs(trx: Transaction, cycle: number): Promise<CycleInputs> {
  const exempt = await listExempt(trx, cycle)
  const centres = await listScored(trx, cycle)
  const observed = await listObservations(trx, cycle)
  const observations = exempt.size === 0 ? observed : observed.filter(({ centre }) => !exempt.has(centre))
  return {
    centres,
    observations: observations.sort((a, b) => (a.id < b.id ? -1 : 1)),
  }
}

/** The centres of a cycle that are scored, as enrolled and by code: all but the exempt. */
async function listScored(database: Database, cycle: number): Promise<Centre[]> {
  const exempt = await listExempt(database, cycle)
  return (await listEnrolledCentres(database, cycle)).filter(({ code }) => !exempt.has(code))
}

/** The centres of a cycle as the engine takes them, by code; the exempt among them. */
export async function listEnrolledCentres(database: Database, cycle: number): Promise<Centre[]> {
  return (await listEnrolled(database, cycle))
    .map(({ code, name, entity, channel, attributes }) => ({ code, name, entity, channel, attributes }))
    .sort((a, b) => (a.code < b.code ? -1 : 1))
}

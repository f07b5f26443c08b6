import { randomUUID } from 'node:crypto'
import type { PlannedVisit } from '#assignment/problem.ts'
import type { Transaction } from '#platform/database.ts'
import { toInstant } from './zone-time.ts'

interface Fresh {
  readonly cycle: number
  readonly visits: readonly PlannedVisit[]
  readonly zone: string
  readonly now: Date
}

const atOnce = 500

/** Writes new visits with their people. */
export async function insertVisits(trx: Transaction, { cycle, visits, zone, now }: Fresh): Promise<void> {
  for (let from = 0; from < visits.length; from += atOnce) {
    const some = visits.slice(from, from + atOnce).map((visit) => ({ id: randomUUID(), visit }))
    await trx
      .insertInto('planned_visit')
      .values(
        some.map(({ id, visit }) => ({
          ...{ id, cycle_id: cycle, centre: visit.centre, instrument: visit.instrument },
          ...{ stage: visit.stage, number: visit.number, double: visit.double, changed_at: now },
          starts_at: toInstant(visit.startsAt, zone),
          ends_at: toInstant(visit.endsAt, zone),
        })),
      )
      .execute()
    const people = some.flatMap(({ id, visit }) => visit.people.map((visitor) => ({ visit: id, visitor })))
    if (people.length > 0) await trx.insertInto('visit_person').values(people).execute()
  }
}

interface Rewritten {
  readonly id: string
  readonly visit: PlannedVisit
  readonly zone: string
  readonly now: Date
  /** Left out: as it is. */
  readonly pinned?: boolean
}

/** Gives a visit other people or another moment; its version rises. Who is taken off keeps a row that says so. */
export async function rewriteVisit(
  trx: Transaction,
  { id, visit, zone, now, pinned }: Rewritten,
): Promise<void> {
  await trx
    .updateTable('planned_visit')
    .set((row) => ({
      starts_at: toInstant(visit.startsAt, zone),
      ends_at: toInstant(visit.endsAt, zone),
      double: visit.double,
      version: row('version', '+', 1),
      changed_at: now,
      ...(pinned === undefined ? {} : { pinned }),
    }))
    .where('id', '=', id)
    .execute()
  await trx
    .updateTable('visit_person')
    .set({ removed_at: now })
    .where('visit', '=', id)
    .where('removed_at', 'is', null)
    .$if(visit.people.length > 0, (query) => query.where('visitor', 'not in', [...visit.people]))
    .execute()
  if (visit.people.length > 0)
    await trx
      .insertInto('visit_person')
      .values(visit.people.map((visitor) => ({ visit: id, visitor })))
      .onConflict((conflict) => conflict.columns(['visit', 'visitor']).doUpdateSet({ removed_at: null }))
      .execute()
}

/** Cancels a visit; it stays, so that calendars learn of it. */
export async function cancelVisit(trx: Transaction, id: string, now: Date): Promise<void> {
  await trx
    .updateTable('planned_visit')
    .set((row) => ({ status: 'cancelled', version: row('version', '+', 1), changed_at: now }))
    .where('id', '=', id)
    .execute()
}

import { setTimeout } from 'node:timers/promises'
import { sql } from 'kysely'
import { expect, it } from 'vitest'
import { freshDatabase } from '../../../tests/support/database.ts'
import { refused, secretariat } from '../../../tests/support/programme.ts'
import { openSmallVisits } from '../../../tests/support/visits.ts'
import { withdrawCentre } from '../cycles/change-enrolment.server.ts'
import { lockPlan } from './accept-proposal.server.ts'

const { database } = await freshDatabase()

it('withdraws no centre for which a visit is being planned at that moment', async () => {
  const { services } = await openSmallVisits(database)
  const leaving = { cycle: 1, centre: 'C-02', reason: 'Under repair' }
  const withdrawal = await database.transaction().execute(async (trx) => {
    await lockPlan(trx, 1)
    const asked = withdrawCentre(services, secretariat, leaving).catch((error: unknown) => error)
    await setTimeout(200)
    await sql`INSERT INTO planned_visit (cycle_id, centre, instrument, stage, number, starts_at, ends_at, changed_at)
      VALUES (1, 'C-02', 'visit', 'final', 1, '2026-11-23T08:00Z', '2026-11-23T10:00Z', now())`.execute(trx)
    return { asked }
  })
  expect(await withdrawal.asked).toMatchObject(refused(['enrol.has_evidence'], 409))
})

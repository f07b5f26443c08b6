import { beforeAll, expect, it } from 'vitest'
import { freshDatabase } from '../../../tests/support/database.ts'
import { anObservation, refused, secretariat } from '../../../tests/support/programme.ts'
import { openSmallVisits, visitServices } from '../../../tests/support/visits.ts'
import { acceptProposal } from '../assignments/accept-proposal.server.ts'
import { askProposal } from '../assignments/ask-proposal.server.ts'
import { changeVisit, dropVisit } from '../assignments/change-visit.server.ts'
import { listPlanned } from '../assignments/list-planned.server.ts'
import { makeProposal } from '../assignments/make-proposal.server.ts'
import { remindVisits } from '../assignments/remind-visits.server.ts'
import { recordObservations } from './record-observations.server.ts'

const { database } = await freshDatabase()
const reason = { cause: 'centre', note: '' }
const planned = () => listPlanned(database, 1, 'Asia/Bahrain')

beforeAll(async () => {
  const { services } = await openSmallVisits(database)
  const id = await askProposal(services, secretariat, 1)
  await makeProposal(services, id)
  await acceptProposal(services, secretariat, { cycle: 1, id })
})

it('a visit that was made before its day stands as it was planned, and nobody is reminded of it', async () => {
  const early = (await planned()).find(({ visit }) => visit.people.length === 2)!
  const { centre, people, startsAt } = early.visit
  const eve = new Date(Date.parse(startsAt.slice(0, 10)) - 14 * 3_600_000)
  const { services } = visitServices(database, eve.toISOString())
  const made = async () => (await planned()).filter(({ done }) => done).map(({ id }) => id)
  const remindAgain = async () => {
    await database.updateTable('planned_visit').set({ reminded_for: null }).execute()
    return remindVisits(services)
  }
  expect([await made(), await remindAgain()]).toEqual([[], 1])
  await recordObservations(services, secretariat, 1, [
    anObservation({ id: 'early', centre, observedAt: eve.toISOString() }),
  ])
  expect([await made(), await remindAgain()]).toEqual([[early.id], 0])
  const { person } = await database
    .selectFrom('visitor')
    .select('person')
    .where('id', '=', people[0]!)
    .executeTakeFirstOrThrow()
  const account = (disabled_at: Date | null) =>
    database.updateTable('person').set({ disabled_at }).where('id', '=', person).execute()
  await account(eve)
  const id = await askProposal(services, secretariat, 1)
  await makeProposal(services, id)
  await acceptProposal(services, secretariat, { cycle: 1, id })
  expect(await planned()).toContainEqual({ ...early, done: true })
  await account(null)
  const move = { cycle: 1, id: early.id, version: early.version, people, pinned: false, reason }
  await expect(
    changeVisit(services, secretariat, { ...move, day: '2026-12-14', time: '08:00' }),
  ).rejects.toMatchObject(refused(['visit.done'], 409))
  // What was observed is the visit of its day, whatever number that has.
  const sameDay = { cycle_id: 1, centre, instrument: 'visit', stage: 'final', number: 2, changed_at: eve }
  const second = await database
    .insertInto('planned_visit')
    .values({ ...sameDay, starts_at: eve, ends_at: new Date(eve.getTime() + 3_600_000) })
    .returning('id')
    .executeTakeFirstOrThrow()
  expect(await made()).toEqual([second.id])
  await database.deleteFrom('planned_visit').where('id', '=', second.id).execute()
})

it('a visit that was not made on its day is cancelled for a reason, and planned again', async () => {
  const visit = (await planned()).find((one) => one.visit.instrument === 'mystery')!
  const day = visit.visit.startsAt.slice(0, 10)
  const { id, version } = visit
  const drop = { cycle: 1, id, version, reason: { cause: 'absence', note: '' } }
  const sameDay = visitServices(database, `${day}T20:00:00Z`).services
  await expect(dropVisit(sameDay, secretariat, drop)).rejects.toMatchObject(refused(['visit.over'], 409))
  const { services } = visitServices(database, new Date(Date.parse(day) + 30 * 3_600_000).toISOString())
  await dropVisit(services, secretariat, drop)
  const proposal = await askProposal(services, secretariat, 1)
  await makeProposal(services, proposal)
  const counts = await acceptProposal(services, secretariat, { cycle: 1, id: proposal })
  expect(counts).toMatchObject({ new: 1, cancelled: 0 })
  const again = (await planned()).find(
    (one) => one.visit.centre === visit.visit.centre && one.visit.instrument === 'mystery',
  )
  expect(again!.visit.startsAt > visit.visit.startsAt).toBe(true)
})

import { sql } from 'kysely'
import { beforeAll, expect, it } from 'vitest'
import { freshDatabase } from '../../../tests/support/database.ts'
import { secretariat } from '../../../tests/support/programme.ts'
import { addPerson, openSmallVisits, visitServices } from '../../../tests/support/visits.ts'
import { closeCentre } from '../centres/close-centre.server.ts'
import { acceptProposal } from './accept-proposal.server.ts'
import { askProposal } from './ask-proposal.server.ts'
import { buildProblem } from './build-problem.server.ts'
import { changeVisit } from './change-visit.server.ts'
import { declareInterests } from './declare-interests.server.ts'
import { addHoliday, dropHoliday } from './keep-holiday.server.ts'
import { listPlanned } from './list-planned.server.ts'
import { listVisits } from './list-visits.server.ts'
import { makeProposal } from './make-proposal.server.ts'
import { judgedTables, readPlanMark } from './plan-mark.server.ts'
import { countBroken, readBroken } from './read-broken.server.ts'
import { listMyVisits } from './read-my-visits.server.ts'
import { listOwnVisitors } from './read-visitors.server.ts'
import { recheckPlans } from './recheck-plans.server.ts'
import { readVisitsView } from './visits-view.ts'

const { database } = await freshDatabase()
const zone = 'Asia/Bahrain'
const none = { entities: [], centres: [] }
let world: Awaited<ReturnType<typeof openSmallVisits>>

const planned = () => listPlanned(database, 1, zone)
const broken = async () => {
  const view = readVisitsView(new URLSearchParams('mark=broken'))
  const { visits } = await listVisits(database, { cycle: 1, zone, view, hidden: none })
  return Promise.all(visits.map(async ({ id }) => ({ id, faults: await readBroken(database, id) })))
}
const toldPeople = async () => {
  const rows = await database
    .selectFrom('notice')
    .innerJoin('person', 'person.id', 'notice.person')
    .select('person.name_en')
    .where('link', '=', '/cycles/1/visits?mark=broken')
    .execute()
  return rows.map(({ name_en }) => name_en)
}
const declare = (answer: 'interest' | 'none') =>
  declareInterests(world.services, world.people.one, {
    cycle: 1,
    answers: [{ kind: 'entity', code: 'E', answer, reason: answer === 'interest' ? 'A relative' : null }],
  })

beforeAll(async () => {
  world = await openSmallVisits(database)
  await addPerson(database, 'secretariat', 'Keeper')
  await addPerson(database, 'secretariat', 'Tied', 'E')
  const id = await askProposal(world.services, secretariat, 1)
  await makeProposal(world.services, id)
  await acceptProposal(world.services, secretariat, { cycle: 1, id })
})

it('finds nothing in a plan that keeps its rules', async () => {
  expect(await recheckPlans(world.services)).toBe(0)
  expect(await broken()).toEqual([])
})

it('reads no table but those by which it knows that nothing has changed', async () => {
  const { now } = visitServices(database).services.clock
  const read = await database.transaction().execute(async (trx) => {
    const scans = async () => {
      const { rows } = await sql<{ name: string; scans: number }>`
        SELECT relname::text AS name, (seq_scan + coalesce(idx_scan, 0))::integer AS scans
        FROM pg_stat_xact_user_tables`.execute(trx)
      return new Map(rows.map((row) => [row.name, row.scans]))
    }
    const before = await scans()
    await buildProblem(trx, 1, now())
    return [...(await scans())]
      .filter(([name, count]) => count > (before.get(name) ?? 0))
      .map(([name]) => name)
  })
  expect(read.length).toBeGreaterThan(15)
  expect(read.filter((name) => ![...judgedTables, 'declaration'].includes(name))).toEqual([])
})

it('judges again where something has changed, on a new day, and not else', async () => {
  const mark = () => readPlanMark(database, world.services.clock.now())
  const before = await mark()
  expect(await mark()).toBe(before)
  const judged = new Map([[1, before]])
  await sql`INSERT INTO plan_fault (cycle_id, visit, faults, found_at)
    SELECT 1, id, '[{"rule": "stale"}]', now() FROM planned_visit WHERE cycle_id = 1 LIMIT 1`.execute(
    database,
  )
  await recheckPlans(world.services, judged)
  expect(await countBroken(database, 1, none)).toBe(1)
  await sql`UPDATE entity SET serves_public = serves_public WHERE code = 'E'`.execute(database)
  expect(await mark()).not.toBe(before)
  await recheckPlans(world.services, judged)
  expect(await countBroken(database, 1, none)).toBe(0)
  expect(judged.get(1)).toBe(await mark())
  expect(await readPlanMark(database, new Date('2026-11-22T08:00:00Z'))).not.toBe(judged.get(1))
})

it('finds the visits of somebody who declares an interest, and tells who may see them once', async () => {
  const [own] = await listOwnVisitors(database, 1, world.people.one.id)
  const theirs = (await planned()).filter(({ visit }) => visit.people.includes(own!.id))
  expect(theirs.length).toBeGreaterThan(0)
  await declare('interest')
  expect(await recheckPlans(world.services)).toBe(theirs.length)
  expect((await broken()).map(({ id }) => id).sort()).toEqual(theirs.map(({ id }) => id).sort())
  expect((await broken())[0]?.faults).toEqual([{ rule: 'declared-interest', visitor: own!.id }])
  const waits = async (person: string) =>
    (await listMyVisits(database, person, world.services.clock.now())).map((visit) => visit.waits)
  expect(await waits(world.people.one.id)).toEqual(theirs.map(() => true))
  expect(await waits(world.people.shopper.id)).not.toContain(true)
  expect(await recheckPlans(world.services)).toBe(0)
  expect(await toldPeople()).toEqual(['Keeper'])
  expect(await countBroken(database, 1, none)).toBe(theirs.length)
  expect(await countBroken(database, 1, { entities: ['E'], centres: [] })).toBe(0)
})

it('lets go of a visit as soon as it is given to somebody else', async () => {
  const [own] = await listOwnVisitors(database, 1, world.people.one.id)
  const visitors = await Promise.all(
    [world.people.two, world.people.three].map((one) => listOwnVisitors(database, 1, one.id)),
  )
  const before = (await planned()).find(({ visit }) => visit.people.includes(own!.id))!
  const count = await countBroken(database, 1, none)
  await changeVisit(world.services, secretariat, {
    ...{ cycle: 1, id: before.id, version: before.version, pinned: false },
    people: visitors.map(([visitor]) => visitor!.id),
    day: before.visit.startsAt.slice(0, 10),
    time: before.visit.startsAt.slice(11),
    reason: { cause: 'independence', note: '' },
  })
  expect(await countBroken(database, 1, none)).toBe(count - 1)
  await declare('none')
  await recheckPlans(world.services)
  expect(await broken()).toEqual([])
})

it('finds a holiday on the day of a visit, even today, and lets go when the day is none', async () => {
  const { id, visit, startsAt } = (await planned())[0]!
  const day = visit.startsAt.slice(0, 10)
  await addHoliday(world.services, secretariat, { day, title: { ar: 'عطلة', en: 'Holiday' } })
  const at = (minutes: number) =>
    visitServices(database, new Date(startsAt.getTime() + minutes * 60_000).toISOString()).services
  await recheckPlans(at(-30))
  expect((await broken()).find((one) => one.id === id)?.faults[0]?.rule).toBe('holiday')
  await recheckPlans(at(24 * 60))
  expect((await broken()).find((one) => one.id === id)).toBeUndefined()
  await dropHoliday(world.services, secretariat, day)
  await recheckPlans(world.services)
  expect(await broken()).toEqual([])
})

it('finds the visits to a centre that moved to the employer of who comes, and those to one that closed', async () => {
  const [first, second] = [...new Set((await planned()).map(({ visit }) => visit.centre))]
  const ofCentre = async (code = '') =>
    (await planned())
      .filter(({ visit }) => visit.centre === code)
      .map(({ id }) => id)
      .sort()
  const move = (entity: string) =>
    database.updateTable('centre').set({ entity }).where('code', '=', first!).execute()
  await move('NEUTRAL')
  await recheckPlans(world.services)
  expect((await broken()).map(({ id }) => id).sort()).toEqual(await ofCentre(first))
  expect((await broken())[0]?.faults[0]?.rule).toBe('own-employer')
  await move('E')
  await closeCentre(world.services, secretariat, { code: second!, on: '2026-11-20', reason: 'test' })
  await recheckPlans(world.services)
  expect((await broken()).map(({ id }) => id).sort()).toEqual(await ofCentre(second))
  expect((await broken())[0]?.faults).toEqual([{ rule: 'not-asked-for' }])
})

import { beforeAll, expect, it } from 'vitest'
import { freshDatabase } from '../../../tests/support/database.ts'
import { bothLanguages, refused, secretariat } from '../../../tests/support/programme.ts'
import { addPerson, openSmallVisits, visitServices } from '../../../tests/support/visits.ts'
import { openCycle } from '../cycles/open-cycle.server.ts'
import { askDeclarations } from './ask-declarations.server.ts'
import { declareInterests } from './declare-interests.server.ts'
import { listInterestsBefore } from './read-declarations.server.ts'
import { listOwnVisitors } from './read-visitors.server.ts'

const { database } = await freshDatabase()
let world: Awaited<ReturnType<typeof openSmallVisits>>

beforeAll(async () => {
  world = await openSmallVisits(database)
  await openCycle(world.services, secretariat, {
    ...{ id: 2, title: bothLanguages('الثانية', 'Second'), guide: { code: 'small', edition: '1' } },
    ...{ startsOn: '2026-11-01', endsOn: '2027-10-31', centres: ['C-01', 'C-02'] },
  })
})

it('asks nobody twice, however many press at the same moment', async () => {
  const keepers = await Promise.all(
    (['secretariat', 'administrator'] as const).map((role) => addPerson(database, role, role)),
  )
  const notices = async () =>
    (await database.selectFrom('notice').select('id').where('link', '=', '/visits/declarations/2').execute())
      .length
  const askAll = (again: boolean, seenAt: Date) =>
    Promise.all(
      [...keepers, ...keepers].map((by) => askDeclarations(world.services, by, { cycle: 2, again, seenAt })),
    )
  const now = world.services.clock.now()
  expect((await askAll(false, now)).sort()).toEqual([0, 0, 0, 4])
  expect(await notices()).toBe(4)
  // To remind is to ask again: once for each page that was made since.
  expect((await askAll(true, now)).sort()).toEqual([0, 0, 0, 0])
  const { services } = visitServices(database, '2026-11-22T08:00:00Z')
  const again = { cycle: 2, again: true, seenAt: services.clock.now() }
  const reminded = await Promise.all(keepers.map((by) => askDeclarations(services, by, again)))
  expect(reminded.sort()).toEqual([0, 4])
  expect(await notices()).toBe(8)
})

it('shows in a new cycle what somebody declared an interest in before, until they say that there is none', async () => {
  const { one } = world.people
  const visitor = (await listOwnVisitors(database, 1, one.id))[0]!.id
  const declare = (answer: 'interest' | 'none') =>
    declareInterests(world.services, one, {
      cycle: 1,
      answers: [{ kind: 'centre', code: 'C-02', answer, reason: answer === 'interest' ? 'A brother' : null }],
    })
  await declare('interest')
  expect(await listInterestsBefore(database, { cycle: 2, visitor })).toMatchObject([
    { kind: 'centre', code: 'C-02', reason: 'A brother', cycle: { en: 'First cycle' } },
  ])
  expect(await listInterestsBefore(database, { cycle: 1, visitor })).toEqual([])
  await declare('none')
  expect(await listInterestsBefore(database, { cycle: 2, visitor })).toEqual([])
})

it('takes declarations from the opening of a cycle until its visits are over, and asks for none after', async () => {
  const { services } = world
  const phase = { cycle_id: 2, code: 'final-evaluation', starts_on: '2027-01-03', ends_on: '2027-02-28' }
  await database.insertInto('cycle_phase').values(phase).execute()
  const answers = [{ kind: 'entity', code: 'E', answer: 'none', reason: null }] as const
  expect(await declareInterests(services, world.people.two, { cycle: 2, answers })).toBe(1)
  const after = visitServices(database, '2027-03-01T08:00:00Z').services
  for (const act of [
    () => declareInterests(after, world.people.three, { cycle: 2, answers }),
    () => askDeclarations(after, secretariat, { cycle: 2, again: true }),
  ])
    await expect(act()).rejects.toMatchObject(refused(['cycle.phase_closed'], 409))
})

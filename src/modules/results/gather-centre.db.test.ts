import { beforeAll, expect, it } from 'vitest'
import { freshDatabase } from '../../../tests/support/database.ts'
import {
  anObservation,
  openSmallCycle,
  personWith,
  secretariat,
  testServices,
} from '../../../tests/support/programme.ts'
import { openCycle } from '../cycles/open-cycle.server.ts'
import { recordObservations } from '../evidence/record-observations.server.ts'
import { computeResult } from './compute-result.server.ts'
import { freezeResult } from './freeze-result.server.ts'
import { gatherCentre } from './gather-centre.server.ts'
import { publishCycle } from './publish-cycle.server.ts'

const { database } = await freshDatabase()
const services = testServices(database)
const shop = { measure: 'access.signs.found', source: 'SHOPPER-7', observedAt: '2026-10-09T10:40:00Z' }
const gather = (person: Parameters<typeof gatherCentre>[1], cycle = 1, code = 'C-01') =>
  gatherCentre(database, person, cycle, code)

const freeze = async (cycle: number) => {
  const id = await computeResult(services, secretariat, cycle)
  const { whole_digest: digest } = await database
    .selectFrom('result')
    .select('whole_digest')
    .where('id', '=', id)
    .executeTakeFirstOrThrow()
  await freezeResult(services, secretariat, { cycle, id, digest })
  return { cycle, id }
}

beforeAll(() => openSmallCycle(services))

it('shows nothing of a centre before there is a result, then each what they may see', async () => {
  await recordObservations(services, secretariat, 1, [anObservation(), anObservation({ id: 'o-2', ...shop })])
  expect(await gather(secretariat)).toBeNull()
  await computeResult(services, secretariat, 1)
  expect(await gather(personWith('viewer'))).toBeNull()
  expect((await gather(secretariat))?.result.status).toBe('draft')
  const frozen = await freeze(1)
  expect(await gather(null)).toBeNull()
  expect((await gather(personWith('viewer')))?.result.status).toBe('frozen')
  await publishCycle(services, secretariat, frozen)
  expect((await gather(null))?.centre).toMatchObject({
    code: 'C-01',
    category: 'gold',
    entity: { code: 'E' },
  })
  expect(await gather(null, 1, 'C-99')).toBeNull()
})

it('leads from every measure to its observations, and veils the shop', async () => {
  const found = await gather(null)
  const measures = found?.centre.score.pillars.flatMap(({ criteria }) =>
    criteria.flatMap((one) => one.measures),
  )
  const ids = measures?.flatMap(({ observations }) => observations) ?? []
  expect(ids.sort()).toEqual(['o-1', 'o-2'])
  expect(found?.observations.get('o-1')).toMatchObject({ source: 'V-1', when: '2026-10-01' })
  expect(found?.observations.get('o-2')).toMatchObject({ source: 'S1', when: '2026-10' })
  expect(JSON.stringify([...(found?.observations.values() ?? [])])).not.toContain('SHOPPER')
  expect(found?.previous).toBeNull()
})

it('sets the result before beside it, for a centre that was in both', async () => {
  const guide = { code: 'small', edition: '1' }
  const plan = {
    id: 2,
    title: { ar: 'الثانية', en: 'Second' },
    guide,
    startsOn: '2027-01-01',
    endsOn: '2027-06-01',
  }
  await openCycle(services, secretariat, { ...plan, centres: ['C-01'] })
  await recordObservations(services, secretariat, 2, [anObservation({ value: 'no' })])
  await publishCycle(services, secretariat, await freeze(2))
  const found = await gather(null, 2)
  expect(found?.previous?.cycle.id).toBe(1)
  expect(found?.previous?.comparison.centres).toMatchObject([
    { status: 'compared', criteria: [{ code: 'access.signs', before: 1, after: 0, change: -1 }] },
  ])
  expect(await gather(null, 2, 'C-02')).toBeNull()
})

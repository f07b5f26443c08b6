import { beforeAll, describe, expect, it } from 'vitest'
import { freshDatabase } from '../../../tests/support/database.ts'
import {
  bothLanguages,
  openSmallCycle,
  personWith,
  refused,
  secretariat,
  testServices,
} from '../../../tests/support/programme.ts'
import { listTakingPart } from './list-taking-part.server.ts'
import { type EntitiesPlan, openForEntities } from './open-for-entities.server.ts'
import { readCyclePlan } from './read-plan.server.ts'

const { database } = await freshDatabase()
const services = testServices(database)
const census = { code: 'census', startsOn: '2027-09-12', endsOn: '2027-10-15' } as const
const plan = (over: Partial<EntitiesPlan> = {}): EntitiesPlan => ({
  ...{ id: 5, title: bothLanguages('دورة', 'Cycle'), guide: { code: 'small', edition: '1' } },
  ...{ startsOn: '2027-09-05', endsOn: '2028-05-01', phases: [census], entities: ['E'], ...over },
})

beforeAll(() => openSmallCycle(services))

describe('opening a cycle for entities', () => {
  it('enrols every centre of theirs that is open on the first day, with the phases', async () => {
    expect(await listTakingPart(database)).toMatchObject([{ code: 'E', centres: 2 }])
    await openForEntities(services, secretariat, plan())
    expect(await readCyclePlan(database, secretariat, 5)).toMatchObject({ centres: 2, phases: [census] })
  })

  it('tells the field of what is wrong', async () => {
    const tries = [
      [plan({ id: 0 }), refused(['cycle.number_unfit'], 422)],
      [plan(), refused(['cycle.exists'], 409)],
      [plan({ id: 6, entities: [] }), refused(['cycle.no_centres'], 422)],
      [plan({ id: 6, startsOn: '2019-01-01' }), refused(['cycle.no_centres'], 422)],
      [plan({ id: 6, startsOn: '' }), refused(['cycle.day_missing'], 422)],
      [plan({ id: 6, guide: { code: 'small', edition: '9' } }), refused(['cycle.guide_not_published'], 422)],
    ] as const
    for (const [given, answer] of tries)
      await expect(openForEntities(services, secretariat, given)).rejects.toMatchObject(answer)
    await expect(openForEntities(services, personWith('viewer'), plan({ id: 6 }))).rejects.toMatchObject(
      refused(['access.refused'], 403),
    )
  })
})

import { beforeAll, describe, expect, it } from 'vitest'
import { freshDatabase } from '../../../tests/support/database.ts'
import {
  anObservation,
  openSmallCycle,
  personWith,
  readLastAudit,
  refused,
  secretariat,
  testServices,
} from '../../../tests/support/programme.ts'
import { listObservations } from './read.server.ts'
import { recordObservations } from './record-observations.server.ts'

const { database } = await freshDatabase()
const services = testServices(database)
const record = (...observations: ReturnType<typeof anObservation>[]) =>
  recordObservations(services, secretariat, 1, observations)

beforeAll(() => openSmallCycle(services))

describe('recording observations', () => {
  it('keeps every part of them', async () => {
    const level = anObservation({ id: 'a-1' })
    const none = anObservation({
      id: 'a-2',
      value: null,
      notApplicable: 'لا ينطبق / not here',
      source: null,
      observedAt: null,
    })
    const precise = anObservation({ id: 'a-3', n: 41, variance: 0.1 + 0.2 })
    expect(await record(level, none, precise)).toEqual({ added: 3, repeated: 0 })
    expect(await listObservations(database, 1)).toEqual([level, none, precise])
  })

  it('is safe to repeat: nothing changes and nothing is audited', async () => {
    const observation = anObservation({ id: 'b-1' })
    await record(observation)
    const before = await readLastAudit(database)
    expect(await record(observation, observation)).toEqual({ added: 0, repeated: 2 })
    expect(await readLastAudit(database)).toEqual(before)
  })

  it('refuses an id that is held with other content, and then adds nothing', async () => {
    await record(anObservation({ id: 'c-1' }))
    const calls = record(anObservation({ id: 'c-1', value: 'no' }), anObservation({ id: 'c-2' }))
    await expect(calls).rejects.toMatchObject(refused(['observation.differs'], 409))
    expect((await listObservations(database, 1)).map(({ id }) => id)).not.toContain('c-2')
  })

  it('refuses what does not fit the guide or the cycle, naming each', async () => {
    await expect(
      record(
        anObservation({ id: 'd-1', value: 'perhaps' }),
        anObservation({ id: 'd-2', centre: 'C-99' }),
        anObservation({ id: 'd-3', measure: 'unknown' }),
        anObservation({ id: 'd-4', n: 0 }),
        anObservation({ id: 'd-5' }),
      ),
    ).rejects.toMatchObject(
      refused(['input.unknown_level', 'input.unknown_centre', 'input.unknown_measure', 'input.bad_n'], 422),
    )
    expect((await listObservations(database, 1)).map(({ id }) => id)).not.toContain('d-5')
    await expect(recordObservations(services, secretariat, 9, [])).rejects.toMatchObject(
      refused(['cycle.unknown'], 404),
    )
    await expect(recordObservations(services, personWith('viewer'), 1, [])).rejects.toMatchObject(
      refused(['access.refused'], 403),
    )
  })

  it('leaves no way to change one afterwards', async () => {
    await record(anObservation({ id: 'e-1' }))
    const change = database.updateTable('observation').set({ level: 'no' }).where('id', '=', 'e-1')
    await expect(change.execute()).rejects.toMatchObject({ code: 'TQ002' })
    await expect(database.deleteFrom('observation').execute()).rejects.toMatchObject({ code: 'TQ002' })
  })
})

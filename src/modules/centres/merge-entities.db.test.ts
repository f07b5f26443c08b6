import { describe, expect, it } from 'vitest'
import {
  bothLanguages,
  personWith,
  refused,
  secretariat,
  smallRegister,
} from '../../../tests/support/programme.ts'
import { freshRegistry } from '../../../tests/support/registry.ts'
import { withdrawFact } from './amend-fact.server.ts'
import { closeCentre } from './close-centre.server.ts'
import { mergeEntities } from './merge-entities.server.ts'
import { moveCentre } from './move-centre.server.ts'
import { readCentres, readEntities } from './read-records.server.ts'
import { readTimeline } from './read-timeline.server.ts'
import { reopenCentre } from './reopen-centre.server.ts'
import { reopenEntity } from './reopen-entity.server.ts'

const [first] = smallRegister.centres
const entity = (code: string, openedOn: string | null = null) => ({
  code,
  name: bothLanguages(`جهة ${code}`, `Entity ${code}`),
  openedOn,
})
const centre = (code: string, of: string, closedOn: string | null = null) => ({
  ...first!,
  code,
  entity: of,
  closedOn,
})
const { database, services } = await freshRegistry({
  entities: [entity('A'), entity('B'), entity('C'), entity('YOUNG', '2025-06-01')],
  centres: [centre('A-1', 'A'), centre('A-2', 'A', '2023-01-01'), centre('B-1', 'B'), centre('C-1', 'C')],
})
const why = { reason: 'decree 4 of 2025' }
const merger = { code: 'A', into: 'B', on: '2025-03-01', ...why }
const entitiesOn = async (day: string) =>
  Object.fromEntries([...(await readCentres(database, day))].map(([code, { entity }]) => [code, entity]))

describe('merging entities', () => {
  it('is refused into itself, into what did not exist then, without a reason, without the role', async () => {
    for (const [change, code] of [
      [{ into: 'A' }, 'registry.entity_merge_self'],
      [{ into: 'none' }, 'registry.unknown_entity'],
      [{ into: 'YOUNG' }, 'registry.entity_closed'],
      [{ reason: ' ' }, 'registry.reason_missing'],
      [{ on: '2027-01-01' }, 'registry.day_future'],
    ] as const)
      await expect(mergeEntities(services, secretariat, { ...merger, ...change })).rejects.toMatchObject(
        refused([code], 422),
      )
    await expect(mergeEntities(services, personWith('viewer'), merger)).rejects.toMatchObject(
      refused(['access.refused'], 403),
    )
    expect((await readEntities(database, '2026-01-01')).get('A')?.state).toBe('open')
  })

  it('is refused before the day on which a centre came to it, and says which', async () => {
    await moveCentre(services, secretariat, { code: 'C-1', entity: 'A', on: '2025-08-01', ...why })
    await expect(mergeEntities(services, secretariat, merger)).rejects.toMatchObject({
      status: 422,
      faults: [{ code: 'registry.later_fact', params: { code: 'C-1', day: '2025-08-01' } }],
    })
    const move = (await readTimeline(database, 'centre', 'C-1')).find(({ what }) => what === 'moved')
    await withdrawFact(services, secretariat, { id: move!.id, ...why })
    await expect(mergeEntities(services, secretariat, merger, 'check')).resolves.toHaveLength(3)
  })

  it('moves its centres that day, closed ones too, and leaves every day before as it was', async () => {
    await mergeEntities(services, secretariat, merger)
    expect(await entitiesOn('2025-02-28')).toEqual({ 'A-1': 'A', 'A-2': 'A', 'B-1': 'B', 'C-1': 'C' })
    expect(await entitiesOn('2025-03-01')).toEqual({ 'A-1': 'B', 'A-2': 'B', 'B-1': 'B', 'C-1': 'C' })
    const state = async (day: string) => (await readEntities(database, day)).get('A')
    expect(await state('2025-02-28')).toMatchObject({ state: 'open', closedOn: null, mergedInto: null })
    expect(await state('2025-03-01')).toMatchObject({
      state: 'merged',
      closedOn: '2025-03-01',
      mergedInto: 'B',
    })
    const today = await database.selectFrom('centre').select('entity').where('code', '=', 'A-1').execute()
    expect(today).toEqual([{ entity: 'B' }])
    const audit = await database
      .selectFrom('audit')
      .select(['action', 'after'])
      .orderBy('id', 'desc')
      .executeTakeFirst()
    expect(audit).toMatchObject({
      action: 'entity.merge',
      after: { state: { state: 'merged', into: 'B' }, with: ['A-1', 'A-2'] },
    })
  })

  it('stands in the timeline of both', async () => {
    expect((await readTimeline(database, 'entity', 'A'))[0]).toMatchObject({
      what: 'merged',
      on: '2025-03-01',
      after: { into: 'B' },
    })
    expect((await readTimeline(database, 'entity', 'B'))[0]).toMatchObject({
      what: 'joined',
      on: '2025-03-01',
      after: { code: 'A' },
    })
  })

  it('happens once, takes no centre any more, and lets a closed centre reopen under the other', async () => {
    await expect(mergeEntities(services, secretariat, { ...merger, into: 'C' })).rejects.toMatchObject(
      refused(['registry.not_open'], 422),
    )
    const move = { code: 'C-1', entity: 'A', on: '2025-09-01', ...why }
    await expect(moveCentre(services, secretariat, move)).rejects.toMatchObject(
      refused(['registry.entity_closed'], 422),
    )
    await reopenCentre(services, secretariat, { code: 'A-2', on: '2025-10-01', ...why })
    expect((await readCentres(database, '2025-10-01')).get('A-2')).toMatchObject({
      state: 'open',
      entity: 'B',
    })
    await closeCentre(services, secretariat, { code: 'A-2', on: '2025-11-01', ...why })
  })

  it('is taken back whole: with it go the moves of its centres, and the history keeps both', async () => {
    const [event] = await readTimeline(database, 'entity', 'A')
    const move = (await readTimeline(database, 'centre', 'A-1')).find(({ what }) => what === 'moved')
    await expect(withdrawFact(services, secretariat, { id: move!.id, ...why })).rejects.toMatchObject(
      refused(['registry.then_entity_closed'], 422),
    )
    expect(await withdrawFact(services, secretariat, { id: event!.id, ...why })).toEqual({ centres: 2 })
    expect(await entitiesOn('2026-01-01')).toMatchObject({ 'A-1': 'A', 'A-2': 'A' })
    expect((await readEntities(database, '2026-01-01')).get('A')).toMatchObject({ state: 'open' })
    expect((await readTimeline(database, 'entity', 'A'))[0]).toMatchObject({
      what: 'merged',
      undone: { how: 'withdrawn', reason: why.reason },
    })
    await expect(
      reopenEntity(services, secretariat, { code: 'A', on: '2025-12-01', ...why }),
    ).rejects.toMatchObject(refused(['registry.not_closed'], 422))
  })
})

import { describe, expect, it } from 'vitest'
import {
  bothLanguages,
  personWith,
  readLastAudit,
  refused,
  secretariat,
  smallRegister,
} from '../../../tests/support/programme.ts'
import { freshRegistry } from '../../../tests/support/registry.ts'
import { redateFact, withdrawFact } from './amend-fact.server.ts'
import { closeCentre } from './close-centre.server.ts'
import { closeEntity } from './close-entity.server.ts'
import { mergeCentres } from './merge-centres.server.ts'
import { readEntities } from './read-records.server.ts'
import { readTimeline } from './read-timeline.server.ts'
import { registerCentres } from './register-centres.server.ts'
import type { SubjectKind } from './registry-fact.ts'
import { renameCentre } from './rename-centre.server.ts'
import { reopenCentre } from './reopen-centre.server.ts'
import type { EventKind } from './timeline.ts'

const entities = [...smallRegister.entities, { code: 'E2', name: bothLanguages('ثانية', 'Second') }]
const { database, services, centreOn: on } = await freshRegistry({ entities })
const why = { reason: 'recorded for another centre' }
const eventOf = async (code: string, what: EventKind, kind: SubjectKind = 'centre') =>
  (await readTimeline(database, kind, code)).find((event) => event.what === what && event.undone === null)
const idOf = async (code: string, what: EventKind, kind: SubjectKind = 'centre') =>
  (await eventOf(code, what, kind))!.id

const rename = (day: string, en: string) =>
  renameCentre(services, secretariat, { code: 'C-01', name: bothLanguages('اسم', en), on: day, ...why })

describe('withdrawing', () => {
  it('makes every day ignore the fact, which stays on file with its reason, and is audited', async () => {
    await rename('2024-01-01', 'Wrong')
    const id = await idOf('C-01', 'renamed')
    await withdrawFact(services, secretariat, { id, ...why }, 'check')
    expect((await on('2024-06-01'))?.name.en).toBe('Wrong')
    await withdrawFact(services, secretariat, { id, ...why })
    expect((await on('2024-06-01'))?.name.en).toBe('Centre C-01')
    const row = await database.selectFrom('centre').select('name_en').where('code', '=', 'C-01').execute()
    expect(row).toEqual([{ name_en: 'Centre C-01' }])
    expect((await readTimeline(database, 'centre', 'C-01'))[0]).toMatchObject({
      after: { en: 'Wrong' },
      undone: { how: 'withdrawn', reason: why.reason },
    })
    expect(await readLastAudit(database)).toMatchObject({ action: 'centre.withdraw', role: 'secretariat' })
  })

  it('is refused twice, for what holds from the beginning, without a reason, without the role', async () => {
    const facts = await database.selectFrom('registry_fact').select(['id', 'fact', 'from_day']).execute()
    const gone = facts.find(({ fact, from_day }) => fact === 'name' && from_day === '2024-01-01')!
    const first = facts.find(({ from_day }) => from_day === null)!
    const refuse = (id: string, code: string, status: number, person = secretariat, reason = why.reason) =>
      expect(withdrawFact(services, person, { id, reason })).rejects.toMatchObject(refused([code], status))
    await refuse(String(gone.id), 'registry.fact_undone', 409)
    await refuse(String(first.id), 'registry.fact_first', 422)
    await refuse('999999', 'registry.unknown_fact', 404)
    await refuse('x', 'registry.unknown_fact', 404)
    await rename('2024-02-01', 'Sound')
    const id = await idOf('C-01', 'renamed')
    await refuse(id, 'registry.reason_missing', 422, secretariat, ' ')
    await refuse(id, 'access.refused', 403, personWith('viewer'))
    await expect(withdrawFact(services, secretariat, { id, ...why }, 'check')).resolves.toEqual({
      centres: 0,
    })
  })

  it('is refused where a reopening would stay without its closing; the reopening goes first', async () => {
    await closeCentre(services, secretariat, { code: 'C-02', on: '2023-01-01', ...why })
    await reopenCentre(services, secretariat, { code: 'C-02', on: '2024-01-01', ...why })
    const closing = await idOf('C-02', 'closed')
    await expect(withdrawFact(services, secretariat, { id: closing, ...why })).rejects.toMatchObject({
      status: 422,
      faults: [{ code: 'registry.then_twice', params: { code: 'C-02', day: '2024-01-01' } }],
    })
    await withdrawFact(services, secretariat, { id: await idOf('C-02', 'reopened'), ...why })
    expect((await on('2025-01-01', 'C-02'))?.state).toBe('closed')
    await withdrawFact(services, secretariat, { id: closing, ...why })
    expect((await on('2023-06-01', 'C-02'))?.state).toBe('open')
  })

  it('of a merger is free; of the reopening that a merger stands on is refused', async () => {
    await closeCentre(services, secretariat, { code: 'C-01', on: '2024-05-01', ...why })
    await reopenCentre(services, secretariat, { code: 'C-01', on: '2024-07-01', ...why })
    await mergeCentres(services, secretariat, { code: 'C-02', into: 'C-01', on: '2025-01-01', ...why })
    const reopening = await idOf('C-01', 'reopened')
    await expect(withdrawFact(services, secretariat, { id: reopening, ...why })).rejects.toMatchObject(
      refused(['registry.then_target_closed'], 422),
    )
    expect(await eventOf('C-01', 'joined')).toMatchObject({ on: '2025-01-01', after: { code: 'C-02' } })
    await withdrawFact(services, secretariat, { id: await idOf('C-02', 'merged'), ...why })
    expect(await eventOf('C-01', 'joined')).toBeUndefined()
    await withdrawFact(services, secretariat, { id: reopening, ...why }, 'check')
  })
})

describe('ending a centre', () => {
  it('is refused before something that cannot follow, as it is for an entity', async () => {
    const centres = ['K-1', 'K-2'].map((code) => ({ ...smallRegister.centres[0]!, code }))
    await registerCentres(services, secretariat, { governorates: [], entities: [], centres })
    const later = (code: string, day: string) => ({
      status: 422,
      faults: [{ code: 'registry.later_fact', place: { path: '/on' }, params: { code, day } }],
    })
    await closeCentre(services, secretariat, { code: 'K-1', on: '2024-05-01', ...why })
    await reopenCentre(services, secretariat, { code: 'K-1', on: '2024-07-01', ...why })
    const before = { on: '2024-01-01', ...why }
    const facts = [...later('K-1', '2024-05-01').faults, ...later('K-1', '2024-07-01').faults]
    for (const act of [
      () => mergeCentres(services, secretariat, { code: 'K-1', into: 'K-2', ...before }),
      () => mergeCentres(services, secretariat, { code: 'K-2', into: 'K-1', ...before }),
      () => closeCentre(services, secretariat, { code: 'K-1', ...before }),
    ])
      await expect(act()).rejects.toMatchObject({ status: 422, faults: facts })
    await mergeCentres(services, secretariat, { code: 'K-2', into: 'K-1', on: '2025-02-01', ...why })
    await expect(
      closeCentre(services, secretariat, { code: 'K-1', on: '2025-01-01', ...why }),
    ).rejects.toMatchObject(later('K-2', '2025-02-01'))
    await closeCentre(services, secretariat, { code: 'K-1', on: '2025-03-01', ...why })
    expect((await on('2025-03-01', 'K-1'))?.state).toBe('closed')
  })
})

describe('correcting a date', () => {
  it('withdraws and records anew in one step', async () => {
    const id = await idOf('C-01', 'renamed')
    await redateFact(services, secretariat, { id, on: '2025-02-01', ...why })
    expect((await on('2025-01-31'))?.name.en).toBe('Centre C-01')
    expect((await on('2025-02-01'))?.name.en).toBe('Sound')
    const events = await readTimeline(database, 'centre', 'C-01')
    expect(
      events.filter(({ what }) => what === 'renamed').map((event) => [event.on, event.undone?.how]),
    ).toEqual([
      ['2025-02-01', undefined],
      ['2024-02-01', 'corrected'],
      ['2024-01-01', 'withdrawn'],
    ])
    expect(await readLastAudit(database)).toMatchObject({ action: 'centre.redate' })
  })

  it('is refused to the same day, to a day to come, and past what follows it', async () => {
    const id = await idOf('C-01', 'closed')
    for (const [day, code] of [
      ['2024-05-01', 'registry.unchanged'],
      ['2026-12-01', 'registry.day_future'],
      ['2024-13-01', 'registry.day_unfit'],
      ['2020-01-05', 'registry.then_before_opening'],
    ] as const)
      await expect(redateFact(services, secretariat, { id, on: day, ...why })).rejects.toMatchObject(
        refused([code], 422),
      )
    const past = await redateFact(services, secretariat, { id, on: '2024-08-01', ...why }).catch(
      (error: unknown) => error,
    )
    expect(past).toMatchObject({ status: 422 })
    await expect(
      redateFact(services, secretariat, { id, on: '2024-06-01', ...why }, 'check'),
    ).resolves.toBeTruthy()
  })

  it('corrects the opening too, but not past what happened since', async () => {
    const id = await idOf('C-01', 'opened')
    await expect(redateFact(services, secretariat, { id, on: '2025-06-01', ...why })).rejects.toMatchObject({
      faults: [{ code: 'registry.then_before_opening', params: { code: 'C-01', openedOn: '2025-06-01' } }],
    })
    await redateFact(services, secretariat, { id, on: '2021-06-01', ...why })
    expect((await on('2026-01-01'))?.openedOn).toBe('2021-06-01')
    expect(await eventOf('C-01', 'opened')).toMatchObject({ on: '2021-06-01' })
  })

  it('of an entity that ended is refused to a day on which it still had an open centre', async () => {
    const entry = { ...smallRegister.centres[0]!, code: 'X-1', entity: 'E2', closedOn: '2024-03-01' }
    await registerCentres(services, secretariat, { governorates: [], entities: [], centres: [entry] })
    await closeEntity(services, secretariat, { code: 'E2', on: '2024-06-01', ...why })
    const id = await idOf('E2', 'closed', 'entity')
    await expect(redateFact(services, secretariat, { id, on: '2024-02-01', ...why })).rejects.toMatchObject(
      refused(['registry.then_entity_closed'], 422),
    )
    await redateFact(services, secretariat, { id, on: '2024-03-01', ...why })
    expect((await readEntities(database, '2024-04-01')).get('E2')?.state).toBe('closed')
  })
})

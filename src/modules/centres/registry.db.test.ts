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
import { changeHours } from './change-hours.server.ts'
import { closeCentre } from './close-centre.server.ts'
import { closeEntity } from './close-entity.server.ts'
import { describeCentre } from './describe-centre.server.ts'
import { hoursFrom } from './hours-form.ts'
import { mergeCentres } from './merge-centres.server.ts'
import { moveCentre } from './move-centre.server.ts'
import { readEntities } from './read-records.server.ts'
import { registerCentre } from './register-centre.server.ts'
import { registerCentres } from './register-centres.server.ts'
import { registerEntity } from './register-entity.server.ts'
import { relocateCentre } from './relocate-centre.server.ts'
import { renameCentre } from './rename-centre.server.ts'
import { renameEntity } from './rename-entity.server.ts'
import { reopenCentre } from './reopen-centre.server.ts'
import { reopenEntity } from './reopen-entity.server.ts'

const { database, services, centreOn } = await freshRegistry()
await registerEntity(services, secretariat, {
  code: 'E2',
  name: bothLanguages('جهة ثانية', 'Second'),
  openedOn: null,
})
const why = { reason: 'decision of the committee' }
const countFacts = async () =>
  Number(
    (
      await database
        .selectFrom('registry_fact')
        .select(({ fn }) => fn.countAll<string>().as('count'))
        .executeTakeFirst()
    )?.count,
  )

describe('a change of a centre', () => {
  it('holds from its day on, and what was before can still be shown', async () => {
    const name = bothLanguages('اسم جديد', 'New name')
    await renameCentre(services, secretariat, { code: 'C-01', name, on: '2024-03-01', ...why })
    expect((await centreOn('2024-02-29', 'C-01'))?.name.en).toBe('Centre C-01')
    expect((await centreOn('2024-03-01', 'C-01'))?.name.en).toBe('New name')
    const row = await database
      .selectFrom('centre')
      .select('name_en')
      .where('code', '=', 'C-01')
      .executeTakeFirst()
    expect(row?.name_en).toBe('New name')
    expect(await readLastAudit(database)).toMatchObject({ action: 'centre.rename', role: 'secretariat' })
  })

  it('that came before another one leaves the later one standing', async () => {
    const name = bothLanguages('اسم أقدم', 'Older name')
    await renameCentre(services, secretariat, { code: 'C-01', name, on: '2022-05-01', ...why })
    expect((await centreOn('2023-01-01', 'C-01'))?.name.en).toBe('Older name')
    expect((await centreOn('2026-11-21', 'C-01'))?.name.en).toBe('New name')
  })

  it('keeps its opening hours from a day on, apart from everything else, until nobody knows them', async () => {
    const change = { code: 'C-01', on: '2024-06-01', ...why }
    const hours = hoursFrom({
      ...{ day_0: '07:30-14:00', season_0_ar: 'رمضان', season_0_en: 'Ramadan' },
      ...{ season_0_from: '2027-02-08', season_0_until: '2027-03-09', season_0_1: '9-14' },
    })
    await changeHours(services, secretariat, { ...change, hours })
    expect((await centreOn('2024-05-31', 'C-01'))?.openingHours).toBeNull()
    expect(await centreOn('2024-06-01', 'C-01')).toMatchObject({
      openingHours: hours,
      hours: null,
      services: [],
    })
    expect(await readLastAudit(database)).toMatchObject({ action: 'centre.hours', role: 'secretariat' })
    await expect(changeHours(services, secretariat, { ...change, hours })).rejects.toMatchObject(
      refused(['registry.unchanged'], 422),
    )
    await expect(
      changeHours(services, personWith('auditor'), { ...change, hours: null }),
    ).rejects.toMatchObject({ status: 403 })
    await changeHours(services, secretariat, { ...change, on: '2024-07-01', hours: null })
    expect((await centreOn('2024-06-30', 'C-01'))?.openingHours).toEqual(hours)
    expect((await centreOn('2024-07-01', 'C-01'))?.openingHours).toBeNull()
  })

  it('moves it to another entity, to another place, to other services', async () => {
    await moveCentre(services, secretariat, { code: 'C-01', entity: 'E2', on: '2025-01-01', ...why })
    const place = {
      governorate: null,
      locality: bothLanguages('حي', 'District'),
      latitude: 26.2,
      longitude: 50.6,
    }
    await relocateCentre(services, secretariat, { code: 'C-01', ...place, on: '2025-01-01', ...why })
    const work = {
      channel: 'remote',
      services: [bothLanguages('تجديد', 'Renewal')],
      hours: bothLanguages('٧–١٤', '7–14'),
      attributes: { counters: 4 },
    }
    await describeCentre(services, secretariat, { code: 'C-01', ...work, on: '2025-02-01', ...why })
    expect(await centreOn('2025-02-01', 'C-01')).toMatchObject({ entity: 'E2', ...place, ...work })
    expect(await centreOn('2024-12-31', 'C-01')).toMatchObject({
      entity: 'E',
      channel: 'in_person',
      governorate: 'G',
      services: [],
    })
  })

  it('closes, reopens and merges', async () => {
    await closeCentre(services, secretariat, { code: 'C-02', on: '2023-01-01', ...why })
    expect(await centreOn('2023-01-01', 'C-02')).toMatchObject({ state: 'closed', closedOn: '2023-01-01' })
    await reopenCentre(services, secretariat, { code: 'C-02', on: '2024-01-01', ...why })
    expect(await centreOn('2023-06-01', 'C-02')).toMatchObject({ state: 'closed' })
    expect(await centreOn('2024-06-01', 'C-02')).toMatchObject({ state: 'open', closedOn: null })
    await mergeCentres(services, secretariat, { code: 'C-02', into: 'C-01', on: '2025-06-01', ...why })
    expect(await centreOn('2026-01-01', 'C-02')).toMatchObject({ state: 'merged', mergedInto: 'C-01' })
    expect(await centreOn('2025-05-31', 'C-02')).toMatchObject({ state: 'open', mergedInto: null })
  })

  it('is only looked at in the mode check', async () => {
    const before = await countFacts()
    const change = { code: 'C-01', name: bothLanguages('آخر', 'Other'), on: '2026-01-01', ...why }
    expect(await renameCentre(services, secretariat, change, 'check')).toMatchObject([
      { fact: 'name', from: '2026-01-01' },
    ])
    expect(await countFacts()).toBe(before)
    await renameCentre(services, secretariat, change)
    expect(await countFacts()).toBe(before + 1)
  })
})

describe('what is refused, and leaves nothing', () => {
  const name = bothLanguages('اسم', 'A name')
  it.each([
    ['a day to come', { on: '2026-11-22' }, 'registry.day_future'],
    ['a day that is none', { on: '2026-02-30' }, 'registry.day_unfit'],
    ['a day before the opening', { on: '2019-01-01' }, 'registry.day_before_opening'],
    ['no reason', { reason: ' ' }, 'registry.reason_missing'],
    ['one language', { name: { ar: 'اسم', en: ' ' } }, 'registry.name_missing'],
    ['the same name', { name: bothLanguages('آخر', 'Other') }, 'registry.unchanged'],
  ])('%s', async (_, change, code) => {
    const before = await countFacts()
    const given = { code: 'C-01', name, on: '2026-06-01', ...why, ...change }
    await expect(renameCentre(services, secretariat, given)).rejects.toMatchObject(refused([code], 422))
    expect(await countFacts()).toBe(before)
    await expect(
      renameCentre(services, secretariat, { ...given, name, on: '2026-06-01', ...why }, 'check'),
    ).resolves.toHaveLength(1)
  })

  it('anybody without the role, and a centre that is not there', async () => {
    const change = { code: 'C-01', name, on: '2026-06-01', ...why }
    for (const role of ['viewer', null])
      await expect(renameCentre(services, personWith(role), change)).rejects.toMatchObject(
        refused(['access.refused'], 403),
      )
    await expect(renameCentre(services, secretariat, { ...change, code: 'X' })).rejects.toMatchObject(
      refused(['registry.unknown'], 404),
    )
    await expect(renameCentre(services, personWith('administrator'), change, 'check')).resolves.toHaveLength(
      1,
    )
  })

  it('merging into itself, into what is closed, twice; closing what is closed', async () => {
    const change = { code: 'C-01', on: '2026-06-01', ...why }
    await expect(mergeCentres(services, secretariat, { ...change, into: 'C-01' })).rejects.toMatchObject(
      refused(['registry.merge_self'], 422),
    )
    await expect(mergeCentres(services, secretariat, { ...change, into: 'C-02' })).rejects.toMatchObject(
      refused(['registry.centre_not_open'], 422),
    )
    await expect(closeCentre(services, secretariat, { ...change, code: 'C-02' })).rejects.toMatchObject(
      refused(['registry.not_open'], 422),
    )
    await expect(reopenCentre(services, secretariat, change)).rejects.toMatchObject(
      refused(['registry.not_closed'], 422),
    )
  })

  it('moving to an entity that is not there', async () => {
    const change = { code: 'C-01', entity: 'none', on: '2026-06-01', ...why }
    await expect(moveCentre(services, secretariat, change)).rejects.toMatchObject(
      refused(['registry.unknown_entity'], 422),
    )
  })

  it('changing or removing a fact of the registry', async () => {
    await expect(database.updateTable('registry_fact').set({ reason: 'x' }).execute()).rejects.toThrow(
      /never changed/,
    )
    await expect(database.deleteFrom('registry_fact').execute()).rejects.toThrow(/never changed/)
  })
})

describe('an entity', () => {
  it('is renamed, and closed only when none of its centres is open', async () => {
    await renameEntity(services, secretariat, {
      code: 'E',
      name: bothLanguages('هيئة', 'Authority'),
      on: '2024-01-01',
      ...why,
    })
    expect((await readEntities(database, '2023-12-31', ['E'])).get('E')?.name.en).toBe('Entity')
    const close = { code: 'E2', on: '2026-10-01', ...why }
    await expect(closeEntity(services, secretariat, close)).rejects.toMatchObject(
      refused(['registry.entity_has_centres'], 422),
    )
    await moveCentre(services, secretariat, { code: 'C-01', entity: 'E', on: '2026-09-01', ...why })
    await closeEntity(services, secretariat, close)
    expect((await readEntities(database, '2026-11-21')).get('E2')).toMatchObject({
      state: 'closed',
      closedOn: '2026-10-01',
    })
    const move = { code: 'C-01', entity: 'E2', on: '2026-11-01', ...why }
    await expect(moveCentre(services, secretariat, move)).rejects.toMatchObject(
      refused(['registry.entity_closed'], 422),
    )
    await reopenEntity(services, secretariat, { code: 'E2', on: '2026-10-15', ...why })
    await expect(moveCentre(services, secretariat, move, 'check')).resolves.toHaveLength(1)
  })
})

describe('registering one', () => {
  const centre = {
    code: 'N-1',
    name: bothLanguages('مركز جديد', 'New centre'),
    entity: 'E',
    channel: 'in_person',
    governorate: 'G',
    openedOn: '2026-02-01',
  }

  it('makes a centre that was not there before it opened', async () => {
    await registerCentre(services, secretariat, centre)
    expect(await centreOn('2026-11-21', 'N-1')).toMatchObject({
      state: 'open',
      openedOn: '2026-02-01',
      entity: 'E',
    })
    await expect(registerCentre(services, secretariat, centre)).rejects.toMatchObject(
      refused(['registry.code_taken'], 422),
    )
  })

  it('refuses a code, a channel, an entity and a governorate that do not fit', async () => {
    const given = { ...centre, code: 'N-2' }
    for (const [change, code] of [
      [{ code: '=1+1' }, 'registry.code_unfit'],
      [{ channel: 'By Phone' }, 'registry.channel_unfit'],
      [{ entity: 'none' }, 'registry.unknown_entity'],
      [{ governorate: 'none' }, 'registry.unknown_governorate'],
      [{ openedOn: '2027-01-01' }, 'registry.day_future'],
    ] as const)
      await expect(registerCentre(services, secretariat, { ...given, ...change })).rejects.toMatchObject(
        refused([code], 422),
      )
    await registerCentre(services, secretariat, { ...given, openedOn: null })
    expect(await centreOn('1990-01-01', 'N-2')).toMatchObject({ openedOn: null, state: 'open' })
  })
})

describe('registering a list again', () => {
  it('records only what differs, from today on', async () => {
    const before = await countFacts()
    const entry = {
      ...smallRegister.centres[0]!,
      code: 'N-1',
      name: bothLanguages('مركز جديد', 'New centre'),
      openedOn: '2026-02-01',
      attributes: {},
    }
    await registerCentres(services, secretariat, { governorates: [], entities: [], centres: [entry] })
    expect(await countFacts()).toBe(before)
    await registerCentres(services, secretariat, {
      governorates: [],
      entities: [],
      centres: [{ ...entry, channel: 'remote' }],
    })
    expect(await countFacts()).toBe(before + 1)
    expect((await centreOn('2026-11-20', 'N-1'))?.channel).toBe('in_person')
  })

  it('corrects the day of a closing instead of adding another', async () => {
    const entry = { ...smallRegister.centres[0]!, code: 'N-3', openedOn: null, closedOn: '2022-01-01' }
    await registerCentres(services, secretariat, { governorates: [], entities: [], centres: [entry] })
    await registerCentres(services, secretariat, {
      governorates: [],
      entities: [],
      centres: [{ ...entry, closedOn: '2023-01-01' }],
    })
    expect(await centreOn('2022-06-01', 'N-3')).toMatchObject({ state: 'open' })
    expect(await centreOn('2023-06-01', 'N-3')).toMatchObject({ state: 'closed', closedOn: '2023-01-01' })
  })
})

import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openJobs } from '#platform/jobs.ts'
import { createLog } from '#platform/log.ts'
import { writeWorkbook } from '#platform/spreadsheets/write-workbook.ts'
import { freshDatabase } from '../../../tests/support/database.ts'
import {
  bothLanguages,
  personWith,
  refused,
  secretariat,
  smallRegister,
  testServices,
} from '../../../tests/support/programme.ts'
import { applyImport, dropImport, planAnew } from './apply-import.server.ts'
import { exportCsv, exportWorkbook } from './export-registry.server.ts'
import { readSeason, readWeek } from './opening-hours.ts'
import { planOf, readImport, readImportView } from './read-import.server.ts'
import { readList } from './read-list.server.ts'
import { readCentres, readEntities } from './read-records.server.ts'
import { readRegistryFile } from './read-registry-file.server.ts'
import { registerCentre } from './register-centre.server.ts'
import { registerCentres } from './register-centres.server.ts'
import { registerEntity } from './register-entity.server.ts'
import type { ListKind } from './registry-columns.ts'
import { renameCentre } from './rename-centre.server.ts'
import { digestOf } from './show-plan.ts'
import { uploadList } from './upload-list.server.ts'

const { database, url } = await freshDatabase()
const jobs = await openJobs({ url, log: createLog({ logLevel: 'silent' }), worker: false })
const services = { ...testServices(database), jobs }
afterAll(() => jobs.stop())
const today = '2026-11-21'
const dated = { on: today, reason: 'yearly census' }

const send = (text: string | Uint8Array, kind: ListKind = 'centres', person = secretariat) =>
  uploadList(services, person, {
    file: { name: 'list.csv', kind, bytes: typeof text === 'string' ? Buffer.from(text) : text },
    dated,
  })
const upload = async (text: string | Uint8Array, kind: ListKind = 'centres') => {
  const id = await send(text, kind)
  await readList(services, id)
  return id
}
const view = async (id: string) => (await readImportView(database, id))!
const planFor = async (id: string) => planOf(database, (await readImport(database, id))!)
const faultsOf = async (uploading: Promise<string>) => {
  const { status, faults } = await view(await uploading)
  const told = faults.map(({ code, place }) => `${code} ${place?.row ?? ''}/${place?.column ?? ''}`)
  expect(status).toBe(told.length === 0 ? 'waiting' : 'faulty')
  return told.length === 0 ? null : told
}
const header = 'code,name_ar,name_en,entity,channel,governorate'
const row = 'C-01,مركز C-01,Centre C-01,E,in_person,G'

beforeAll(async () => {
  const [first, second] = smallRegister.centres
  await registerCentres(services, secretariat, {
    ...smallRegister,
    centres: [
      {
        ...first!,
        services: [bothLanguages('تجديد | نقل', 'Renewal | transfer'), bothLanguages('إصدار', 'Issue')],
        hours: bothLanguages('٧ صباحًا – ٢ ظهرًا', '7 am – 2 pm'),
        openingHours: {
          week: readWeek('Sun-Thu 07:30-12:00, 16:00-19:00; Sat 09:00-12:00')!,
          seasons: [readSeason('2027-02-08..2027-03-09 [رمضان | ١ = Ramadan | 1] Sun-Thu 09:00-14:00')!],
        },
        locality: bothLanguages('حي، "الأول"', 'District; first'),
        latitude: 26.2235,
        longitude: -50.5,
        attributes: { block: '0317', counters: 4, open_late: true, note: '=1+1' },
      },
      { ...second!, closedOn: '2024-01-01', mergedInto: 'C-01' },
      { ...first!, code: 'R-1', channel: 'remote', governorate: null, openedOn: null },
    ],
  })
})

describe('an export', () => {
  it.each(['governorates', 'entities', 'centres'] as const)(
    'of %s as CSV imports again unchanged',
    async (kind) => {
      const plan = await planFor(await upload(await exportCsv(database, kind, today), kind))
      expect(plan).toMatchObject({ facts: [], governorates: [] })
      expect(plan.lists).toMatchObject([{ kind, added: [], changed: [], gone: [] }])
    },
  )

  it.each(['ar', 'en'] as const)(
    'of everything as a workbook in %s imports again unchanged',
    async (language) => {
      const plan = await planFor(await upload(await exportWorkbook(database, today, language)))
      expect(plan).toMatchObject({ facts: [], governorates: [] })
      expect(plan.lists.map(({ kind, unchanged }) => [kind, unchanged])).toEqual([
        ['governorates', 1],
        ['entities', 1],
        ['centres', 3],
      ])
    },
  )

  it('that somebody edits does not import unchanged', async () => {
    const csv = await exportCsv(database, 'centres', today)
    const plan = await planFor(await upload(csv.replace('0317', '0318').replace('26.2235', '26.3')))
    expect(plan.lists[0]?.changed).toMatchObject([
      {
        code: 'C-01',
        changes: [
          { field: 'latitude', before: '26.2235', after: '26.3' },
          { field: '= block', before: '0317', after: '0318' },
        ],
      },
    ])
  })
})

describe('an import', () => {
  it('shows what is new, what changes, what stays and what is gone, and then does exactly that', async () => {
    const id = await upload(
      `${header}\n${row.replace('Centre C-01', 'Renamed')}\nN-1,جديد,New,E,in_person,\n`,
    )
    const plan = await planFor(id)
    expect(plan.lists[0]).toMatchObject({
      added: [{ code: 'N-1' }],
      changed: [{ code: 'C-01', changes: [{ field: 'name_en', before: 'Centre C-01', after: 'Renamed' }] }],
      unchanged: 0,
      gone: [{ code: 'C-02' }, { code: 'R-1' }],
    })
    expect((await readCentres(database, today)).has('N-1')).toBe(false)
    await applyImport(services, secretariat, { id, digest: digestOf(plan) })
    const centres = await readCentres(database, today)
    expect(centres.get('C-01')).toMatchObject({
      name: { en: 'Renamed' },
      attributes: { block: '0317', open_late: true },
    })
    expect(centres.get('N-1')).toMatchObject({ state: 'open', governorate: null })
    expect(centres.get('R-1')).toMatchObject({ state: 'open' })
    await expect(applyImport(services, secretariat, { id, digest: digestOf(plan) })).rejects.toMatchObject(
      refused(['registry.import_decided'], 409),
    )
  })

  it('is read by a job: first sent, then with a plan and a digest, and its file is kept no longer', async () => {
    const id = await send(`${header}\n${row.replace('Centre C-01', 'Renamed')}\nN-1,جديد,New,E,in_person,\n`)
    expect(await view(id)).toMatchObject({ status: 'sent', plan: null, digest: null, stale: false })
    const refuse = applyImport(services, secretariat, { id, digest: '0'.repeat(64) })
    await expect(refuse).rejects.toMatchObject(refused(['registry.import_not_ready'], 409))
    await readList(services, id)
    const read = await view(id)
    expect(read).toMatchObject({ status: 'waiting', stale: false, readShare: 1, plan: { empty: true } })
    expect(read.digest).toBe(digestOf(await planFor(id)))
    expect(await database.selectFrom('registry_import_piece').selectAll().execute()).toEqual([])
    await readList(services, id)
    expect(await view(id)).toEqual(read)
  })

  it('tells how far a workbook is read', async () => {
    const told: number[] = []
    const rows = Array.from({ length: 3000 }, (_, index) => [
      `L-${index}`,
      'م',
      `Long ${index}`,
      'E',
      'remote',
    ])
    const columns = header
      .split(',')
      .slice(0, 5)
      .map((name) => ({ header: name }))
    const bytes = await writeWorkbook([{ name: 'Centres', columns, rows }], 'en')
    const folder = await mkdtemp(join(tmpdir(), 'taqyeem-test-'))
    try {
      const path = join(folder, 'list')
      await writeFile(path, bytes)
      const file = { name: 'list.xlsx', kind: 'centres', path } as const
      const { lists } = await readRegistryFile(
        file,
        () => ({}),
        (read, size) => told.push(read / size),
      )
      expect(lists.centres).toHaveLength(3000)
    } finally {
      await rm(folder, { recursive: true })
    }
    expect(told.length).toBeGreaterThan(3)
    expect(told).toEqual(told.toSorted((a, b) => a - b))
    expect(told.at(-1)).toBeLessThanOrEqual(1)
  })

  it('does nothing when the registry changed after it was shown; the changes are worked out anew', async () => {
    const id = await upload(`${header}\n${row.replace('Centre C-01', 'Again')}\n`)
    const shown = await view(id)
    const name = bothLanguages('تغيّر', 'Changed meanwhile')
    await renameCentre(services, secretariat, { code: 'C-01', name, ...dated })
    expect(await view(id)).toMatchObject({ status: 'waiting', stale: true })
    await expect(applyImport(services, secretariat, { id, digest: shown.digest! })).rejects.toMatchObject(
      refused(['registry.moved_on'], 409),
    )
    expect(await view(id)).toMatchObject({ status: 'planning', stale: false })
    await readList(services, id)
    const fresh = await view(id)
    expect(fresh).toMatchObject({ status: 'waiting', stale: false })
    expect(fresh.plan?.lists[0]?.changes.first).toContainEqual(
      expect.objectContaining({ field: 'name_en', before: 'Changed meanwhile', after: 'Again' }),
    )
    await applyImport(services, secretariat, { id, digest: fresh.digest! })
    expect((await readCentres(database, today)).get('C-01')?.name.en).toBe('Again')
  })

  it('is planned anew on demand, once; and finds the faults that the registry brought meanwhile', async () => {
    await registerEntity(services, secretariat, { code: 'GONE', name: bothLanguages('جهة', 'Gone') })
    const id = await upload(
      'code,name_ar,name_en,merged_into,closed_on\nE,جهة,Entity,,\nGONE,ج,G,E,2026-11-01\n',
      'entities',
    )
    expect(await view(id)).toMatchObject({ status: 'waiting' })
    const name = bothLanguages('م', 'Late')
    const late = { code: 'LATE', name, entity: 'GONE', channel: 'remote', governorate: null, openedOn: null }
    await registerCentre(services, secretariat, late)
    await planAnew(services, secretariat, id)
    await planAnew(services, secretariat, id)
    await readList(services, id)
    expect(await view(id)).toMatchObject({
      status: 'faulty',
      faults: [{ code: 'registry.left_with_centres' }],
    })
    await dropImport(services, secretariat, id)
  })

  it('merges an entity and comes back the same from an export', async () => {
    const list = (line: string) => `code,name_ar,name_en,opened_on,closed_on,merged_into\n${line}\n`
    await registerEntity(services, secretariat, { code: 'OLD', name: bothLanguages('قديمة', 'Old') })
    for (const [line, fault] of [
      ['OLD,قديمة,Old,,2026-10-01,OLD', 'registry.entity_merge_self 2/merged_into'],
      ['OLD,قديمة,Old,,,E', 'registry.merged_undated 2/closed_on'],
      ['OLD,قديمة,Old,,2026-10-01,none', 'registry.unknown_entity 2/merged_into'],
      ['E,جهة,Entity,,2026-10-01,OLD', 'registry.left_with_centres 2/closed_on'],
    ] as const)
      expect(await faultsOf(upload(list(line), 'entities'))).toContain(fault)
    const id = await upload(list('OLD,قديمة,Old,,2026-10-01,E'), 'entities')
    await applyImport(services, secretariat, { id, digest: (await view(id)).digest! })
    expect((await readEntities(database, today)).get('OLD')).toMatchObject({
      state: 'merged',
      closedOn: '2026-10-01',
      mergedInto: 'E',
    })
    const again = await planFor(await upload(await exportCsv(database, 'entities', today), 'entities'))
    expect(again).toMatchObject({ facts: [] })
    expect(await faultsOf(upload(list('OTHER,أخرى,Other,,2026-10-05,OLD'), 'entities'))).toEqual([
      'registry.successor_not_open 2/merged_into',
    ])
  })

  it('is dropped without a trace in the registry', async () => {
    const id = await upload(`${header}\n${row}\nX-9,س,X,E,in_person,\n`)
    await dropImport(services, secretariat, id)
    expect((await readCentres(database, today)).has('X-9')).toBe(false)
    expect((await readImport(database, id))?.status).toBe('dropped')
  })

  it('is for those who keep the registry', async () => {
    await expect(send(`${header}\n${row}\n`, 'centres', personWith('viewer'))).rejects.toMatchObject(
      refused(['access.refused'], 403),
    )
  })
})

describe('a list with faults is refused whole, each with its row and column', () => {
  it.each([
    ['two codes alike', row, 'registry.duplicate 3/code'],
    ['an unfit code', row.replace('C-01', '=cmd'), 'registry.code_unfit 3/code'],
    ['an entity nobody knows', 'C-09,س,S,none,in_person,G', 'registry.unknown_entity 3/entity'],
    ['a governorate nobody knows', 'C-09,س,S,E,in_person,none', 'registry.unknown_governorate 3/governorate'],
    ['no English name', 'C-09,س,,E,in_person,G', 'registry.name_missing 3/name_en'],
    ['a channel that is a sentence', 'C-09,س,S,E,By phone,G', 'registry.channel_unfit 3/channel'],
    ['too few cells', 'C-09,س', 'table.too_few_cells 3/'],
  ])('%s', async (_, bad, fault) => {
    expect(await faultsOf(upload(`${header}\n${row}\n${bad}\n`))).toEqual([fault])
    expect(await faultsOf(upload(`${header}\n${row}\nC-09,س,S,E,in_person,G\n`))).toBeNull()
  })

  it.each([
    ['opened_on', '2027-01-01', 'registry.day_future'],
    ['opened_on', '2026-02-30', 'registry.day_unfit'],
    ['latitude', '95', 'registry.coordinates'],
    ['latitude', 'north', 'registry.number_unfit'],
    ['merged_into', 'C-01', 'registry.merged_undated'],
    ['services_ar', 'أ | ب', 'registry.services_uneven'],
    ['hours_ar', 'صباحًا', 'registry.one_language'],
  ])('column %s with %s', async (column, value, code) => {
    const faults = await faultsOf(upload(`${header},${column}\nC-09,س,S,E,in_person,G,${value}\n`))
    expect(faults).toEqual(expect.arrayContaining([expect.stringContaining(`${code} 2/`)]))
    expect(await faultsOf(upload(`${header},${column}\nC-09,س,S,E,in_person,G,\n`))).toBeNull()
  })

  it('a sheet of an unknown kind, a column that has no meaning, an empty file', async () => {
    const columns = ['code', 'name_ar', 'name_en'].map((name) => ({ header: name }))
    const sheets = [
      { name: 'Entities', columns, rows: [['E', 'جهة', 'Entity']] },
      { name: 'Budget', columns, rows: [['B', 'م', 'M']] },
    ]
    expect(await faultsOf(upload(await writeWorkbook(sheets, 'en')))).toEqual(['registry.sheet_unknown /'])
    expect(await faultsOf(upload(await writeWorkbook(sheets.slice(0, 1), 'en')))).toBeNull()
    expect(await faultsOf(upload('code,name_ar,name_en,colour\nE,جهة,Entity,red\n', 'entities'))).toEqual([
      'registry.reserved_column 1/colour',
    ])
    await expect(send('', 'entities')).rejects.toMatchObject(refused(['registry.file_missing'], 422))
    expect(await faultsOf(upload(' \n', 'entities'))).toEqual(['file.empty /'])
  })
})

import { beforeAll, describe, expect, it } from 'vitest'
import { Refusal } from '#platform/fault.ts'
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
import { applyImport, dropImport } from './apply-import.server.ts'
import { exportCsv, exportWorkbook } from './export-registry.server.ts'
import { planOf, readImport } from './read-import.server.ts'
import { readCentres } from './read-records.server.ts'
import { registerCentres } from './register-centres.server.ts'
import type { ListKind } from './registry-columns.ts'
import { renameCentre } from './rename-centre.server.ts'
import { digestOf, uploadList } from './upload-list.server.ts'

const { database } = await freshDatabase()
const services = testServices(database)
const today = '2026-11-21'
const dated = { on: today, reason: 'yearly census' }

const upload = (text: string | Uint8Array, kind: ListKind = 'centres', person = secretariat) =>
  uploadList(services, person, {
    file: { name: 'list.csv', kind, bytes: typeof text === 'string' ? Buffer.from(text) : text },
    dated,
  })
const planFor = async (id: string) => planOf(database, (await readImport(database, id))!)
const faultsOf = async (run: Promise<unknown>) => {
  const error = await run.then(
    () => null,
    (thrown: unknown) => thrown,
  )
  return error instanceof Refusal
    ? error.faults.map(({ code, place }) => `${code} ${place?.row ?? ''}/${place?.column ?? ''}`)
    : error
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

  it('does nothing when the registry changed after it was shown', async () => {
    const id = await upload(`${header}\n${row.replace('Centre C-01', 'Again')}\n`)
    const digest = digestOf(await planFor(id))
    const name = bothLanguages('تغيّر', 'Changed meanwhile')
    await renameCentre(services, secretariat, { code: 'C-01', name, ...dated })
    await expect(applyImport(services, secretariat, { id, digest: '0'.repeat(64) })).rejects.toMatchObject(
      refused(['registry.moved_on'], 409),
    )
    const fresh = digestOf(await planFor(id))
    await applyImport(services, secretariat, { id, digest: fresh })
    expect((await readCentres(database, today)).get('C-01')?.name.en).toBe('Again')
    expect(digest).toBe(fresh)
  })

  it('is dropped without a trace in the registry', async () => {
    const id = await upload(`${header}\n${row}\nX-9,س,X,E,in_person,\n`)
    await dropImport(services, secretariat, id)
    expect((await readCentres(database, today)).has('X-9')).toBe(false)
    expect((await readImport(database, id))?.status).toBe('dropped')
  })

  it('is for those who keep the registry', async () => {
    await expect(upload(`${header}\n${row}\n`, 'centres', personWith('viewer'))).rejects.toMatchObject(
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
    const before = await database.selectFrom('registry_import').select('id').execute()
    expect(await faultsOf(upload(`${header}\n${row}\n${bad}\n`))).toEqual([fault])
    expect(await database.selectFrom('registry_import').select('id').execute()).toEqual(before)
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
    expect(await faultsOf(upload('', 'entities'))).toEqual(['file.empty /'])
  })
})

import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openJobs } from '#platform/jobs.ts'
import { createLog } from '#platform/log.ts'
import { writeWorkbook } from '#platform/spreadsheets/write-workbook.ts'
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
import { discardImport } from './discard-import.server.ts'
import { loadImport } from './load-import.server.ts'
import { listObservations } from './read.server.ts'
import { readImport } from './read-import.server.ts'
import { listImports, readImportView } from './read-imports.server.ts'
import { recordObservations } from './record-observations.server.ts'
import { undoImport } from './undo-import.server.ts'
import { uploadImport } from './upload-import.server.ts'

const { database, url } = await freshDatabase()
const jobs = await openJobs({ url, log: createLog({ logLevel: 'silent' }), worker: false })
const services = { ...testServices(database), jobs }
const cycle = 1

beforeAll(() => openSmallCycle(services))
afterAll(() => jobs.stop())

const upload = async (text: string | Uint8Array, name = 'file.csv'): Promise<string> => {
  const bytes = typeof text === 'string' ? new TextEncoder().encode(text) : text
  const id = await uploadImport(services, secretariat, { cycle, file: { name, bytes } })
  await readImport(services, { cycle, id })
  return id
}
const view = async (id: string) => (await readImportView(database, { cycle, id }))!
const heldIds = async () => (await listObservations(database, cycle)).map(({ id }) => id)
const header = 'id,centre,measure,value'
const row = (id: string, value = 'yes') => `${id},C-01,access.signs.seen,${value}`

describe('importing observations', () => {
  it('shows what a file holds and loads nothing of it before it is told to', async () => {
    const id = await upload([header, row('a-1'), `a-2,C-02,access.signs.found,no`].join('\n'))
    expect(await view(id)).toMatchObject({
      status: 'ready',
      rows: 2,
      byMeasure: [
        { measure: 'access.signs.found', rows: 1, centres: 1 },
        { measure: 'access.signs.seen', rows: 1, centres: 1 },
      ],
      byCentre: [
        { code: 'C-01', rows: 1 },
        { code: 'C-02', rows: 1 },
      ],
      heldAlready: 0,
    })
    expect(await heldIds()).toEqual([])
    expect(await loadImport(services, secretariat, { cycle, id })).toEqual({ added: 2, repeated: 0 })
    expect(await heldIds()).toEqual(['a-1', 'a-2'])
    const audit = await readLastAudit(database)
    expect(audit?.action).toBe('evidence.load')
    expect(await loadImport(services, secretariat, { cycle, id })).toEqual({ added: 2, repeated: 0 })
    expect(await readLastAudit(database)).toEqual(audit)
  })

  it('names every fault by row and column, and stages nothing of a faulty file', async () => {
    const id = await upload(
      [header, row('b-1'), 'b-2,C-99,access.signs.seen,yes', row('b-3', 'perhaps'), row('b'.repeat(65))].join(
        '\n',
      ),
      '../../etc/faulty.csv',
    )
    const found = await view(id)
    expect(found).toMatchObject({ status: 'faulty', fileName: 'faulty.csv', faultCount: 3, byMeasure: [] })
    expect(found.faults.map(({ code, place }) => [code, place])).toEqual([
      ['evidence.unknown_centre', { row: 3, column: 'centre' }],
      ['evidence.unknown_level', { row: 4, column: 'value' }],
      ['evidence.text_too_long', { row: 5, column: 'id' }],
    ])
    await expect(loadImport(services, secretariat, { cycle, id })).rejects.toMatchObject(
      refused(['import.not_ready'], 409),
    )
    expect(await heldIds()).not.toContain('b-1')
  })

  it('reads a workbook whose sheets stand in another order, with Arabic headers', async () => {
    const columns = ['المركز', 'المقياس', 'القيمة', 'المعرف'].map((name) => ({ header: name }))
    const workbook = await writeWorkbook(
      [
        { name: 'ملاحظات عامة', columns: [{ header: 'نص' }], rows: [['لا شيء هنا']] },
        { name: 'رصد', columns, rows: [['C-01', 'access.signs.seen', 'yes', 'x-1']] },
      ],
      'ar',
    )
    const id = await upload(workbook, 'book.xlsx')
    expect(await view(id)).toMatchObject({ status: 'ready', rows: 1 })
    await discardImport(services, secretariat, { cycle, id })
    expect(await view(id)).toMatchObject({ status: 'discarded', byMeasure: [] })
    expect(await heldIds()).not.toContain('x-1')
  })

  it('refuses a workbook with two sheets of observations, and a file that is neither', async () => {
    const sheet = (name: string) => ({
      name,
      columns: ['centre', 'measure', 'value'].map((text) => ({ header: text })),
      rows: [['C-01', 'access.signs.seen', 'yes']],
    })
    const id = await upload(await writeWorkbook([sheet('A'), sheet('B')], 'en'), 'two.xlsx')
    expect((await view(id)).faults.map(({ code }) => code)).toEqual(['import.two_sheets'])
    const other = await upload(new Uint8Array([0x25, 0x50, 0x44, 0x46, 0, 1, 2]), 'a.pdf')
    expect(await view(other)).toMatchObject({ status: 'faulty', faultCount: 1 })
  })

  it('takes what is held exactly so as repeated, and refuses what differs', async () => {
    await recordObservations(services, secretariat, cycle, [
      anObservation({ id: 'c-1', source: null, observedAt: null }),
    ])
    const same = await upload([header, row('c-1'), row('c-2')].join('\n'))
    expect(await view(same)).toMatchObject({ status: 'ready', heldAlready: 1 })
    const other = await upload([header, row('c-2', 'no')].join('\n'))
    expect(await loadImport(services, secretariat, { cycle, id: same })).toEqual({ added: 1, repeated: 1 })
    await expect(loadImport(services, secretariat, { cycle, id: other })).rejects.toMatchObject(
      refused(['observation.differs'], 409),
    )
    const late = await upload([header, row('c-1', 'no'), row('c-9')].join('\n'))
    expect((await view(late)).faults.map(({ code }) => code)).toEqual(['observation.differs'])
    expect(await heldIds()).not.toContain('c-9')
  })

  it('makes no second import of the same id', async () => {
    const file = { name: 'again.csv', bytes: new TextEncoder().encode(`${header}\n${row('d-1')}`) }
    const id = '11111111-1111-4111-8111-111111111111'
    await uploadImport(services, secretariat, { cycle, file, id })
    const audit = await readLastAudit(database)
    await uploadImport(services, secretariat, { cycle, file, id })
    expect(await readLastAudit(database)).toEqual(audit)
    await readImport(services, { cycle, id })
    expect(await view(id)).toMatchObject({ status: 'ready', rows: 1 })
  })

  it('undoes a whole import with a reason, and only what came with it', async () => {
    const id = await upload([header, row('c-1'), row('e-1'), row('e-2')].join('\n'))
    await loadImport(services, secretariat, { cycle, id })
    await expect(undoImport(services, secretariat, { cycle, id, reason: ' ' })).rejects.toMatchObject(
      refused(['import.reason_missing'], 422),
    )
    expect(await undoImport(services, secretariat, { cycle, id, reason: 'Wrong centre' })).toBe(2)
    expect(await undoImport(services, secretariat, { cycle, id, reason: 'Wrong centre' })).toBe(0)
    const ids = await heldIds()
    expect(ids).toContain('c-1')
    expect(ids).not.toContain('e-1')
    const alone = await upload([`${header},source`, 'f-1,C-02,access.signs.seen,yes,V-9'].join('\n'))
    const visits = async () =>
      (await database.selectFrom('occasion').selectAll().where('source', '=', 'V-9').execute()).length
    await loadImport(services, secretariat, { cycle, id: alone })
    expect(await visits()).toBe(1)
    await undoImport(services, secretariat, { cycle, id: alone, reason: 'Wrong visit' })
    expect(await visits()).toBe(0)
    expect(await view(id)).toMatchObject({ status: 'undone', undone: { reason: 'Wrong centre' } })
  })

  it('keeps people without the role out', async () => {
    const file = { name: 'a.csv', bytes: new TextEncoder().encode(header) }
    const viewer = personWith('viewer')
    await expect(uploadImport(services, viewer, { cycle, file })).rejects.toMatchObject(
      refused(['access.refused'], 403),
    )
    const { imports } = await listImports(database, 1)
    const id = imports[0]!.id
    for (const act of [
      loadImport(services, viewer, { cycle, id }),
      discardImport(services, viewer, { cycle, id }),
      undoImport(services, viewer, { cycle, id, reason: 'because' }),
    ])
      await expect(act).rejects.toMatchObject(refused(['access.refused'], 403))
  })

  it('undoes nothing that a frozen result depends on, not even by hand', async () => {
    const id = await upload([header, row('f-1')].join('\n'))
    await loadImport(services, secretariat, { cycle, id })
    const digest = '0'.repeat(64)
    await database
      .insertInto('result')
      .values({
        cycle_id: cycle,
        id: '22222222-2222-4222-8222-222222222222',
        status: 'frozen',
        frozen_at: new Date(),
        guide_sha256: digest,
        formula: 'test',
        inputs_digest: digest,
        output_digest: digest,
        whole_digest: digest,
      })
      .execute()
    await expect(undoImport(services, secretariat, { cycle, id, reason: 'Too late' })).rejects.toMatchObject(
      refused(['import.depended_on'], 409),
    )
    const byHand = database.transaction().execute(async (trx) => {
      await trx
        .updateTable('evidence_import')
        .set({ status: 'undone', undone_at: new Date(), undone_reason: 'by hand' })
        .where('id', '=', id)
        .execute()
      await trx.deleteFrom('observation').where('import_id', '=', id).execute()
    })
    await expect(byHand).rejects.toMatchObject({ code: 'TQ002' })
    expect(await heldIds()).toContain('f-1')
  })
})

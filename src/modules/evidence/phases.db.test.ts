import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openJobs } from '#platform/jobs.ts'
import { createLog } from '#platform/log.ts'
import { freshDatabase } from '../../../tests/support/database.ts'
import {
  anObservation,
  openSmallCycle,
  personWith,
  refused,
  secretariat,
  testServices,
} from '../../../tests/support/programme.ts'
import { loadImport } from './load-import.server.ts'
import { listObservations } from './read.server.ts'
import { readImport } from './read-import.server.ts'
import { readImportView } from './read-imports.server.ts'
import { recordObservations } from './record-observations.server.ts'
import { uploadImport } from './upload-import.server.ts'

// The clock of these tests stands at 21 November 2026.
const { database, url } = await freshDatabase()
const jobs = await openJobs({ url, log: createLog({ logLevel: 'silent' }), worker: false })
const services = { ...testServices(database), jobs }
const cycle = 1
const administrator = personWith('administrator')
const initialOver = [
  { code: 'initial-evaluation', startsOn: '2026-09-01', endsOn: '2026-10-31' },
  { code: 'final-evaluation', startsOn: '2026-11-01', endsOn: '2026-12-31' },
]

beforeAll(async () => {
  await openSmallCycle(services)
  for (const { code, startsOn, endsOn } of initialOver)
    await database
      .insertInto('cycle_phase')
      .values({ cycle_id: cycle, code, starts_on: startsOn, ends_on: endsOn })
      .execute()
})
afterAll(() => jobs.stop())

const upload = async (text: string): Promise<string> => {
  const file = { name: 'file.csv', bytes: new TextEncoder().encode(text) }
  const id = await uploadImport(services, secretariat, { cycle, file })
  await readImport(services, { cycle, id })
  return id
}
const file = (id: string, stage: string) =>
  `id,centre,measure,value,المرحلة\n${id},C-01,access.signs.seen,yes,${stage}`
const reason = 'The paper forms came late'

describe('observations and the phases of their stage', () => {
  it('come in during it, from a file and from a program', async () => {
    const id = await upload(file('f-1', 'نهائي'))
    expect(await loadImport(services, secretariat, { cycle, id })).toEqual({ added: 1, repeated: 0 })
    expect(await recordObservations(services, secretariat, cycle, [anObservation({ id: 'p-1' })])).toEqual({
      added: 1,
      repeated: 0,
    })
  })

  it('stay out after it, whatever reason the secretariat gives, and nothing is loaded', async () => {
    const id = await upload(file('i-1', 'مبدئي'))
    const closed = refused(['cycle.phase_closed'], 409)
    await expect(loadImport(services, secretariat, { cycle, id })).rejects.toMatchObject(closed)
    await expect(
      loadImport(services, secretariat, { cycle, id, offPhaseReason: reason }),
    ).rejects.toMatchObject(closed)
    await expect(loadImport(services, administrator, { cycle, id })).rejects.toMatchObject(closed)
    const initial = anObservation({ id: 'i-2', stage: 'initial' })
    await expect(recordObservations(services, secretariat, cycle, [initial])).rejects.toMatchObject(closed)
    expect((await listObservations(database, cycle)).map((one) => one.id)).toEqual(['f-1', 'p-1'])
  })

  it('are let in by an administrator who says why, kept with the file and in the audit', async () => {
    const id = await upload(file('i-3', 'initial'))
    await expect(
      loadImport(services, administrator, { cycle, id, offPhaseReason: 'late' }),
    ).rejects.toMatchObject(refused(['import.off_phase_reason'], 422))
    await loadImport(services, administrator, { cycle, id, offPhaseReason: reason })
    expect(await readImportView(database, { cycle, id })).toMatchObject({ offPhaseReason: reason })
    const audit = await database
      .selectFrom('audit')
      .select(['action', 'why'])
      .orderBy('id', 'desc')
      .executeTakeFirst()
    expect(audit).toEqual({ action: 'evidence.load', why: reason })
    const held = await listObservations(database, cycle)
    expect(held.find((one) => one.id === 'i-3')).toMatchObject({ stage: 'initial' })
    expect(held.find((one) => one.id === 'f-1')).not.toHaveProperty('stage')
  })

  it('differ by their stage: the same id of another stage is refused', async () => {
    const again = anObservation({ id: 'p-1', stage: 'initial' })
    await expect(recordObservations(services, administrator, cycle, [again], reason)).rejects.toMatchObject(
      refused(['observation.differs'], 409),
    )
  })

  it('names a stage that there is not, with its row and column', async () => {
    const id = await upload(file('x-1', 'third'))
    const view = await readImportView(database, { cycle, id })
    expect(view).toMatchObject({
      status: 'faulty',
      faults: [{ code: 'evidence.unknown_stage', place: { row: 2, column: 'stage' } }],
    })
  })
})

import { unzipSync } from 'fflate'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Services } from '#platform/services.ts'
import { freshDatabase } from '../../../tests/support/database.ts'
import {
  anObservation,
  openSmallCycle,
  personWith,
  readLastAudit,
  secretariat,
  testServices,
} from '../../../tests/support/programme.ts'
import { recordObservations } from '../evidence/record-observations.server.ts'
import { computeResult } from './compute-result.server.ts'
import { findDigest } from './find-digest.server.ts'
import { freezeResult } from './freeze-result.server.ts'
import { makeReports } from './make-reports.server.ts'
import { publishCycle } from './publish-cycle.server.ts'
import { readReportPieces, readReportSet } from './report-set.server.ts'
import { requestReports } from './request-reports.server.ts'

const { database } = await freshDatabase()
const sent: unknown[] = []
const services = {
  ...testServices(database),
  config: { baseUrl: 'https://taqyeem.example/' },
  jobs: {
    send: async (_trx: unknown, _definition: unknown, data: unknown) => {
      sent.push(data)
      return 'job'
    },
  },
} as unknown as Services
let key = { cycle: 1, result: '' }
let digest = ''

const readZip = async () => {
  const pieces: Uint8Array[] = []
  for await (const piece of readReportPieces(database, key)) pieces.push(piece)
  return Buffer.concat(pieces)
}

beforeAll(async () => {
  await openSmallCycle(services)
  await recordObservations(services, secretariat, 1, [
    anObservation(),
    anObservation({ id: 'o-2', centre: 'C-02', value: 'no' }),
  ])
  key = { cycle: 1, result: await computeResult(services, secretariat, 1) }
  const row = await database.selectFrom('result').select('whole_digest').executeTakeFirstOrThrow()
  digest = row.whole_digest
  await freezeResult(services, secretariat, { cycle: 1, id: key.result, digest })
})

describe('the reports of all centres', () => {
  it('are asked for by who makes results, and once', async () => {
    await expect(requestReports(services, personWith('viewer'), key)).rejects.toMatchObject({ status: 403 })
    const unknown = { cycle: 1, result: crypto.randomUUID() }
    await expect(requestReports(services, secretariat, unknown)).rejects.toMatchObject({ status: 404 })
    expect(await readReportSet(database, key)).toBeNull()
    await requestReports(services, secretariat, key)
    await requestReports(services, secretariat, key)
    expect(sent).toEqual([key])
    expect(await readReportSet(database, key)).toMatchObject({ status: 'waiting', made: 0, total: 4 })
    expect(await readLastAudit(database)).toMatchObject({ action: 'results.request-reports' })
  })

  it('say when their making failed, and are made whole by the next attempt', async () => {
    const stopped = AbortSignal.abort(new Error('stopped'))
    await expect(makeReports(services, key, stopped)).rejects.toThrow('stopped')
    expect(await readReportSet(database, key)).toMatchObject({ status: 'failed' })
    await makeReports(services, key)
    expect(await readReportSet(database, key)).toMatchObject({ status: 'ready', made: 4, total: 4 })
  })

  it('are one zip of PDF files in both languages', async () => {
    const zip = await readZip()
    expect((await readReportSet(database, key))?.bytes).toBe(zip.length)
    const files = unzipSync(zip)
    expect(Object.keys(files).sort()).toEqual(['ar/C-01.pdf', 'ar/C-02.pdf', 'en/C-01.pdf', 'en/C-02.pdf'])
    for (const bytes of Object.values(files))
      expect(Buffer.from(bytes.subarray(0, 5)).toString('latin1')).toBe('%PDF-')
  })

  it('stay as they are when the job is done a second time', async () => {
    const before = await readZip()
    await makeReports(services, key)
    expect((await readZip()).equals(before)).toBe(true)
  })
})

describe('a printed digest', () => {
  it('tells nobody outside of a result that is not published', async () => {
    expect(await findDigest(database, null, digest, 'C-01')).toBeNull()
    expect(await findDigest(database, personWith('viewer'), digest, null)).toMatchObject({ status: 'frozen' })
  })

  it('leads to the published result and the centre', async () => {
    await publishCycle(services, secretariat, { cycle: 1, id: key.result })
    expect(await findDigest(database, null, digest, 'C-01')).toMatchObject({
      kind: 'result',
      status: 'published',
      replaced: false,
      cycle: { id: 1 },
      centre: { code: 'C-01' },
    })
    expect(await findDigest(database, null, digest, 'C-99')).toMatchObject({ centre: null })
  })

  it('is unknown when it is none, or another', async () => {
    for (const other of ['', 'x', digest.toUpperCase(), '0'.repeat(64)])
      expect(await findDigest(database, null, other, null)).toBeNull()
  })

  it('of a guide leads to its edition', async () => {
    const row = await database.selectFrom('guide').select('sha256').executeTakeFirstOrThrow()
    expect(await findDigest(database, null, row.sha256, null)).toMatchObject({ kind: 'guide' })
  })
})

import { beforeAll, describe, expect, it } from 'vitest'
import type { Services } from '#platform/services.ts'
import { freshDatabase } from '../../../tests/support/database.ts'
import { anObservation, openSmallCycle, secretariat, testServices } from '../../../tests/support/programme.ts'
import { recordObservations } from '../evidence/record-observations.server.ts'
import { computeResult } from './compute-result.server.ts'
import { readReportedCycle } from './read-reported-cycle.server.ts'
import { type ReportedCycle, readReportSource } from './report-source.server.ts'
import { gatherReports } from './reports/gather-reports.ts'

const { database } = await freshDatabase()
const services = {
  ...testServices(database),
  config: { baseUrl: 'https://taqyeem.example/' },
} as unknown as Services
let of: ReportedCycle

beforeAll(async () => {
  await openSmallCycle(services)
  await recordObservations(services, secretariat, 1, [
    anObservation(),
    anObservation({ id: 'o-2', centre: 'C-02', value: 'no' }),
  ])
  const result = await computeResult(services, secretariat, 1)
  of = (await readReportedCycle(database, { cycle: 1, result }))!
})

const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value))

describe('what a report is made of', () => {
  it('is the same of one centre as of all, medians of the cycle included', async () => {
    const whole = gatherReports(await readReportSource(services, of))
    expect(whole.centres).toEqual(['C-01', 'C-02'])
    for (const centre of whole.centres) {
      const part = gatherReports(await readReportSource(services, of, { centre }))
      expect(part.centres).toEqual([centre])
      expect(plain(part.centre(centre))).toEqual(plain(whole.centre(centre)))
      expect(part.centre(centre).medians).toEqual({ overall: 0.5, fulfilment: 0.5, pillars: { access: 0.5 } })
    }
  })

  it('is the same of one entity as of all', async () => {
    const whole = gatherReports(await readReportSource(services, of))
    const part = gatherReports(await readReportSource(services, of, { entity: 'E' }))
    expect(plain(part.entity('E'))).toEqual(plain(whole.entity('E')))
  })

  it('holds nothing of a centre or an entity that is not there', async () => {
    expect((await readReportSource(services, of, { centre: 'C-99' })).centres).toEqual([])
    expect((await readReportSource(services, of, { entity: 'X' })).centres).toEqual([])
  })
})

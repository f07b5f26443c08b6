import { sql } from 'kysely'
import { afterAll, describe, expect, it } from 'vitest'
import { todayOf } from '#platform/day.ts'
import { openJobs } from '#platform/jobs.ts'
import { createLog } from '#platform/log.ts'
import type { Text } from '#scoring/guide.ts'
import { freshDatabase } from '../../../tests/support/database.ts'
import { refused, secretariat, testServices } from '../../../tests/support/programme.ts'
import { servicesFor } from '../../../tests/support/services.ts'
import { nameProgramme } from '../cycles/name-programme.server.ts'
import { phasesOn } from '../cycles/phase.ts'
import { readProgramme } from '../cycles/read.server.ts'
import { readCensus } from '../cycles/read-census.server.ts'
import { readPhases } from '../cycles/read-plan.server.ts'
import { countPlaces, listWorkshops } from '../cycles/read-workshop.server.ts'
import { loadSample } from './load-sample.server.ts'

const { database, url } = await freshDatabase()
const jobs = await openJobs({ url, log: createLog({ logLevel: 'silent' }), worker: false })
const services = { ...servicesFor(database), ...testServices(database), jobs }

afterAll(() => jobs.stop())

const countCentres = async () => {
  const rows = await database
    .selectFrom('centre_result')
    .select(({ fn }) => ['cycle_id', fn.countAll<string>().as('centres')])
    .groupBy('cycle_id')
    .orderBy('cycle_id')
    .execute()
  return rows.map(({ cycle_id, centres }) => [cycle_id, Number(centres)])
}

describe('loading the sample', () => {
  it('goes on where a load was broken off', async () => {
    const breakOff = ({ en }: Text) => {
      if (en.startsWith('First') && en.endsWith('results')) throw new Error('power cut')
    }
    await expect(loadSample(services, breakOff)).rejects.toThrow('power cut')
    expect(await countCentres()).toEqual([])
  })

  it('brings three published cycles through the use cases, and says what it does', async () => {
    const told: Text[] = []
    expect(await loadSample(services, (step) => told.push(step))).toBe(true)
    expect(await countCentres()).toEqual([
      [1, 71],
      [2, 78],
      [3, 86],
    ])
    expect(told.length).toBeGreaterThan(6)
    expect(await readProgramme(database)).toMatchObject({
      sample: true,
      country: { en: 'Republic of Al Madar' },
    })
    const states = await database.selectFrom('cycle').select(['status']).orderBy('id').execute()
    expect(states.map(({ status }) => status)).toEqual(['published', 'published', 'published', 'running'])
    const imports = await database.selectFrom('evidence_import').select(['status', 'added']).execute()
    expect(imports).toMatchObject([{ status: 'loaded' }, { status: 'loaded' }])
    expect(Math.min(...imports.map(({ added }) => added ?? 0))).toBeGreaterThan(500)
  })

  it('holds a census with answers that wait, one that is late, and a workshop with attendance', async () => {
    const view = await readCensus(services, secretariat, 4)
    const stateOf = (code: string) => view?.entities.find((entity) => entity.code === code)?.state
    expect([stateOf('POS'), stateOf('HEA'), stateOf('MUN')]).toEqual(['settled', 'submitted', 'late'])
    const [workshop] = await listWorkshops(database, { cycle: 4 })
    expect((await countPlaces(database, [workshop?.id ?? ''])).get(workshop?.id ?? '')).toEqual({
      ...{ registered: 3, waiting: 1, attended: 2 },
    })
  })

  it('plans the running cycle around the present day, with observations of both stages', async () => {
    const day = todayOf(services.clock)
    const phases = await readPhases(database, 4)
    expect(phases).toHaveLength(10)
    expect(phasesOn({ phases }, day)).toEqual(['final-evaluation'])
    const { rows } = await sql<{ stage: string; late: boolean }>`
      select stage, max(observed_at) > ${`${day}T23:59:59Z`}::timestamptz as late from observation
      where cycle_id = 4 group by stage order by stage`.execute(database)
    expect(rows).toEqual([
      { stage: 'final', late: false },
      { stage: 'initial', late: false },
    ])
  })

  it('does nothing a second time', async () => {
    const audits = await database.selectFrom('audit').select('id').execute()
    expect(await loadSample(services)).toBe(false)
    expect(await database.selectFrom('audit').select('id').execute()).toHaveLength(audits.length)
  })

  it('leaves a programme alone that is not invented', async () => {
    const programme = (await readProgramme(database))!
    await nameProgramme(services, secretariat, { ...programme, sample: false })
    await expect(loadSample(services)).rejects.toMatchObject(refused(['sample.real_programme'], 409))
  })
})

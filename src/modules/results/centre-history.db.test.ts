import { describe, expect, it } from 'vitest'
import { freshDatabase } from '../../../tests/support/database.ts'
import {
  anObservation,
  bothLanguages,
  openSmallCycle,
  secretariat,
  smallGuide,
  testServices,
} from '../../../tests/support/programme.ts'
import { openCycle } from '../cycles/open-cycle.server.ts'
import { recordObservations } from '../evidence/record-observations.server.ts'
import { computeResult } from './compute-result.server.ts'
import { drawHistory } from './draw-history.server.ts'
import { freezeResult } from './freeze-result.server.ts'
import { gatherCentreHistory } from './gather-centre-history.server.ts'
import { publishCycle } from './publish-cycle.server.ts'

const { database } = await freshDatabase()
const services = testServices(database)

async function freezeCycle(cycle: number, first: 'yes' | 'no'): Promise<string> {
  await recordObservations(services, secretariat, cycle, [
    anObservation({ id: `${cycle}-1`, value: first }),
    anObservation({ id: `${cycle}-2`, value: first, measure: 'access.signs.found' }),
    anObservation({ id: `${cycle}-3`, centre: 'C-02' }),
  ])
  const id = await computeResult(services, secretariat, cycle)
  const { whole_digest: digest } = await database
    .selectFrom('result')
    .select('whole_digest')
    .where('cycle_id', '=', cycle)
    .where('id', '=', id)
    .executeTakeFirstOrThrow()
  await freezeResult(services, secretariat, { cycle, id, digest })
  return id
}

const publish = async (cycle: number, first: 'yes' | 'no') =>
  publishCycle(services, secretariat, { cycle, id: await freezeCycle(cycle, first) })

const openNext = (id: number) =>
  openCycle(services, secretariat, {
    id,
    title: bothLanguages(`الدورة ${id}`, `Cycle ${id}`),
    guide: smallGuide(),
    startsOn: `202${5 + id}-09-01`,
    endsOn: `202${5 + id}-12-31`,
    centres: ['C-01', 'C-02'],
  })

describe('a centre over the cycles', () => {
  it('is nothing while no cycle is published', async () => {
    await openSmallCycle(services)
    const id = await freezeCycle(1, 'no')
    expect(await gatherCentreHistory(database, 'C-01')).toEqual([])
    await publishCycle(services, secretariat, { cycle: 1, id })
  })

  it('shows one cycle without a course', async () => {
    const entries = await gatherCentreHistory(database, 'C-01')
    expect(entries).toMatchObject([
      { cycle: { id: 1 }, centre: { category: null, coreFulfilment: 0 }, observations: 2, median: 0.5 },
    ])
    expect(drawHistory('en', entries)).toBeNull()
  })

  it('shows the course over two, and never a cycle that is only frozen', async () => {
    await openNext(2)
    await publish(2, 'yes')
    await openNext(3)
    await freezeCycle(3, 'no')
    const entries = await gatherCentreHistory(database, 'C-01')
    expect(entries.map(({ cycle }) => cycle.id)).toEqual([2, 1])
    const english = drawHistory('en', entries)
    expect(english?.title).toBe('Fulfilment of core criteria rose from 0.0% to 100.0% over 2 cycles')
    expect(english?.table.rows).toEqual([
      ['Cycle 1', '0.0%', '50.0%'],
      ['Cycle 2', '100.0%', '100.0%'],
    ])
    expect(drawHistory('ar', entries)?.title).toContain('ارتفع')
  })

  it('knows nothing of a centre that took no part', async () => {
    expect(await gatherCentreHistory(database, 'C-99')).toEqual([])
  })
})

import { describe, expect, it } from 'vitest'
import { freshDatabase } from '../../../tests/support/database.ts'
import { openSmallCycle } from '../../../tests/support/programme.ts'
import { visitServices } from '../../../tests/support/visits.ts'
import { loadSampleVisits } from './load-sample-visits.server.ts'
import { countDeclarations } from './read-declarations.server.ts'

const { database } = await freshDatabase()

describe('the visits of the invented programme', () => {
  it('are an accepted plan by visitors of whom one has not declared; loaded twice they are the same', async () => {
    const { services } = visitServices(database)
    await openSmallCycle(services)
    await database
      .insertInto('entity')
      .values({ code: 'AUD', name_ar: 'رقابة', name_en: 'Oversight', serves_public: false })
      .execute()
    await database
      .insertInto('cycle_phase')
      .values({ cycle_id: 1, code: 'final-evaluation', starts_on: '2026-11-01', ends_on: '2026-12-20' })
      .execute()
    await loadSampleVisits(services, 1, 'AUD')
    const visits = () => database.selectFrom('planned_visit').select(['id', 'version', 'status']).execute()
    const first = await visits()
    expect(first).toHaveLength(4)
    expect((await countDeclarations(database, 1)).filter(({ answered }) => answered === 0)).toHaveLength(1)
    const teams = await database.selectFrom('team').select('id').execute()
    expect(teams).toHaveLength(2)
    await loadSampleVisits(services, 1, 'AUD')
    expect(await visits()).toEqual(first)
  })
})

import { beforeAll, expect, it } from 'vitest'
import { runTrial } from '#scoring/run-trial.ts'
import { freshDatabase } from '../../../tests/support/database.ts'
import {
  anObservation,
  openSmallCycle,
  personWith,
  secretariat,
  testServices,
} from '../../../tests/support/programme.ts'
import { recordObservations } from '../evidence/record-observations.server.ts'
import { computeResult } from './compute-result.server.ts'
import { computeWhatIf, findCycleOfGuide, gatherTrialResult } from './gather-what-if.server.ts'
import { keepTrialCells } from './keep-trial-cells.server.ts'
import { readWhatIf } from './what-if-view.ts'

const { database } = await freshDatabase()
const services = testServices(database)
const shop = { measure: 'access.signs.found', source: 'SHOPPER-7', observedAt: '2026-10-09T10:40:00Z' }

beforeAll(async () => {
  await openSmallCycle(services)
  await recordObservations(services, secretariat, 1, [
    anObservation({ id: 'OBS-1' }),
    anObservation({ id: 'OBS-2', ...shop }),
    anObservation({ id: 'OBS-3', centre: 'C-02', value: 'no' }),
  ])
  await computeResult(services, secretariat, 1)
})

const draft = async () => {
  const found = await gatherTrialResult(database, secretariat, 1)
  if (!found) throw new Error('no draft')
  return found
}

it('tries things on the draft for those who see it, and for nobody else', async () => {
  expect(await gatherTrialResult(database, personWith('viewer'), 1)).toBeNull()
  expect(await gatherTrialResult(database, null, 1)).toBeNull()
  expect((await draft()).result.status).toBe('draft')
  expect(await findCycleOfGuide(database, secretariat, (await draft()).guide.code)).toBe(1)
  expect(await findCycleOfGuide(database, secretariat, 'no-such-guide')).toBeNull()
})

it('gives the classes of the result when nothing changes, and the same evidence until it changes', async () => {
  const of = await draft()
  const evidence = await keepTrialCells(database, of)
  if (!evidence) throw new Error('no evidence')
  expect(await runTrial(of.guide, evidence.cells)).toEqual(evidence.before)
  expect(await keepTrialCells(database, of)).toBe(evidence)
  const view = readWhatIf(of.guide, new URLSearchParams())
  expect(await computeWhatIf(evidence, of.guide, view)).toMatchObject({ moved: 0, movers: [] })
})

it('sends nothing that could tell who observed what and when', async () => {
  const evidence = await keepTrialCells(database, await draft())
  const text = new TextDecoder().decode(evidence?.answer.forms.identity)
  expect(text).toContain('C-01')
  for (const secret of ['OBS-', 'SHOPPER', '2026-10']) expect(text).not.toContain(secret)
})

it('writes nothing', async () => {
  const rows = () => database.selectFrom('audit').selectAll().execute()
  const before = await rows()
  const of = await draft()
  const evidence = await keepTrialCells(database, of)
  const [pillar] = of.guide.pillars
  const view = readWhatIf(of.guide, new URLSearchParams({ [`p.${pillar?.code}`]: '77' }))
  if (evidence) await computeWhatIf(evidence, of.guide, view)
  expect(await rows()).toEqual(before)
})

it('tries nothing on a draft that the evidence has left behind', async () => {
  await computeResult(services, secretariat, 1)
  await recordObservations(services, secretariat, 1, [
    anObservation({ id: 'OBS-4', value: 'no' }),
    anObservation({ id: 'OBS-5', centre: 'C-02', measure: 'access.signs.found' }),
  ])
  expect(await keepTrialCells(database, await draft())).toBeNull()
  await computeResult(services, secretariat, 1)
  expect(await keepTrialCells(database, await draft())).not.toBeNull()
})

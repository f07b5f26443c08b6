import { beforeAll, expect, test } from 'vitest'
import { freshDatabase } from '../../../tests/support/database.ts'
import {
  anObservation,
  openSmallCycle,
  personWith,
  refused,
  secretariat,
  testServices,
} from '../../../tests/support/programme.ts'
import { renameCentre } from '../centres/rename-centre.server.ts'
import { enrolCentres, refreshEnrolled, withdrawCentre } from '../cycles/change-enrolment.server.ts'
import { listEnrolment } from '../cycles/enrolment.server.ts'
import { decideExemption, proposeExemption } from '../cycles/exempt-centre.server.ts'
import { recordObservations } from '../evidence/record-observations.server.ts'
import { computeResult } from './compute-result.server.ts'
import { countExemptionsSince, gatherExempt, listExemptCentres } from './exempt-centres.server.ts'
import { freezeResult } from './freeze-result.server.ts'
import { gatherInputs } from './gather-inputs.server.ts'
import { publishCycle } from './publish-cycle.server.ts'

const { database } = await freshDatabase()
const services = testServices(database)
const administrator = personWith('administrator')
const gather = () => database.transaction().execute((trx) => gatherInputs(trx, 1))
const row = async (code: string) =>
  (await listEnrolment(services, secretariat, 1)).find((one) => one.code === code)

beforeAll(() => openSmallCycle(services))

test('a centre is withdrawn with a reason while nothing was observed, and enrolled again as it is today', async () => {
  const leaving = { cycle: 1, centre: 'C-02', reason: 'Under repair' }
  await expect(withdrawCentre(services, personWith('auditor'), leaving)).rejects.toMatchObject({
    status: 403,
  })
  await expect(withdrawCentre(services, secretariat, { ...leaving, reason: ' ' })).rejects.toMatchObject(
    refused(['enrol.reason_missing'], 422),
  )
  const { entity } = await database
    .selectFrom('cycle_centre')
    .select('entity')
    .where('centre', '=', leaving.centre)
    .executeTakeFirstOrThrow()
  await expect(withdrawCentre(services, { ...secretariat, employer: entity }, leaving)).rejects.toMatchObject(
    refused(['enrol.own_entity'], 403),
  )
  await withdrawCentre(services, secretariat, leaving)
  expect(await row('C-02')).toMatchObject({ enrolled: false, open: true })
  await expect(withdrawCentre(services, secretariat, leaving)).rejects.toMatchObject(
    refused(['enrol.unknown'], 404),
  )
  await renameCentre(services, secretariat, {
    ...{ code: 'C-02', on: '2026-11-20', reason: 'test', name: { ar: 'جديد', en: 'New' } },
  })
  await enrolCentres(services, secretariat, 1, ['C-02'])
  expect((await gather()).centres.map(({ name }) => name.en)).toEqual(['Centre C-01', 'New'])
  await expect(enrolCentres(services, secretariat, 1, ['C-02'])).rejects.toMatchObject(
    refused(['enrol.enrolled'], 409),
  )
})

test('what is enrolled follows the registry only until something is observed', async () => {
  await recordObservations(services, secretariat, 1, [anObservation()])
  for (const code of ['C-01', 'C-02'])
    await renameCentre(services, secretariat, {
      ...{ code, on: '2026-11-21', reason: 'test', name: { ar: 'آخر', en: 'Later' } },
    })
  expect(await refreshEnrolled(services, secretariat, 1)).toEqual(['C-02'])
  expect(await row('C-01')).toMatchObject({ moved: true, bound: true })
  expect(await refreshEnrolled(services, secretariat, 1)).toEqual([])
})

test('after observations a centre is exempted by two people, and then neither scored nor compared', async () => {
  const leaving = { cycle: 1, centre: 'C-01', reason: 'Flooded in October' }
  await expect(withdrawCentre(services, secretariat, leaving)).rejects.toMatchObject(
    refused(['enrol.has_evidence'], 409),
  )
  await proposeExemption(services, secretariat, leaving)
  expect((await gather()).centres).toHaveLength(2)
  const deciding = { cycle: 1, centre: 'C-01', revision: 1, decision: 'granted' } as const
  await expect(decideExemption(services, secretariat, deciding)).rejects.toMatchObject(
    refused(['enrol.second_person'], 409),
  )
  await expect(proposeExemption(services, administrator, leaving)).rejects.toMatchObject(
    refused(['enrol.exempt_already'], 409),
  )
  await decideExemption(services, administrator, deciding)
  await expect(decideExemption(services, administrator, deciding)).rejects.toMatchObject(
    refused(['enrol.exemption_changed'], 409),
  )
  const { centres, observations } = await gather()
  expect(centres.map(({ code }) => code)).toEqual(['C-02'])
  expect(observations).toEqual([])
  expect((await row('C-01'))?.exemption).toMatchObject({ status: 'granted', reason: 'Flooded in October' })
  const exempt = { code: 'C-01', reason: 'Flooded in October' }
  expect(await listExemptCentres(database, secretariat, { cycle: 1, result: null })).toMatchObject([exempt])
  expect(await gatherExempt(database, personWith('viewer'), 1, 'C-01')).toMatchObject({ centre: exempt })
  expect(await gatherExempt(database, secretariat, 1, 'C-02')).toBeNull()
  // Nobody outside sees a cycle that runs; of a published one they see that a centre is exempt, not why.
  expect(await gatherExempt(database, null, 1, 'C-01')).toBeNull()
  expect(await listExemptCentres(database, null, { cycle: 1, result: null })).toMatchObject([
    { code: 'C-01', reason: null },
  ])
  await decideExemption(services, secretariat, { ...deciding, revision: 2, decision: 'ended' })
  expect(await gather()).toMatchObject({ centres: { length: 2 }, observations: { length: 1 } })
})

test('who proposed an exemption takes it back; nobody else does', async () => {
  const own = { cycle: 1, centre: 'C-02', reason: 'By mistake' }
  await proposeExemption(services, secretariat, own)
  const ending = { cycle: 1, centre: 'C-02', revision: 1, decision: 'ended' } as const
  await expect(decideExemption(services, administrator, ending)).rejects.toMatchObject(
    refused(['enrol.exemption_changed'], 409),
  )
  await decideExemption(services, secretariat, ending)
  expect((await row('C-02'))?.exemption).toMatchObject({ status: 'ended' })
})

test('after freezing an exemption changes nothing of the result, until a correction counts it', async () => {
  await proposeExemption(services, secretariat, { cycle: 1, centre: 'C-02', reason: 'No customers left' })
  const grant = { cycle: 1, centre: 'C-02', revision: 3, decision: 'granted' } as const
  await decideExemption(services, administrator, grant)
  const first = await freeze()
  const exempt = async (result: string) =>
    (await listExemptCentres(database, null, { cycle: 1, result })).map(({ code }) => code)
  expect(await exempt(first)).toEqual(['C-02'])
  for (const change of [
    () => enrolCentres(services, secretariat, 1, ['C-02']),
    () => withdrawCentre(services, secretariat, { cycle: 1, centre: 'C-02', reason: 'Late' }),
    () => refreshEnrolled(services, secretariat, 1),
  ])
    await expect(change()).rejects.toMatchObject(refused(['enrol.frozen'], 409))

  // One is exempted and another no longer; what was frozen says what it said.
  await publishCycle(services, secretariat, { cycle: 1, id: first })
  await proposeExemption(services, secretariat, { cycle: 1, centre: 'C-01', reason: 'Flooded all along' })
  await decideExemption(services, administrator, { ...grant, centre: 'C-01', revision: 4 })
  await decideExemption(services, secretariat, { ...grant, revision: 4, decision: 'ended' })
  expect(await exempt(first)).toEqual(['C-02'])
  expect(await countExemptionsSince(database, 1, first)).toEqual({ granted: 1, ended: 1 })
  expect(await row('C-01')).toMatchObject({ counted: true, exemption: { status: 'granted' } })
  expect(await row('C-02')).toMatchObject({ counted: false, exemption: { status: 'ended' } })

  const second = await freeze({ replaces: first, reason: 'The wrong centre was exempt' })
  await publishCycle(services, secretariat, { cycle: 1, id: second })
  expect(await exempt(second)).toEqual(['C-01'])
  expect(await countExemptionsSince(database, 1, second)).toEqual({ granted: 0, ended: 0 })
  expect(await row('C-01')).toMatchObject({ counted: false })
})

async function freeze(correction?: { replaces: string; reason: string }): Promise<string> {
  const id = await computeResult(services, secretariat, 1, correction)
  const { whole_digest: digest } = await database
    .selectFrom('result')
    .select('whole_digest')
    .where('id', '=', id)
    .executeTakeFirstOrThrow()
  await freezeResult(services, administrator, { cycle: 1, id, digest })
  return id
}

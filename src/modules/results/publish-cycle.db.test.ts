import { sql } from 'kysely'
import { beforeAll, describe, expect, it } from 'vitest'
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
import { readCycle } from '../cycles/read.server.ts'
import { recordObservations } from '../evidence/record-observations.server.ts'
import { computeResult } from './compute-result.server.ts'
import { freezeResult } from './freeze-result.server.ts'
import { publishCycle } from './publish-cycle.server.ts'

const { database } = await freshDatabase()
const services = testServices(database)
const readResult = (id: string) =>
  database.selectFrom('result').selectAll().where('cycle_id', '=', 1).where('id', '=', id).executeTakeFirst()
const readEdition = async () =>
  (await database.selectFrom('public_edition').select('edition').executeTakeFirst())?.edition

beforeAll(async () => {
  await openSmallCycle(services)
  await recordObservations(services, secretariat, 1, [
    anObservation({ id: 'o-1' }),
    anObservation({ id: 'o-2', measure: 'access.signs.found' }),
    anObservation({ id: 'o-3', centre: 'C-02', value: 'no' }),
  ])
})

describe('from evidence to a public result', () => {
  let draft = ''
  let digest = ''

  it('computes a draft with the class of every centre', async () => {
    const first = await computeResult(services, secretariat, 1)
    const rows = database
      .selectFrom('centre_result')
      .select(['centre', 'category', 'overall', 'core_fulfilment'])
    expect(await rows.where('result_id', '=', first).orderBy('centre').execute()).toEqual([
      { centre: 'C-01', category: 'gold', overall: 1, core_fulfilment: 1 },
      { centre: 'C-02', category: null, overall: 0, core_fulfilment: 0 },
    ])
    const before = await readResult(first)
    draft = await computeResult(services, secretariat, 1)
    digest = (await readResult(draft))?.whole_digest ?? ''
    expect(before?.whole_digest).toBe(digest)
    expect(await readResult(first)).toBeUndefined()
  })

  it('changes its digest when anything observed changes', async () => {
    await recordObservations(services, secretariat, 1, [
      anObservation({ id: 'o-4', centre: 'C-02', measure: 'access.signs.found' }),
    ])
    draft = await computeResult(services, secretariat, 1)
    const changed = (await readResult(draft))?.whole_digest ?? ''
    expect(changed).not.toBe(digest)
    await expect(freezeResult(services, secretariat, { cycle: 1, id: draft, digest })).rejects.toMatchObject(
      refused(['result.seen_differs'], 409),
    )
    digest = changed
  })

  it('builds only the trees of centres whose evidence has changed', async () => {
    const read = () =>
      database
        .selectFrom('centre_result')
        .select(['centre', 'inputs_digest', 'tree'])
        .orderBy('centre')
        .execute()
    const before = await read()
    // A mark in a kept tree shows whether the tree is taken as it is or built again.
    const marked = { ...(before[0]!.tree as object), coverage: 0.123456 }
    await sql`alter table centre_result disable trigger user`.execute(database)
    await database
      .updateTable('centre_result')
      .set({ tree: JSON.stringify(marked) })
      .where('centre', '=', 'C-01')
      .execute()
    await sql`alter table centre_result enable trigger user`.execute(database)
    await recordObservations(services, secretariat, 1, [
      anObservation({ id: 'o-5', centre: 'C-02', measure: 'access.signs.found', value: 'no' }),
    ])
    await computeResult(services, secretariat, 1)
    const after = await read()
    expect(after[0]).toMatchObject({ inputs_digest: before[0]?.inputs_digest, tree: { coverage: 0.123456 } })
    expect(after[1]?.inputs_digest).not.toBe(before[1]?.inputs_digest)
    await database.deleteFrom('result').execute()
    draft = await computeResult(services, secretariat, 1)
    expect((await read())[0]).toMatchObject({ tree: { coverage: 1 } })
    digest = (await readResult(draft))?.whole_digest ?? ''
  })

  it('does not freeze a draft that the evidence has left behind', async () => {
    await recordObservations(services, secretariat, 1, [anObservation({ id: 'o-6', centre: 'C-02' })])
    await expect(freezeResult(services, secretariat, { cycle: 1, id: draft, digest })).rejects.toMatchObject(
      refused(['result.evidence_changed'], 409),
    )
    draft = await computeResult(services, secretariat, 1)
    digest = (await readResult(draft))?.whole_digest ?? ''
  })

  it('cannot be published before it is frozen, nor without the role', async () => {
    await expect(publishCycle(services, secretariat, { cycle: 1, id: draft })).rejects.toMatchObject(
      refused(['result.not_frozen'], 409),
    )
    for (const person of [personWith('viewer'), personWith(null)]) {
      const refusal = refused(['access.refused'], 403)
      await expect(computeResult(services, person, 1)).rejects.toMatchObject(refusal)
      await expect(freezeResult(services, person, { cycle: 1, id: draft, digest })).rejects.toMatchObject(
        refusal,
      )
      await expect(publishCycle(services, person, { cycle: 1, id: draft })).rejects.toMatchObject(refusal)
    }
  })

  it('is frozen, published and corrected only in the phases that open it', async () => {
    const phase = (code: string, starts_on: string, ends_on: string) => ({
      ...{ cycle_id: 1, code, starts_on, ends_on },
    })
    const within = async (phases: readonly ReturnType<typeof phase>[], act: () => Promise<unknown>) => {
      await database.deleteFrom('cycle_phase').execute()
      if (phases.length > 0) await database.insertInto('cycle_phase').values(phases).execute()
      const told = await act().then(
        () => null,
        ({ faults }) => faults[0],
      )
      await database.deleteFrom('cycle_phase').execute()
      return told
    }
    const freeze = () => freezeResult(services, secretariat, { cycle: 1, id: draft, digest })
    const ahead = phase('scoring', '2026-12-01', '2026-12-10')
    expect(await within([ahead], freeze)).toMatchObject({
      code: 'cycle.phase_closed',
      params: { act: 'result.freeze', phase: 'scoring', from: '2026-12-01', until: '2026-12-10', over: 'no' },
    })
    const over = phase('approval', '2026-11-01', '2026-11-10')
    expect(await within([over], freeze)).toMatchObject({ params: { phase: 'approval', over: 'yes' } })
    const none = phase('announcement', '2026-11-01', '2026-11-30')
    expect(await within([none], freeze)).toMatchObject({ params: { phase: '' } })
    expect((await readResult(draft))?.status).toBe('draft')
    expect(await within([phase('committee', '2026-11-21', '2026-11-21')], freeze)).toBeNull()

    const publish = () => publishCycle(services, secretariat, { cycle: 1, id: draft })
    expect(await within([over], publish)).toMatchObject({ params: { act: 'result.publish', phase: '' } })
    const correct = () =>
      computeResult(services, secretariat, 1, { replaces: draft, reason: 'A visit was counted twice' })
    expect(await within([phase('survey', '2026-11-01', '2026-11-30')], correct)).toMatchObject({
      params: { act: 'result.correct', phase: '' },
    })
    expect((await readResult(draft))?.status).toBe('frozen')
  })

  it('frozen, nothing of it changes any more, and the cycle is closed', async () => {
    await expect(database.updateTable('result').set({ formula: 'x' }).execute()).rejects.toMatchObject({
      code: 'TQ003',
    })
    await expect(database.deleteFrom('result').execute()).rejects.toMatchObject({ code: 'TQ003' })
    await expect(
      database.updateTable('centre_result').set({ category: 'gold' }).execute(),
    ).rejects.toMatchObject({
      code: 'TQ003',
    })
    await expect(database.deleteFrom('centre_result').execute()).rejects.toMatchObject({ code: 'TQ003' })
    const late = recordObservations(services, secretariat, 1, [anObservation({ id: 'late' })])
    await expect(late).rejects.toMatchObject(refused(['cycle.not_running'], 409))
    await expect(computeResult(services, secretariat, 1)).rejects.toMatchObject(
      refused(['result.exists'], 409),
    )
  })

  it('is public only after publication, which is announced to every process', async () => {
    const edition = await readEdition()
    expect(await readCycle(database, null, 1)).toBeNull()
    await publishCycle(services, secretariat, { cycle: 1, id: draft })
    expect(await readCycle(database, null, 1)).toMatchObject({ status: 'published' })
    expect(await readResult(draft)).toMatchObject({ status: 'published', whole_digest: digest })
    expect(await readEdition()).not.toBe(edition)
    expect(await readLastAudit(database)).toMatchObject({ action: 'cycle.publish', role: 'secretariat' })
  })

  it('is corrected only by a new result that names it, with a reason, and long after its phases', async () => {
    await database
      .insertInto('cycle_phase')
      .values({ cycle_id: 1, code: 'announcement', starts_on: '2026-09-01', ends_on: '2026-09-30' })
      .execute()
    const correction = { replaces: draft, reason: 'A visit was entered for the wrong centre' }
    const next = await computeResult(services, secretariat, 1, correction)
    expect(await readResult(next)).toMatchObject({ status: 'draft', replaces: draft })
    expect(await readResult(draft)).toMatchObject({ status: 'published' })
    await expect(
      computeResult(services, secretariat, 1, { replaces: next, reason: 'not frozen yet' }),
    ).rejects.toMatchObject(refused(['result.exists'], 409))
    await expect(
      computeResult(services, secretariat, 1, { replaces: draft, reason: ' ' }),
    ).rejects.toMatchObject(refused(['result.reason_missing'], 422))
    const { whole_digest = '' } = (await readResult(next)) ?? {}
    const freezing = { cycle: 1, id: next, digest: whole_digest }
    await expect(freezeResult(services, secretariat, freezing)).rejects.toMatchObject(
      refused(['result.second_person'], 403),
    )
    await expect(
      database
        .updateTable('result')
        .set({ status: 'frozen', frozen_at: new Date(), frozen_by: secretariat.id })
        .where('id', '=', next)
        .execute(),
    ).rejects.toMatchObject({ constraint: 'result_second_person' })
    await freezeResult(services, personWith('administrator'), freezing)
    expect(await readResult(next)).toMatchObject({ status: 'frozen', frozen_by: 'test-administrator' })
    await publishCycle(services, secretariat, { cycle: 1, id: next })
    expect(await readResult(next)).toMatchObject({ status: 'published' })
  })
})

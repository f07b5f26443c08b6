import { beforeAll, describe, expect, it } from 'vitest'
import { freshDatabase } from '../../../tests/support/database.ts'
import {
  bothLanguages,
  openSmallCycle,
  personWith,
  refused,
  secretariat,
  testServices,
} from '../../../tests/support/programme.ts'
import { type CycleChange, changeCycle } from './change-cycle.server.ts'
import { readCyclePlan } from './read-plan.server.ts'
import { tellMoved } from './tell-dates.server.ts'

const { database } = await freshDatabase()
const services = testServices(database)
const census = { code: 'census', startsOn: '2026-09-05', endsOn: '2026-09-20' } as const
const change = (over: Partial<CycleChange> = {}): CycleChange => ({
  cycle: 1,
  revision: 1,
  title: bothLanguages('الدورة الأولى', 'First cycle'),
  startsOn: '2026-09-01',
  endsOn: '2026-12-31',
  phases: [census],
  reason: 'The census takes longer',
  ...over,
})
const plan = () => readCyclePlan(database, secretariat, 1)
const lastAudit = () =>
  database
    .selectFrom('audit')
    .select(['action', 'before', 'after', 'why'])
    .orderBy('id', 'desc')
    .executeTakeFirstOrThrow()

async function makePerson(email: string, scopeKind: string, scopeId: string | null, role: string) {
  const { id } = await database
    .insertInto('person')
    .values({ name_ar: 'فلان', name_en: 'Somebody', email, email_verified: true } as never)
    .returning('id')
    .executeTakeFirstOrThrow()
  await database
    .insertInto('person_role')
    .values({ person: id, role, scope_kind: scopeKind, scope_id: scopeId, valid_from: '2026-01-01' } as never)
    .execute()
  return id
}

beforeAll(() => openSmallCycle(services))

describe('changing a cycle', () => {
  it('writes dates and phases, audits before, after and why, and tells who has a part in it', async () => {
    const concerned = [
      await makePerson('a@sample.example', 'programme', null, 'viewer'),
      await makePerson('b@sample.example', 'cycle', '1', 'evaluator'),
      await makePerson('c@sample.example', 'entity', 'E', 'entity-liaison'),
    ]
    await makePerson('d@sample.example', 'cycle', '2', 'evaluator')
    expect(await changeCycle(services, secretariat, change())).toBe(true)
    expect(await plan()).toMatchObject({ revision: 2, phases: [census], centres: 2 })
    expect(await lastAudit()).toMatchObject({
      action: 'cycle.change',
      before: { phases: {} },
      after: { phases: { census: '2026-09-05/2026-09-20' } },
      why: 'The census takes longer',
    })
    const told = await database.selectFrom('notice').select(['person', 'kind', 'link']).execute()
    expect(told.map(({ person }) => person).sort()).toEqual([...concerned].sort())
    expect(told[0]).toMatchObject({ kind: 'cycle', link: '/cycles/1' })
  })

  it('refuses whoever had not seen the change of another, and changes nothing', async () => {
    const late = change({ phases: [], revision: 1 })
    await expect(changeCycle(services, secretariat, late)).rejects.toMatchObject(
      refused(['cycle.changed_meanwhile'], 409),
    )
    expect(await plan()).toMatchObject({ revision: 2, phases: [census] })
  })

  it('lets one of two through who save at the same moment', async () => {
    const both = await Promise.allSettled([
      changeCycle(services, secretariat, change({ revision: 2, endsOn: '2027-01-31' })),
      changeCycle(services, secretariat, change({ revision: 2, endsOn: '2027-02-28' })),
    ])
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    expect(await plan()).toMatchObject({ revision: 3 })
  })

  it('changes a title without a reason and without telling anybody', async () => {
    const before = await database.selectFrom('notice').select('id').execute()
    const { endsOn } = (await plan())!
    const named = change({ revision: 3, endsOn, reason: '', title: bothLanguages('دورة', 'Cycle one') })
    expect(await changeCycle(services, secretariat, named)).toBe(true)
    expect(await changeCycle(services, secretariat, { ...named, revision: 4 })).toBe(false)
    expect(await database.selectFrom('notice').select('id').execute()).toHaveLength(before.length)
  })

  it('asks for a reason when a date moves, a sound plan, the role and a cycle', async () => {
    const tries = [
      [change({ revision: 4, reason: ' ' }), secretariat, refused(['cycle.reason_missing'], 422)],
      [change({ endsOn: '2026-09-10' }), secretariat, refused(['cycle.phase_outside'], 422)],
      [change({ title: bothLanguages('', 'x') }), secretariat, refused(['cycle.title_missing'], 422)],
      [change(), personWith('viewer'), refused(['access.refused'], 403)],
      [change({ cycle: 9 }), secretariat, refused(['cycle.unknown'], 404)],
    ] as const
    for (const [given, person, answer] of tries)
      await expect(changeCycle(services, person, given)).rejects.toMatchObject(answer)
  })

  it('is planned in front of whoever has a part in the programme, and of nobody else', async () => {
    expect(await readCyclePlan(database, personWith('mystery-shopper'), 1)).not.toBeNull()
    expect(await readCyclePlan(database, personWith(null), 1)).toBeNull()
    expect(await readCyclePlan(database, null, 1)).toBeNull()
  })
})

it('tells a moved, a new and a dropped phase, each in a line', () => {
  const title = bothLanguages('الدورة', 'The cycle')
  const before = { startsOn: '2026-01-01', endsOn: '2026-12-31', phases: [census] }
  const survey = { code: 'survey', startsOn: '2026-10-01', endsOn: '2026-10-31' } as const
  const after = { ...before, endsOn: '2027-01-31', phases: [survey] }
  expect(tellMoved({ title, before, after }).map(({ en }) => en)).toEqual([
    'Dates of The cycle have changed. They are now:',
    'The whole cycle: from 1 January 2026 to 31 January 2027.',
    'Census of centres: no longer part of the cycle.',
    'Customer survey: from 1 October 2026 to 31 October 2026.',
  ])
})

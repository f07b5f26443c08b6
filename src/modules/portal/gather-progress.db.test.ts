import { beforeAll, expect, it } from 'vitest'
import type { Person } from '#platform/access.ts'
import { compileGuide } from '#scoring/compile-guide.ts'
import { indexObservations } from '#scoring/evaluate.ts'
import type { Guide } from '#scoring/guide.ts'
import type { Observation } from '#scoring/observation.ts'
import { readCentre } from '#scoring/read-centre.ts'
import { freshDatabase } from '../../../tests/support/database.ts'
import { anObservation, personWith, secretariat, smallGuide } from '../../../tests/support/programme.ts'
import { openSmallVisits, visitServices } from '../../../tests/support/visits.ts'
import { changeMembers } from '../assignments/change-members.server.ts'
import { listVisits } from '../assignments/list-visits.server.ts'
import { listOwnVisitors } from '../assignments/read-visitors.server.ts'
import { saveTeam } from '../assignments/save-team.server.ts'
import { readVisitsView } from '../assignments/visits-view.ts'
import { censusLists, inCensusList } from '../cycles/census.ts'
import { decideExemption, proposeExemption } from '../cycles/exempt-centre.server.ts'
import { openCycle } from '../cycles/open-cycle.server.ts'
import { listEnrolled } from '../cycles/read.server.ts'
import { sendCensus } from '../cycles/send-census.server.ts'
import { recordObservations } from '../evidence/record-observations.server.ts'
import { publishGuide } from '../standards/publish-guide.server.ts'
import { saveGuide } from '../standards/save-guide.server.ts'
import { countList } from './count-census.ts'
import { gatherProgress } from './gather-progress.server.ts'
import { measureProgress } from './measure-progress.ts'
import { listProgress, readProgressAsked } from './progress-list.ts'
import { readObserved } from './read-observed.server.ts'

const { database } = await freshDatabase()
const { services } = visitServices(database)
const zone = 'Asia/Bahrain'
const none = { entities: [], centres: [] }
let world: Awaited<ReturnType<typeof openSmallVisits>>

const observed: Observation[] = [
  anObservation({ id: 'o-1' }),
  anObservation({ id: 'o-2', measure: 'access.signs.found', value: null, notApplicable: 'closed hall' }),
  anObservation({ id: 'o-3', centre: 'C-02', stage: 'initial' }),
]

/** A visit of the plan, without the solver. */
async function plan(centre: string, instrument: string, day: string, people: readonly Person[]) {
  const { id } = await database
    .insertInto('planned_visit')
    .values({
      ...{ cycle_id: 1, centre, instrument, stage: 'final', number: 1, changed_at: new Date() },
      ...{ starts_at: `${day}T07:00:00Z`, ends_at: `${day}T08:30:00Z` },
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  for (const person of people) {
    const [visitor] = await listOwnVisitors(database, 1, person.id)
    await database.insertInto('visit_person').values({ visit: id, visitor: visitor!.id }).execute()
  }
}

beforeAll(async () => {
  world = await openSmallVisits(database)
  const { one, two, three, shopper } = world.people
  const [leader] = await listOwnVisitors(database, 1, one.id)
  const name = { ar: 'الفريق الأول', en: 'First team' }
  const team = await saveTeam(world.services, secretariat, { cycle: 1, team: null, name })
  await changeMembers(world.services, secretariat, {
    ...{ cycle: 1, team, add: [leader!.id], leader: leader!.id },
  })
  await recordObservations(services, secretariat, 1, observed)
  await plan('C-01', 'visit', '2026-11-18', [one, two])
  await plan('C-02', 'visit', '2026-11-19', [three])
  await plan('C-01', 'mystery', '2026-11-21', [shopper])
  await plan('C-02', 'mystery', '2026-11-25', [shopper])
  await sendCensus(services, secretariat, {
    ...{ cycle: 1, answerBy: '2026-11-30' },
    contacts: [{ entity: 'E', address: 'e@sample.example', language: 'ar' }],
  })
})

const gather = async (person: Person = secretariat) => (await gatherProgress(services, person, 1))!

const both = { ar: 'دورة صارمة', en: 'Strict cycle' }

it('keeps in the database what the engine reads from the observations', async () => {
  const strict: Guide = { ...smallGuide(), edition: '2', instruments: { visit: { minimum: 3 }, mystery: {} } }
  await saveGuide(services, secretariat, strict)
  await publishGuide(services, secretariat, strict)
  await openCycle(services, secretariat, {
    ...{ id: 2, title: both, guide: strict, startsOn: '2026-10-01', endsOn: '2026-12-31' },
    centres: ['C-01', 'C-02'],
  })
  const found = [
    ...[anObservation({ id: 'a', n: 1 }), anObservation({ id: 'b', n: 2, source: 'V-2' })],
    anObservation({ id: 'c', centre: 'C-02', n: 2 }),
    anObservation({ id: 'd', centre: 'C-02', value: null, notApplicable: 'closed hall' }),
    anObservation({
      id: 'e',
      centre: 'C-02',
      measure: 'access.signs.found',
      value: null,
      notApplicable: 'no hall',
    }),
  ]
  // Two that add to one centre at the same time: the later one sums up what both have added.
  await Promise.all(
    found.map((one) =>
      recordObservations(services, secretariat, 2, [one, { ...one, id: `${one.id}2`, stage: 'initial' }]),
    ),
  )
  for (const [cycle, document, observations] of [
    [1, smallGuide(), observed],
    [2, strict, found],
  ] as const) {
    const guide = compileGuide(document)
    const centres = await listEnrolled(database, cycle)
    const lines = measureProgress(guide, centres, (await readObserved(database, cycle)).final)
    const index = indexObservations(guide, observations)
    const engine = centres.map((centre) => {
      const { readings } = readCentre(guide, centre, index.get(centre.code) ?? new Map())
      return readings.filter(({ status }) => status === 'scored' || status === 'not_applicable').length
    })
    expect(lines.map((line) => line.observed)).toEqual(engine)
  }
  const { initial, final } = await readObserved(database, 2)
  expect([...final].sort()).toEqual([
    ['C-01', '10'],
    ['C-02', '01'],
  ])
  expect([...initial].sort()).toEqual([...final].sort())
  const occasions = await database
    .selectFrom('occasion')
    .select(['centre', 'instrument', 'source'])
    .where('cycle_id', '=', 2)
    .where('stage', '=', 'final')
    .orderBy('centre')
    .orderBy('instrument')
    .orderBy('source')
    .execute()
  expect(occasions.map((one) => Object.values(one).join(' '))).toEqual([
    ...['C-01 visit V-1', 'C-01 visit V-2', 'C-02 mystery V-1', 'C-02 visit V-1'],
  ])
})

it('tells visits that are done, late and to come, and each number is that of its list', async () => {
  const { visits } = await gather()
  expect(visits?.stages).toMatchObject([{ key: 'final', all: 4, done: 2, late: 1, ahead: 1 }])
  const named = (group: 'teams' | 'visitors') =>
    visits?.[group].map(({ name, key, all }) => [name?.en ?? key, all])
  expect(named('teams')).toEqual([
    ['First team', 1],
    ['none', 2],
  ])
  expect(Object.fromEntries(named('visitors') ?? [])).toEqual({ One: 1, Two: 1, Three: 1, shoppers: 2 })
  expect(JSON.stringify(visits)).not.toMatch(/Hidden|S-[A-Z]{2}\d\d/)
  let compared = 0
  for (const line of Object.values(visits ?? {}).flat())
    for (const state of ['all', 'done', 'late', 'ahead', 'exempt'] as const) {
      const query = new URLSearchParams({ ...line.query, ...(state === 'all' ? {} : { state }) })
      const view = readVisitsView(query)
      const { count } = await listVisits(database, {
        cycle: 1,
        zone,
        now: services.clock.now(),
        view,
        hidden: none,
      })
      expect([query.toString(), count]).toEqual([query.toString(), line[state]])
      compared += 1
    }
  expect(compared).toBe(40)
})

it('leads from each number of centres and of entities to as many lines', async () => {
  const { stages, census } = await gather()
  expect(stages.map(({ stage }) => stage)).toEqual(['initial', 'final'])
  for (const progress of stages)
    for (const [state, count] of [
      ['none', progress.total.none],
      ['begun', progress.total.begun],
      ['complete', progress.total.complete],
      ['seen', progress.total.begun + progress.total.complete],
      ['late', progress.total.none + (progress.stage === 'initial' ? 0 : progress.total.begun)],
    ] as const) {
      const asked = readProgressAsked(new URLSearchParams({ stage: progress.stage, state, entity: 'E' }))!
      expect(listProgress(progress, asked)).toHaveLength(count)
    }
  expect(readProgressAsked(new URLSearchParams('stage=other'))).toBeNull()
  const lists = Object.keys(censusLists) as (keyof typeof censusLists)[]
  expect(census?.entities.map(({ state }) => state)).toEqual(['sent'])
  for (const list of lists)
    expect(countList(census!, list)).toBe(['asked', 'silent', 'sent'].includes(list) ? 1 : 0)
  expect(inCensusList('settled', 'answered')).toBe(true)
})

it('says who must act: on late visits and on a census without an answer', async () => {
  const { acts } = await gather()
  expect(acts.map(({ code, count }) => [code, count])).toEqual([
    ['late-visits', 1],
    ['add-phases', null],
    ['chase-census', 1],
  ])
})

it('shows who is tied to the entity nothing of it, and who does not see plans no visits', async () => {
  const tied = await gather({ ...secretariat, employer: 'E' })
  expect(tied.visits).toBeNull()
  expect(tied.hides).toBe(true)
  expect(tied.stages.map(({ total }) => total.centres)).toEqual([0, 0])
  const viewer = await gather(personWith('viewer'))
  expect([viewer.visits, viewer.census, viewer.hides]).toEqual([null, null, false])
  expect(viewer.stages[0]?.total.centres).toBe(2)
})

it('waits for nothing from a centre that is exempt', async () => {
  const unseen = async () => (await gather()).stages.map(({ total }) => total.none)
  expect(await unseen()).toEqual([1, 1])
  await proposeExemption(services, secretariat, { cycle: 1, centre: 'C-02', reason: 'Under repair' })
  await decideExemption(services, personWith('administrator'), {
    ...{ cycle: 1, centre: 'C-02', revision: 1, decision: 'granted' },
  })
  expect(await unseen()).toEqual([1, 0])
  const { visits, acts } = await gather()
  expect(visits?.stages).toMatchObject([{ all: 4, done: 2, late: 0, ahead: 0, exempt: 2 }])
  expect(acts.map(({ code }) => code)).not.toContain('late-visits')
})

import { beforeAll, describe, expect, it } from 'vitest'
import { usualWeights } from '#assignment/problem.ts'
import { fixedClock } from '#platform/clock.ts'
import { freshDatabase } from '../../../tests/support/database.ts'
import { refused, secretariat } from '../../../tests/support/programme.ts'
import { addPerson, openSmallVisits, smallRules, visitServices } from '../../../tests/support/visits.ts'
import { changeHours } from '../centres/change-hours.server.ts'
import { hoursFrom } from '../centres/hours-form.ts'
import { setProgramme } from '../cycles/set-programme.server.ts'
import { acceptProposal } from './accept-proposal.server.ts'
import { askProposal, cancelProposal } from './ask-proposal.server.ts'
import { buildProblem } from './build-problem.server.ts'
import { changeVisit, dropVisit, judgeChange } from './change-visit.server.ts'
import { addHoliday, dropHoliday } from './keep-holiday.server.ts'
import { listWithoutHours } from './list-plan-centres.server.ts'
import { listPlanned } from './list-planned.server.ts'
import { listVisitChanges } from './list-visit-changes.server.ts'
import { makeProposal } from './make-proposal.server.ts'
import { listMyVisits } from './read-my-visits.server.ts'
import { readProposal } from './read-proposal.server.ts'
import { readReadiness } from './read-readiness.server.ts'
import { readRules } from './read-rules.server.ts'
import { listOwnVisitors, listVisitors } from './read-visitors.server.ts'
import { remindVisits } from './remind-visits.server.ts'
import { saveRules } from './save-rules.server.ts'
import { toInstant, toLocal } from './zone-time.ts'

const { database } = await freshDatabase()
const zone = 'Asia/Bahrain'
let world: Awaited<ReturnType<typeof openSmallVisits>>

const propose = async () => {
  const id = await askProposal(world.services, secretariat, 1)
  await makeProposal(world.services, id)
  return id
}
const reason = { cause: 'centre', note: '' }
const latestNotice = async () => {
  const row = await database.selectFrom('notice').selectAll().orderBy('created_at', 'desc').executeTakeFirst()
  return { body: JSON.stringify(row) }
}
const planned = () => listPlanned(database, 1, zone)
const field = async () => (await planned()).find(({ visit }) => visit.instrument === 'visit')!

beforeAll(async () => {
  world = await openSmallVisits(database)
})

describe('a proposal of the plan', () => {
  it('is made by a job, keeps every rule, and is accepted in one go', async () => {
    const id = await askProposal(world.services, secretariat, 1)
    expect(world.sent).toContainEqual({ proposal: id })
    await expect(askProposal(world.services, secretariat, 1)).rejects.toMatchObject(
      refused(['proposal.under_way'], 409),
    )
    await makeProposal(world.services, id)
    expect(await readProposal(database, 1, id)).toMatchObject({ status: 'plan' })
    const readiness = () => readReadiness(database, 1, world.services.clock)
    expect(await readiness()).toEqual({ visitors: 4, undeclared: 0, asked: ['final'], planned: [] })
    expect(await acceptProposal(world.services, secretariat, { cycle: 1, id })).toEqual({
      new: 4,
      changed: 0,
      cancelled: 0,
    })
    expect(
      (await planned()).map(({ visit }) => [visit.centre, visit.instrument, visit.people.length]),
    ).toEqual([
      ['C-01', 'mystery', 1],
      ['C-01', 'visit', 2],
      ['C-02', 'mystery', 1],
      ['C-02', 'visit', 2],
    ])
    expect(await readiness()).toMatchObject({ planned: ['final'] })
    await expect(acceptProposal(world.services, secretariat, { cycle: 1, id })).rejects.toMatchObject(
      refused(['proposal.not_ready'], 409),
    )
  })

  it('is refused when something changed since, and says what', async () => {
    const id = await propose()
    await addHoliday(world.services, secretariat, {
      day: '2026-12-16',
      title: { ar: 'عطلة', en: 'Holiday' },
    })
    await expect(acceptProposal(world.services, secretariat, { cycle: 1, id })).rejects.toMatchObject({
      status: 409,
      faults: [{ code: 'proposal.moved_since', params: { part: 'holidays' } }],
    })
    await dropHoliday(world.services, secretariat, '2026-12-16')
    const long = { ar: 'ع'.repeat(101), en: 'Holiday' }
    await expect(
      addHoliday(world.services, secretariat, { day: '2026-12-16', title: long }),
    ).rejects.toMatchObject(refused(['assignment.title_long'], 422))
    expect(await acceptProposal(world.services, secretariat, { cycle: 1, id })).toEqual({
      new: 0,
      changed: 0,
      cancelled: 0,
    })
  })

  it('does nothing once it is cancelled', async () => {
    const id = await askProposal(world.services, secretariat, 1)
    await cancelProposal(world.services, secretariat, { cycle: 1, id })
    await makeProposal(world.services, id)
    expect(await readProposal(database, 1, id)).toMatchObject({ status: 'cancelled', outcome: null })
  })

  it('is given up, and says so, when no plan was found in its time', async () => {
    const id = await askProposal(world.services, secretariat, 1)
    await makeProposal(world.services, id, undefined, { improving: 0, most: 0 })
    expect(await readProposal(database, 1, id)).toMatchObject({ status: 'failed', step: 'late' })
  })

  it('is not for somebody who is tied to a centre of the cycle, nor without the role', async () => {
    const tied = { ...secretariat, employer: 'E' }
    await expect(askProposal(world.services, tied, 1)).rejects.toMatchObject(
      refused(['assignment.conflicted'], 403),
    )
    await expect(askProposal(world.services, world.people.one, 1)).rejects.toMatchObject(
      refused(['access.refused'], 403),
    )
  })

  it('says what clashes where nobody may come, and what would free it', async () => {
    const stranger = await freshDatabase()
    const other = await openSmallVisits(stranger.database)
    await other.services.database.updateTable('employment').set({ entity: 'E' }).execute()
    const id = await askProposal(other.services, secretariat, 1)
    await makeProposal(other.services, id)
    const proposal = await readProposal(stranger.database, 1, id)
    expect(proposal?.status).toBe('infeasible')
    const outcome = proposal?.outcome
    expect(outcome?.kind === 'infeasible' && outcome.clashes[0]?.kept.map(({ code }) => code)).toContain(
      'own-employer',
    )
  })
})

describe('a change by hand', () => {
  it('is judged by the same rules, refused by a hard one with its name, and told', async () => {
    const { id, version, visit } = await field()
    const visitors = await listVisitors(database, 1, fixedClock('2026-11-21T08:00:00Z'))
    const shopper = visitors.find(({ kind }) => kind === 'shopper')!
    const change = {
      cycle: 1,
      id,
      version,
      people: [visit.people[0]!, shopper.id],
      day: '2026-11-29',
      time: '08:00',
    }
    const { faults } = await judgeChange(world.services, secretariat, { ...change, pinned: false })
    expect(faults).toContainEqual(expect.objectContaining({ kind: 'breach', person: shopper.id }))
    await expect(
      changeVisit(world.services, secretariat, { ...change, pinned: false, reason }),
    ).rejects.toMatchObject({
      status: 422,
      faults: [{ code: 'visit.breach', params: { rule: 'skill-instrument' } }],
    })
    expect((await field()).version).toBe(version)
    const good = { ...change, people: visit.people, pinned: true, reason }
    expect((await changeVisit(world.services, secretariat, good)).faults).toEqual([])
    expect(await field()).toMatchObject({ version: version + 1, pinned: true })
  })

  it('made by two at once loses nothing: the second sees the first', async () => {
    const { id, version, visit } = await field()
    const base = { cycle: 1, id, version, people: visit.people, pinned: true, reason }
    const outcomes = await Promise.allSettled([
      changeVisit(world.services, secretariat, { ...base, day: '2026-11-30', time: '08:00' }),
      changeVisit(world.services, secretariat, { ...base, day: '2026-11-30', time: '09:00' }),
    ])
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    const lost = outcomes.find((one) => one.status === 'rejected')
    expect(lost?.reason).toMatchObject(refused(['visit.changed_meanwhile'], 409))
    expect((await field()).version).toBe(version + 1)
  })

  it('survives a new proposal when it is pinned', async () => {
    const before = await field()
    expect(before.pinned).toBe(true)
    const id = await propose()
    await acceptProposal(world.services, secretariat, { cycle: 1, id })
    expect((await field()).visit).toEqual(before.visit)
  })

  it('is not made to a visit that has begun', async () => {
    const { id, version, visit } = await field()
    const late = visitServices(database, '2026-12-24T08:00:00Z').services
    const change = {
      cycle: 1,
      id,
      version,
      people: visit.people,
      day: '2026-12-28',
      time: '08:00',
      pinned: false,
      reason,
    }
    await expect(changeVisit(late, secretariat, change)).rejects.toMatchObject(refused(['visit.over'], 409))
  })
})

describe('who visits', () => {
  it('sees their own visits, and a shopper theirs alone', async () => {
    const now = new Date('2026-11-21T08:00:00Z')
    const whole = (await planned()).map(({ visit }) => visit)
    for (const person of Object.values(world.people)) {
      const own = (await listOwnVisitors(database, 1, person.id)).map(({ id }) => id)
      const mine = await listMyVisits(database, person.id, now)
      expect(mine).toHaveLength(whole.filter(({ people }) => people.some((id) => own.includes(id))).length)
    }
    const shops = await listMyVisits(database, world.people.shopper.id, now)
    expect(shops.map(({ instrument, others }) => [instrument, others])).toEqual([
      ['mystery', []],
      ['mystery', []],
    ])
  })

  it('is reminded the day before, once; a shopper gets no mail that would tell which shop is theirs', async () => {
    const { visit } = await field()
    const eve = new Date(Date.parse(visit.startsAt.slice(0, 10)) - 14 * 3_600_000).toISOString()
    const { services } = visitServices(database, eve)
    const notices = () => database.selectFrom('notice').select(['person', 'subject_en']).execute()
    const before = (await notices()).length
    expect(await remindVisits(services)).toBeGreaterThan(0)
    expect(await remindVisits(services)).toBe(0)
    const fresh = (await notices()).slice(before)
    expect(fresh.length).toBeGreaterThan(0)
    expect(fresh.map(({ person }) => person)).not.toContain(world.people.shopper.id)
  })

  it('is told when a visit is cancelled, with a reason that is asked for', async () => {
    const { id, version } = await field()
    const drop = { cycle: 1, id, version, reason: { cause: '', note: 'x' } }
    await expect(dropVisit(world.services, secretariat, drop)).rejects.toMatchObject(
      refused(['visit.reason_missing'], 422),
    )
    const count = async () => (await database.selectFrom('notice').select('id').execute()).length
    const before = await count()
    await dropVisit(world.services, secretariat, { ...drop, reason })
    expect(await count()).toBe(before + 2)
    expect((await latestNotice()).body).toContain('has moved')
    expect((await listVisitChanges(database, id)).map(({ cause, after }) => [cause, after])[0]).toEqual([
      'centre',
      null,
    ])
  })

  it('is not told what somebody declared, nor any note: those stand in the history and the audit log', async () => {
    const { id, version, visit } = (await planned()).find((one) => one.visit.people.length === 2)!
    const note = 'Her brother works there'
    const change = { ...{ cycle: 1, id, version, people: visit.people, pinned: false }, day: '2026-12-02' }
    const why = { cause: 'independence', note }
    const missing = { cause: 'other', note: ' ' }
    await expect(
      changeVisit(world.services, secretariat, { ...change, time: '10:30', reason: missing }),
    ).rejects.toMatchObject(refused(['visit.note_missing'], 422))
    await changeVisit(world.services, secretariat, { ...change, time: '10:30', reason: why })
    const { body } = await latestNotice()
    expect(body).toContain('2026-12-02')
    expect(body).not.toMatch(/Why:|brother|independ/i)
    expect(await listVisitChanges(database, id)).toMatchObject([
      { cause: 'independence', note, after: { startsAt: '2026-12-02T10:30' } },
    ])
    const audit = await database.selectFrom('audit').select('why').orderBy('id', 'desc').executeTakeFirst()
    expect(audit?.why).toBe(`independence: ${note}`)
  })
})

describe('in the middle of the cycle', () => {
  it('a new proposal leaves what is over, and changes what somebody who left was to make, no more', async () => {
    const before = await planned()
    const first = before.toSorted((a, b) => a.visit.startsAt.localeCompare(b.visit.startsAt))[0]!
    const today = first.visit.startsAt.slice(0, 10)
    const isPast = ({ visit }: (typeof before)[number]) => visit.startsAt.slice(0, 10) <= today
    const gone = before.find((one) => one.visit.people.length === 2)!.visit.people[0]!
    const hit = before.filter((one) => !isPast(one) && one.visit.people.includes(gone))
    const leave = database.updateTable('person').set({ disabled_at: new Date(`${today}T12:00:00Z`) })
    const { person } = await database
      .selectFrom('visitor')
      .select('person')
      .where('id', '=', gone)
      .executeTakeFirstOrThrow()
    await leave.where('id', '=', person).execute()
    const { services } = visitServices(database, `${today}T13:00:00Z`)
    const id = await askProposal(services, secretariat, 1)
    await makeProposal(services, id)
    const counts = await acceptProposal(services, secretariat, { cycle: 1, id })
    expect(counts).toMatchObject({ changed: hit.length, cancelled: 0 })
    const after = await planned()
    const same = before.filter((one) => !hit.includes(one))
    expect(after).toEqual(expect.arrayContaining(same))
    const coming = after.filter((one) => !isPast(one)).flatMap(({ visit }) => visit.people)
    expect(coming).not.toContain(gone)
    for (const one of hit)
      expect((await listVisitChanges(database, one.id))[0]).toMatchObject({ cause: 'proposal' })
    await database.updateTable('person').set({ disabled_at: null }).where('id', '=', person).execute()
  })
})

describe('the time zone of the programme', () => {
  it('is the one clock of the plan; moments stay where they are', async () => {
    const { services, people } = world
    const rules = async () => (await readRules(database, 1))!
    const starts = async () =>
      (await listMyVisits(database, people.shopper.id, new Date('2026-11-21T08:00:00Z'))).map(
        ({ startsAt }) => startsAt,
      )
    expect((await rules()).timeZone).toBe(zone)
    const before = await starts()
    expect(before.length).toBeGreaterThan(0)
    const settings = {
      ...{ title: { ar: 'برنامج', en: 'Programme' }, country: { ar: 'بلد', en: 'Country' } },
      ...{ countryCode: 'GB', timeZone: 'Europe/London' },
    }
    await setProgramme(services, secretariat, settings)
    expect((await rules()).timeZone).toBe('Europe/London')
    expect(await starts()).toEqual(before.map((local) => toLocal(toInstant(local, zone), 'Europe/London')))
    const auditor = await addPerson(database, 'auditor', 'Looks')
    await expect(setProgramme(services, auditor, settings)).rejects.toMatchObject({ status: 403 })
    await expect(
      setProgramme(services, secretariat, { ...settings, timeZone: 'Mars/Base', countryCode: 'x' }),
    ).rejects.toMatchObject(refused(['programme.country_unknown', 'programme.zone_unknown'], 422))
    await setProgramme(services, secretariat, { ...settings, countryCode: 'BH', timeZone: zone })
    expect(await starts()).toEqual(before)
  })
})

describe('opening hours of a centre', () => {
  it('are what its visits keep to; a centre without them is named, and keeps the usual ones', async () => {
    const names = async () => (await listWithoutHours(database, 1)).map(({ code }) => code)
    expect(await names()).toEqual(['C-01', 'C-02'])
    const hours = hoursFrom({
      ...{ day_1: '9-12', season_0_ar: 'رمضان', season_0_en: 'Ramadan', season_0_2: '10-13' },
      ...{ season_0_from: '2027-02-08', season_0_until: '2027-03-09' },
    })
    const change = { code: 'C-01', hours, on: '2026-11-01', reason: 'the sign at the door' }
    await changeHours(world.services, secretariat, change)
    expect(await names()).toEqual(['C-02'])
    const { problem } = await buildProblem(database, 1, new Date('2026-11-21T08:00:00Z'))
    expect(
      problem.centres.map(({ hours: week, seasons }) => [week[0], week[1], seasons?.[0]?.hours[2]]),
    ).toEqual([
      [[], [[540, 720]], [[600, 780]]],
      [[[450, 840]], [[450, 840]], undefined],
    ])
  })
})

describe('rules', () => {
  it('are saved by one at a time, and keep their seed', async () => {
    await expect(saveRules(world.services, secretariat, smallRules)).rejects.toMatchObject(
      refused(['assignment.rules_changed_meanwhile'], 409),
    )
    const { seed: _, ...rest } = smallRules
    await saveRules(world.services, secretariat, { ...rest, revision: 1 })
    const row = await database.selectFrom('assignment_plan').select('seed').executeTakeFirstOrThrow()
    expect(Number(row.seed)).toBe(7)
  })

  it('weigh what they usually do until somebody says otherwise, and a proposal says what they weighed', async () => {
    const { weights, revision } = (await readRules(database, 1))!
    expect(weights).toEqual(usualWeights)
    const change = { ...smallRules, revision, weights: { ...usualWeights, travel: 0 } }
    await expect(
      saveRules(world.services, secretariat, { ...change, weights: { ...usualWeights, changedPerson: 0 } }),
    ).rejects.toMatchObject(refused(['assignment.number_unfit'], 422))
    await saveRules(world.services, secretariat, change)
    expect((await readProposal(database, 1, await propose()))?.weights).toEqual(change.weights)
    // Who does not speak of weights leaves them as they are.
    await saveRules(world.services, secretariat, { ...smallRules, revision: revision + 1 })
    expect((await readRules(database, 1))?.weights.travel).toBe(0)
  })

  it('are refused field by field', async () => {
    const { services } = world
    await expect(
      saveRules(services, secretariat, { ...smallRules, revision: 4, coolingOffCycles: 99, closesAt: 5 }),
    ).rejects.toMatchObject(refused(['assignment.number_unfit', 'assignment.hours_unfit'], 422))
    await expect(
      saveRules(services, await addPerson(database, 'auditor', 'Reader'), smallRules),
    ).rejects.toMatchObject(refused(['access.refused'], 403))
  })
})

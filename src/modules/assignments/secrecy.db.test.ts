import { beforeAll, describe, expect, it } from 'vitest'
import type { Person } from '#platform/access.ts'
import { fixedClock } from '#platform/clock.ts'
import { freshDatabase } from '../../../tests/support/database.ts'
import { refused, secretariat } from '../../../tests/support/programme.ts'
import { addPerson, openSmallVisits } from '../../../tests/support/visits.ts'
import { listHidden } from '../cycles/list-hidden.server.ts'
import { acceptProposal } from './accept-proposal.server.ts'
import { addVisitors } from './add-visitors.server.ts'
import { askDeclarations } from './ask-declarations.server.ts'
import { askProposal } from './ask-proposal.server.ts'
import { changeMembers } from './change-members.server.ts'
import { dropVisit } from './change-visit.server.ts'
import { countVisits } from './count-visits.server.ts'
import { declareInterests } from './declare-interests.server.ts'
import { findFirstDay } from './find-first-day.server.ts'
import { listAnnounced } from './list-announced.server.ts'
import { listDeclarationHistory } from './list-declaration-history.server.ts'
import { listMyTeams } from './list-my-teams.server.ts'
import { listPlanned } from './list-planned.server.ts'
import { listTeams } from './list-teams.server.ts'
import { listVisits } from './list-visits.server.ts'
import { makeProposal } from './make-proposal.server.ts'
import { countDeclarations, listDeclared } from './read-declarations.server.ts'
import { listOwnVisitors, listVisitors } from './read-visitors.server.ts'
import { revealShopper } from './reveal-shopper.server.ts'
import { saveProfile } from './save-profile.server.ts'
import { dropTeam, saveTeam } from './save-team.server.ts'
import { readVisitsView } from './visits-view.ts'

const { database } = await freshDatabase()
const zone = 'Asia/Bahrain'
let world: Awaited<ReturnType<typeof openSmallVisits>>

const all = (hidden = { entities: [] as readonly string[], centres: [] as readonly string[] }, query = '') =>
  listVisits(database, { cycle: 1, zone, view: readVisitsView(new URLSearchParams(query)), hidden })

/** Every row of a table that names a person, as text. */
const rowsWith = async (table: string, person: Person) => {
  const rows = await database
    .selectFrom(table as 'person')
    .selectAll()
    .execute()
  return rows.filter((row) => JSON.stringify(row).includes(person.id)).length
}

beforeAll(async () => {
  world = await openSmallVisits(database)
  const id = await askProposal(world.services, secretariat, 1)
  await makeProposal(world.services, id)
  await acceptProposal(world.services, secretariat, { cycle: 1, id })
})

describe('whoever speaks for a centre', () => {
  const liaison = (role: string, scopeKind: string, scopeId: string): Person => ({
    ...{
      id: '00000000-0000-4000-8000-0000000000aa',
      name: 'L',
      email: '',
      employer: null,
      secondFactor: true,
    },
    roles: [{ role, scopeKind, scopeId }],
  })
  const ofEntity = () => listAnnounced(database, liaison('entity-liaison', 'entity', 'E'))

  it('is told of announced visits of their own centres by day, and of nobody and no hour', async () => {
    const told = await ofEntity()
    expect(told.map(({ centre, instrument }) => [centre.code, instrument])).toEqual([
      ['C-01', 'visit'],
      ['C-02', 'visit'],
    ])
    expect(told.filter(({ day }) => day !== null).length).toBeGreaterThan(0)
    expect(JSON.stringify(told)).not.toMatch(/One|Two|Three|Hidden|S-[A-Z]{2}\d\d|\d\d:\d\d/)
    expect(await listAnnounced(database, liaison('centre-liaison', 'centre', 'C-02'))).toEqual([told[1]])
    for (const other of [
      liaison('entity-liaison', 'entity', 'F'),
      liaison('entity-liaison', 'centre', 'C-02'),
    ])
      expect(await listAnnounced(database, other)).toEqual([])
  })

  it('reads the same bytes whether there are shops or none, wherever and whoever they are', async () => {
    const before = JSON.stringify(await ofEntity())
    const undo = new Error('undo')
    const trying = database.transaction().execute(async (trx) => {
      const read = async () =>
        JSON.stringify(await listAnnounced(trx, liaison('entity-liaison', 'entity', 'E')))
      const shops = trx.updateTable('planned_visit').where('instrument', '=', 'mystery')
      await shops.set({ starts_at: '2026-12-01T06:00:00Z', ends_at: '2026-12-01T07:00:00Z' }).execute()
      expect(await read()).toBe(before)
      await shops.set({ status: 'cancelled' }).execute()
      await trx.deleteFrom('visit_demand').where('secret', '=', true).execute()
      expect(await read()).toBe(before)
      // The comparison sees a change where one may be seen.
      await trx.updateTable('planned_visit').set({ status: 'cancelled' }).execute()
      expect(await read()).not.toBe(before)
      await trx.updateTable('planned_visit').set({ status: 'planned' }).execute()
      await trx.updateTable('visit_demand').set({ secret: true }).execute()
      expect(await read()).toBe('[]')
      throw undo
    })
    await expect(trying).rejects.toBe(undo)
  })

  it('sees no day of a visit that somebody makes under a code name', async () => {
    const undo = new Error('undo')
    const trying = database.transaction().execute(async (trx) => {
      const days = async () =>
        (await listAnnounced(trx, liaison('entity-liaison', 'entity', 'E'))).filter(({ day }) => day !== null)
          .length
      const before = await days()
      const { visitor } = await trx.selectFrom('shopper_identity').select('visitor').executeTakeFirstOrThrow()
      const { id } = await trx
        .selectFrom('planned_visit')
        .select('id')
        .where('instrument', '=', 'visit')
        .where('status', '=', 'planned')
        .executeTakeFirstOrThrow()
      await trx.insertInto('visit_person').values({ visit: id, visitor }).execute()
      expect(await days()).toBe(before - 1)
      throw undo
    })
    await expect(trying).rejects.toBe(undo)
  })
})

describe('a mystery shopper', () => {
  it('stands with visits, declarations and audit by code name only', async () => {
    const { shopper, one } = world.people
    const tables = ['visitor', 'planned_visit', 'visit_person', 'declaration', 'declaration_request']
    for (const table of [...tables, 'proposal', 'audit', 'working_hours', 'absence', 'calendar_feed'])
      expect(await rowsWith(table, shopper), table).toBe(0)
    expect(await rowsWith('shopper_identity', shopper)).toBe(1)
    // The check itself sees a person where one stands.
    expect(await rowsWith('visitor', one)).toBe(1)
  })

  it('is listed, searched and sorted by code name', async () => {
    const shops = (await all()).visits.filter(({ instrument }) => instrument === 'mystery')
    expect(shops.length).toBe(2)
    for (const { people } of shops) expect(people[0]?.name.en).toMatch(/^S-[A-Z]{2}\d\d$/)
    expect(JSON.stringify(await all())).not.toContain('Hidden')
    expect(JSON.stringify(await listVisitors(database, 1, fixedClock('2026-11-21T08:00:00Z')))).not.toContain(
      'Hidden',
    )
    expect((await all(undefined, 'q=Hidden')).count).toBe(0)
    expect((await all(undefined, 'q=C-01')).count).toBe(2)
  })

  it('gets the same news as every other shopper, whoever it concerns', async () => {
    const bystander = await addPerson(database, 'mystery-shopper', 'Bystander')
    await addVisitors(world.services, secretariat, 1)
    const shop = (await listPlanned(database, 1, zone)).find(({ visit }) => visit.instrument === 'mystery')!
    const count = async (person: Person) =>
      (await database.selectFrom('notice').select('id').where('person', '=', person.id).execute()).length
    const before = [await count(bystander), await count(world.people.shopper)]
    await dropVisit(world.services, secretariat, {
      cycle: 1,
      id: shop.id,
      version: shop.version,
      reason: { cause: 'balance', note: '' },
    })
    expect([await count(bystander), await count(world.people.shopper)]).toEqual(before.map((one) => one + 1))
  })

  it('is known to the secretariat for a reason that is kept, and to nobody else', async () => {
    const visitor = (await listOwnVisitors(database, 1, world.people.shopper.id))[0]!.id
    const ask = { visitor, reason: 'Paid twice' }
    for (const role of ['administrator', 'auditor', 'central-team', 'evaluator'])
      await expect(
        revealShopper(world.services, await addPerson(database, role, `Other-${role}`), ask),
      ).rejects.toMatchObject(refused(['access.refused'], 403))
    await expect(revealShopper(world.services, secretariat, { ...ask, reason: ' ' })).rejects.toMatchObject(
      refused(['visitor.reason_missing'], 422),
    )
    expect(await revealShopper(world.services, secretariat, ask)).toEqual({ ar: 'Hidden', en: 'Hidden' })
    const row = await database
      .selectFrom('audit')
      .select(['actor', 'subject_id', 'why'])
      .where('action', '=', 'shopper.reveal')
      .execute()
    expect(row).toEqual([{ actor: secretariat.id, subject_id: visitor, why: 'Paid twice' }])
  })
})

describe('who is not independent', () => {
  it('sees no visit, count, order or search that includes what they may not see', async () => {
    const tied = { ...(await addPerson(database, 'central-team', 'Tied', 'E')), employer: 'E' }
    const hidden = await listHidden(database, 1, tied)
    expect(hidden).toEqual({ entities: ['E'], centres: [] })
    expect(await all(hidden)).toEqual({ visits: [], count: 0 })
    expect(await all(hidden, 'q=C-01&sort=centre')).toEqual({ visits: [], count: 0 })
    expect([...(await countVisits(database, 1, hidden)).values()]).toEqual([])
    // Somebody independent sees them.
    const free = await listHidden(database, 1, secretariat)
    expect((await all(free)).count).toBeGreaterThan(0)
    expect([...(await countVisits(database, 1, free)).values()].length).toBeGreaterThan(0)
  })

  it('by a declared interest in one centre loses that centre from counts, pages and search', async () => {
    const { one } = world.people
    const whole = await all()
    const reason = 'A cousin works there'
    await declareInterests(world.services, one, {
      cycle: 1,
      answers: [{ kind: 'centre', code: 'C-01', answer: 'interest', reason }],
    })
    const hidden = await listHidden(database, 1, one)
    expect(hidden).toEqual({ entities: [], centres: ['C-01'] })
    const left = await all(hidden)
    expect(left.count).toBe(whole.visits.filter(({ centre }) => centre.code !== 'C-01').length)
    expect(left.count).toBeLessThan(whole.count)
    for (const sort of ['time', 'centre'])
      expect(JSON.stringify(await all(hidden, `sort=${sort}`))).not.toContain('C-01')
    expect((await all(hidden, 'q=C-01')).count).toBe(0)
    const counts = await countVisits(database, 1, hidden)
    const sum = [...counts.values()].reduce((total, count) => total + count, 0)
    expect(sum).toBe(left.visits.flatMap(({ people }) => people).length)
  })
})

describe('declarations', () => {
  it('keep what was said before, and want a reason for an interest', async () => {
    const { two } = world.people
    const say = (answer: 'none' | 'interest', reason: string | null) =>
      declareInterests(world.services, two, {
        cycle: 1,
        answers: [{ kind: 'entity', code: 'E', answer, reason }],
      })
    await expect(say('interest', ' ')).rejects.toMatchObject(refused(['declaration.reason_missing'], 422))
    expect(await say('none', null)).toBe(0)
    expect(await say('interest', 'Shares')).toBe(1)
    const visitor = (await listOwnVisitors(database, 1, two.id))[0]!.id
    const told = await listDeclared(database, { cycle: 1, visitor, history: true })
    expect(told.map(({ answer }) => answer)).toEqual(['interest', 'none'])
    expect((await listDeclared(database, { cycle: 1, visitor })).map(({ answer }) => answer)).toEqual([
      'interest',
    ])
    expect(await countDeclarations(database, 1)).toContainEqual({
      ...{ visitor, asked: false, answered: 1, left: 0, interests: 1 },
    })
    await expect(database.updateTable('declaration').set({ answer: 'none' }).execute()).rejects.toThrow(
      /never changed/,
    )
  })

  it('are not made by who visits nothing, nor about what is not in the cycle', async () => {
    const answers = [{ kind: 'entity', code: 'ZZ', answer: 'none', reason: null }] as const
    const outsider = await addPerson(database, 'viewer', 'Outsider')
    await expect(declareInterests(world.services, outsider, { cycle: 1, answers })).rejects.toMatchObject(
      refused(['access.refused'], 403),
    )
    await expect(
      declareInterests(world.services, world.people.three, { cycle: 1, answers }),
    ).rejects.toMatchObject(refused(['declaration.subject_unknown'], 422))
  })
})

describe('a team', () => {
  it('is seen by its own, without any shop, and without what a member is tied to', async () => {
    const { one, two, three, shopper } = world.people
    const idOf = async (person: Person) => (await listOwnVisitors(database, 1, person.id))[0]!.id
    const name = { ar: 'فريق', en: 'Team' }
    const [a, c] = [await idOf(one), await idOf(three)]
    const made = await saveTeam(world.services, secretariat, { cycle: 1, team: null, name })
    await changeMembers(world.services, secretariat, { cycle: 1, team: made, add: [a, c], leader: c })
    const clock = fixedClock('2026-11-21T08:00:00Z')
    const [team] = await listMyTeams(database, three, clock)
    expect(team?.members.map((member) => [member.name.en, member.leads])).toEqual([
      ['Three', true],
      ['One', false],
    ])
    const due = (await listPlanned(database, 1, zone)).filter(
      ({ visit }) => visit.instrument === 'visit' && visit.people.some((id) => [a, c].includes(id)),
    )
    expect([team?.count, due.length > 0]).toEqual([due.length, true])
    expect(JSON.stringify(team)).not.toMatch(/mystery|S-[A-Z]{2}\d\d/)
    // One is tied to C-01 since the test above, and sees the rest.
    const tied = (await listMyTeams(database, one, clock))[0]!
    expect(tied.count).toBe(due.filter(({ visit }) => visit.centre !== 'C-01').length)
    expect(tied.visits.map(({ centre }) => centre.code)).not.toContain('C-01')
    expect(await listMyTeams(database, two, clock)).toEqual([])
    expect(await listMyTeams(database, shopper, clock)).toEqual([])
  })

  it('changes by what is named alone, and takes nobody who is secret', async () => {
    const { one, two, shopper } = world.people
    const ids = await Promise.all([one, two, shopper].map((who) => listOwnVisitors(database, 1, who.id)))
    const [first = '', second = '', secret = ''] = ids.map(([own]) => own!.id)
    const team = await saveTeam(world.services, secretariat, {
      ...{ cycle: 1, team: null, name: { ar: 'ثان', en: 'Second' } },
    })
    const change = (what: object) => changeMembers(world.services, secretariat, { cycle: 1, team, ...what })
    await change({ add: [first] })
    await change({ add: [second] })
    const of = async (id: string) =>
      (await listTeams(database, 1, id))[0]?.members.map((member) => [member.id, member.leads])
    await expect(change({ add: [secret] })).rejects.toMatchObject(refused(['team.member_unknown'], 422))
    await expect(change({})).rejects.toMatchObject(refused(['team.nobody_chosen'], 422))
    await change({ leader: second })
    await change({ remove: [first] })
    expect(await of(team)).toEqual([[second, true]])
    await expect(change({ leader: first })).rejects.toMatchObject(refused(['team.leader_outside'], 422))
    expect(await of(team), 'who led goes on where the change is refused').toEqual([[second, true]])
    const [other] = (await listTeams(database, 1)).filter(({ id }) => id !== team)
    expect(
      other?.members.map(({ id }) => id),
      'who joined another team left this one',
    ).not.toContain(first)
    await dropTeam(world.services, secretariat, { cycle: 1, team })
    await expect(change({ add: [first] })).rejects.toMatchObject(refused(['team.unknown'], 404))
  })
})

describe('the history of declarations', () => {
  it('holds every answer and every request with who asked, and nobody else’s', async () => {
    const keeper = await addPerson(database, 'secretariat', 'Keeper')
    await askDeclarations(world.services, keeper, { cycle: 1, again: false })
    const { two, three } = world.people
    const of = async (person: Person) => {
      const own = (await listOwnVisitors(database, 1, person.id)).map(({ id }) => id)
      return listDeclarationHistory(database, own, 1)
    }
    const { events, count } = await of(two)
    expect(count).toBe(3)
    expect(events.find(({ kind }) => kind === 'asked')?.by).toEqual({ ar: 'Keeper', en: 'Keeper' })
    const said = events.filter(({ kind }) => kind === 'answered')
    expect(said.map(({ answer, reason }) => [answer, reason])).toEqual([
      ['interest', 'Shares'],
      ['none', null],
    ])
    expect(JSON.stringify(await of(three))).not.toContain('Shares')
  })
})

describe('a profile', () => {
  it('of one’s own keeps the limits that the secretariat set, and nobody changes another’s', async () => {
    const { one, three } = world.people
    const visitor = (await listOwnVisitors(database, 1, one.id))[0]!
    const change = {
      ...{ visitor: visitor.id, revision: visitor.revision, dropped: [] },
      absence: { startsOn: '2026-12-01', endsOn: '2026-12-02' },
      profile: { ...visitor.profile, maxPerDay: 9, languages: ['en'] },
    }
    await expect(saveProfile(world.services, three, change)).rejects.toMatchObject(
      refused(['access.refused'], 403),
    )
    await saveProfile(world.services, one, change)
    const after = (await listOwnVisitors(database, 1, one.id))[0]!
    expect(after.profile).toMatchObject({ maxPerDay: visitor.profile.maxPerDay, languages: ['en'] })
    await expect(saveProfile(world.services, one, change)).rejects.toMatchObject(
      refused(['visitor.changed_meanwhile'], 409),
    )
  })
})

describe('where somebody begins to read the plan', () => {
  const open = { entities: [], centres: [] }
  const first = (from: string, hidden: { entities: string[]; centres: string[] } = open) =>
    findFirstDay(database, { cycle: 1, zone, from, hidden })

  it('is the first day from now on with a visit, else the last before, else the present one', async () => {
    const days = (await listPlanned(database, 1, zone)).map(({ visit }) => visit.startsAt.slice(0, 10)).sort()
    expect(await first('2020-01-01')).toBe(days[0])
    expect(await first('2099-01-01')).toBe(days.at(-1))
  })

  it('does not tell when there are visits that the reader may not see', async () => {
    const hidden = { entities: ['E'], centres: [] }
    expect((await all(hidden)).count).toBe(0)
    expect(await first('2020-01-01', hidden)).toBe('2020-01-01')
  })
})

import { beforeAll, describe, expect, it } from 'vitest'
import type { Person } from '#platform/access.ts'
import { freshDatabase } from '../../../tests/support/database.ts'
import { refused, secretariat } from '../../../tests/support/programme.ts'
import { openSmallVisits } from '../../../tests/support/visits.ts'
import type { Hidden } from '../cycles/list-hidden.server.ts'
import { acceptProposal } from './accept-proposal.server.ts'
import { askProposal } from './ask-proposal.server.ts'
import { breachFault, changeVisit, judgeChange } from './change-visit.server.ts'
import { declareInterests } from './declare-interests.server.ts'
import { findReplacements } from './find-replacements.server.ts'
import { listPlanned } from './list-planned.server.ts'
import { makeProposal } from './make-proposal.server.ts'
import { listVisitors } from './read-visitors.server.ts'

const { database } = await freshDatabase()
const zone = 'Asia/Bahrain'
let world: Awaited<ReturnType<typeof openSmallVisits>>

beforeAll(async () => {
  world = await openSmallVisits(database)
  const id = await askProposal(world.services, secretariat, 1)
  await makeProposal(world.services, id)
  await acceptProposal(world.services, secretariat, { cycle: 1, id })
  await declareInterests(world.services, world.people.one, {
    cycle: 1,
    answers: [{ kind: 'centre', code: 'C-01', answer: 'interest', reason: 'A cousin works there' }],
  })
})

describe('a keeper who is tied', () => {
  it('is told that somebody is not free, never what keeps them or where', async () => {
    const tied = { ...secretariat, id: world.people.one.id }
    const visits = (await listPlanned(database, 1, zone)).filter(({ visit }) => visit.instrument === 'visit')
    const there = visits.find(({ visit }) => visit.centre === 'C-01')!
    const mine = visits.find(({ visit }) => visit.centre === 'C-02')!
    const [day = '', time = ''] = there.visit.startsAt.split('T')
    const clash = { people: there.visit.people, day, time }
    const judge = async (person: Person, change: object) => {
      const { visit, id, version } = mine
      const [ownDay = '', ownTime = ''] = visit.startsAt.split('T')
      const asked = { cycle: 1, id, version, people: visit.people, day: ownDay, time: ownTime, pinned: false }
      return judgeChange(world.services, person, { ...asked, ...change })
    }
    const rules = ({ faults }: Awaited<ReturnType<typeof judge>>) =>
      faults.map((fault) => String(breachFault(fault).params.rule))
    expect(rules(await judge(secretariat, clash))).toContain('two-places')
    const told = await judge(tied, clash)
    expect(rules(told)).toEqual(clash.people.map(() => 'not-free'))
    expect(JSON.stringify(told)).not.toContain('C-01')
    await expect(
      changeVisit(world.services, tied, {
        ...{ cycle: 1, id: mine.id, version: mine.version, pinned: false, ...clash },
        reason: { cause: 'balance', note: '' },
      }),
      'what the plan forbids stays forbidden',
    ).rejects.toMatchObject({ status: 422 })
    // An absence is told alike, and what a change costs is counted by what they may see.
    const sunday = { day: '2026-11-29', time: '03:00' }
    expect(rules(await judge(secretariat, sunday))).toContain('outside-hours')
    expect(rules(await judge(tied, sunday))).not.toContain('outside-hours')
  })

  it('changes no visit there', async () => {
    const visit = (await listPlanned(database, 1, zone)).find((one) => one.visit.instrument === 'visit')!
    const tied = { ...secretariat, employer: 'E' }
    const change = {
      ...{ cycle: 1, id: visit.id, version: visit.version, people: visit.visit.people },
      ...{ day: '2026-11-29', time: '08:00', pinned: false },
      reason: { cause: 'balance', note: '' },
    }
    for (const act of [changeVisit, judgeChange])
      await expect(act(world.services, tied, change)).rejects.toMatchObject(refused(['visit.unknown'], 404))
  })
})

describe('who may take over a visit', () => {
  const asked = async () => {
    const { id, version, visit } = (await listPlanned(database, 1, zone)).find(
      (one) => one.visit.instrument === 'visit' && one.visit.centre === 'C-02',
    )!
    const [day = '', time = ''] = visit.startsAt.split('T')
    return { id, version, visit, day, time, leaving: visit.people[0]! }
  }
  const find = async (hidden: Hidden) => {
    const { id, leaving } = await asked()
    return (await findReplacements(world.services, {
      ...{ cycle: 1, visit: id, centre: 'C-02', leaving, hidden, q: '' },
    }))!
  }

  it('is whoever a change by hand would take', async () => {
    const { id, version, visit, day, time, leaving } = await asked()
    const visitors = await listVisitors(database, 1, world.services.clock)
    const others = visitors.filter((one) => !visit.people.includes(one.id))
    const fit = []
    for (const other of others) {
      const people = visit.people.map((one) => (one === leaving ? other.id : one))
      const change = { cycle: 1, id, version, people, day, time, pinned: false }
      if ((await judgeChange(world.services, secretariat, change)).faults.length === 0) fit.push(other.id)
    }
    const found = await find({ entities: [], centres: [] })
    expect(found.fits.map((one) => one.id).sort()).toEqual(fit.sort())
    expect([found.blind, found.count]).toEqual([false, fit.length])
    expect(found.rules).toContainEqual({ code: 'skill-instrument', people: 1 })
  })

  it('is not told by what else they do to who may not see every visit', async () => {
    const found = await find({ entities: [], centres: ['C-01'] })
    expect(found.blind).toBe(true)
    expect(found.rules).toEqual([{ code: 'skill-instrument', people: 1 }])
    expect(found.fits.length).toBe(1)
  })
})

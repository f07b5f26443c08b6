import { beforeAll, describe, expect, it } from 'vitest'
import { fixedClock } from '#platform/clock.ts'
import { freshDatabase } from '../../../tests/support/database.ts'
import { secretariat } from '../../../tests/support/programme.ts'
import { openSmallVisits } from '../../../tests/support/visits.ts'
import { acceptProposal } from './accept-proposal.server.ts'
import { askProposal } from './ask-proposal.server.ts'
import { endFeed, renewFeed, writeCalendar } from './calendar-feed.server.ts'
import { changeVisit, dropVisit } from './change-visit.server.ts'
import { listPlanned } from './list-planned.server.ts'
import { makeProposal } from './make-proposal.server.ts'
import { listOwnVisitors, listVisitors } from './read-visitors.server.ts'

const { database } = await freshDatabase()
const zone = 'Asia/Bahrain'
let world: Awaited<ReturnType<typeof openSmallVisits>>

beforeAll(async () => {
  world = await openSmallVisits(database)
  const id = await askProposal(world.services, secretariat, 1)
  await makeProposal(world.services, id)
  await acceptProposal(world.services, secretariat, { cycle: 1, id })
})

describe('a calendar', () => {
  it('gives instants in UTC, ids that stay, a rising sequence, and cancelled visits; until its address ends', async () => {
    const { three } = world.people
    const token = await renewFeed(world.services, three)
    const own = (await listOwnVisitors(database, 1, three.id))[0]!.id
    const mine = (await listPlanned(database, 1, zone)).filter(({ visit }) => visit.people.includes(own))
    expect(mine.length).toBeGreaterThan(0)
    const before = parse((await writeCalendar(database, 'en', token)) ?? '')
    for (const { id, startsAt, version } of mine)
      expect(before.get(`${id}@visits.taqyeem`)).toMatchObject({
        DTSTART: startsAt.toISOString().replaceAll(/[-:]|\.000/g, ''),
        SEQUENCE: String(version),
        STATUS: 'CONFIRMED',
      })
    await tellsNothingLater(token, own, mine[0]!.id)
    const { id, version } = (await listPlanned(database, 1, zone)).find((one) => one.id === mine[0]!.id)!
    await dropVisit(world.services, secretariat, {
      cycle: 1,
      id,
      version,
      reason: { cause: 'balance', note: '' },
    })
    const after = parse((await writeCalendar(database, 'ar', token)) ?? '')
    expect(after.get(`${id}@visits.taqyeem`)).toMatchObject({
      ...{ STATUS: 'CANCELLED', SEQUENCE: String(version + 1) },
    })
    const next = await renewFeed(world.services, three)
    expect(await writeCalendar(database, 'ar', token)).toBeNull()
    const role = database.updateTable('person_role').where('person', '=', three.id)
    await role.set({ valid_until: new Date() }).execute()
    expect(await writeCalendar(database, 'ar', next)).toBeNull()
    await role.set({ valid_until: null }).execute()
    expect(await writeCalendar(database, 'ar', next)).not.toBeNull()
    await endFeed(world.services, three)
    expect(await writeCalendar(database, 'ar', next)).toBeNull()
    const kept = await database.selectFrom('calendar_feed').selectAll().execute()
    expect(JSON.stringify(kept)).not.toContain(next)
  })
})

/** Takes a visitor off a visit, moves it, and gives it back: while it is not theirs, they learn nothing of it. */
async function tellsNothingLater(token: string, own: string, id: string) {
  const reason = { cause: 'independence', note: '' }
  const read = async () =>
    parse((await writeCalendar(database, 'en', token)) ?? '').get(`${id}@visits.taqyeem`) ?? {}
  const standing = async () => (await listPlanned(database, 1, zone)).find((one) => one.id === id)!
  const change = async (people: readonly string[], time?: string) => {
    const { version, visit } = await standing()
    await changeVisit(world.services, secretariat, {
      ...{ cycle: 1, id, version, people, reason, pinned: false },
      ...{ day: visit.startsAt.slice(0, 10), time: time ?? visit.startsAt.slice(11) },
    })
  }
  const before = await standing()
  const others = (await listVisitors(database, 1, fixedClock('2026-11-21T08:00:00Z'))).filter(
    ({ id: other, profile }) => profile.instruments.includes('visit') && !before.visit.people.includes(other),
  )
  const stand = others[0]!.id
  const without = before.visit.people.map((one) => (one === own ? stand : one))
  const hour = before.visit.startsAt.endsWith('09:00') ? '09:30' : '09:00'
  const theirs = await read()
  await change(without)
  const gone = await read()
  expect(gone).toMatchObject({ DTSTART: theirs.DTSTART, STATUS: 'CANCELLED' })
  expect(Number(gone.SEQUENCE)).toBe(Number(theirs.SEQUENCE) + 1)
  await change(without, hour)
  expect(await read()).toEqual(gone)
  await change(before.visit.people)
  const back = await read()
  expect(back.STATUS).toBe('CONFIRMED')
  expect(back.DTSTART).not.toBe(theirs.DTSTART)
  expect(Number(back.SEQUENCE)).toBe(Number(gone.SEQUENCE) + 2)
}

/** The events of an iCalendar text by UID: folded lines joined, parameters left out. */
function parse(text: string): Map<string, Record<string, string>> {
  const lines = text.replaceAll(/\r\n[ \t]/g, '').split('\r\n')
  const events = new Map<string, Record<string, string>>()
  let event: Record<string, string> = {}
  for (const line of lines) {
    const [name = '', ...rest] = line.split(':')
    if (line === 'BEGIN:VEVENT') event = {}
    else if (line === 'END:VEVENT') events.set(event.UID ?? '', event)
    else event[name.split(';')[0] ?? ''] = rest.join(':')
  }
  return events
}

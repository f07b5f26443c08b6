import { randomUUID } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { sql } from 'kysely'
import { beforeAll, expect, test } from 'vitest'
import { fixedClock } from '#platform/clock.ts'
import { Refusal } from '#platform/fault.ts'
import type { Services } from '#platform/services.ts'
import { freshDatabase } from '../../../tests/support/database.ts'
import {
  anObservation,
  openSmallCycle,
  personWith,
  secretariat,
  testServices,
} from '../../../tests/support/programme.ts'
import { registerCentre } from '../centres/register-centre.server.ts'
import { writePhases } from '../cycles/write-phases.server.ts'
import { recordObservations } from '../evidence/record-observations.server.ts'
import { giveRole } from '../people/give-role.server.ts'
import { listGrants, listPeople } from '../people/read.server.ts'

const { database } = await freshDatabase()
const lastDay = '2026-11-21'

/** The 22nd in Bahrain, the 21st elsewhere; and the 22nd, but in New York still the 21st. */
const [evening, night] = ['2026-11-21T21:30:00Z', '2026-11-22T03:30:00Z']
const occasions = [
  [evening, 'UTC', lastDay],
  [evening, 'Asia/Bahrain', '2026-11-22'],
  [evening, 'America/New_York', lastDay],
  [night, 'UTC', '2026-11-22'],
  [night, 'America/New_York', lastDay],
] as const

const at = (moment: string, zone: string): Services => ({
  ...testServices(database),
  clock: fixedClock(moment, zone),
})

/** `done`, or the code of the refusal. */
const outcomeOf = (work: Promise<unknown>): Promise<string> =>
  work.then(
    () => 'done',
    (error: unknown) => (error instanceof Refusal ? (error.faults[0]?.code ?? '') : String(error)),
  )

beforeAll(async () => {
  await openSmallCycle(testServices(database))
  await database
    .transaction()
    .execute((trx) =>
      writePhases(trx, 1, [{ code: 'final-evaluation', startsOn: '2026-10-01', endsOn: lastDay }]),
    )
})

test.each(occasions)('at %s in %s it is %s: a phase that ends on the 21st', async (moment, zone, day) => {
  const recording = recordObservations(at(moment, zone), secretariat, 1, [anObservation()])
  expect(await outcomeOf(recording)).toBe(day === lastDay ? 'done' : 'cycle.phase_closed')
})

test.each(occasions)('at %s in %s it is %s: a centre opened on the 22nd', async (moment, zone, day) => {
  const registering = registerCentre(at(moment, zone), secretariat, {
    ...{ code: `N-${randomUUID().slice(0, 8)}`, name: { ar: 'مركز جديد', en: 'New centre' }, entity: 'E' },
    ...{ channel: 'in_person', governorate: 'G', openedOn: '2026-11-22' },
  })
  expect(await outcomeOf(registering)).toBe(day === lastDay ? 'registry.day_future' : 'done')
})

test.each(['UTC', 'Asia/Bahrain', 'America/New_York'])(
  'a role to the 21st is held until midnight in %s',
  async (zone) => {
    const person = randomUUID()
    await database
      .insertInto('person')
      .values({ id: person, name_ar: 'شخص', name_en: 'Person', email: `${person}@sample.example` })
      .execute()
    await giveRole(at('2026-11-21T18:00:00Z', zone), personWith('administrator'), {
      ...{ person, role: 'viewer', scopeKind: 'programme', scopeId: null, reason: '' },
      ...{ from: lastDay, until: lastDay },
    })
    for (const [moment, where, day] of occasions.filter((occasion) => occasion[1] === zone)) {
      const held = await listGrants(database, person, new Date(moment))
      expect(held.length, `${moment} ${where}`).toBe(day === lastDay ? 1 : 0)
    }
    const heldOn = async (on: string) => (await listPeople(database, { on, zone })).map(({ id }) => id)
    expect(await heldOn(lastDay)).toContain(person)
    expect(await heldOn('2026-11-22')).not.toContain(person)
  },
)

test('what was written as midnight UTC becomes midnight there, once; other moments stay', async () => {
  const person = randomUUID()
  const spans = [
    ['2026-11-01T00:00:00Z', '2026-12-01T00:00:00Z'],
    ['2026-11-02T08:15:00Z', null],
    ['2026-11-21T22:30:00Z', '2026-11-22T00:00:00Z'],
  ] as const
  await sql`INSERT INTO programme (title_ar, title_en, country_ar, country_en, sample, time_zone)
    VALUES ('ب', 'P', 'د', 'C', true, 'Asia/Bahrain')`.execute(database)
  await sql`INSERT INTO person (id, name_ar, name_en, email) VALUES (${person}, 'ش', 'P', 'm@sample.example')`.execute(
    database,
  )
  for (const [valid_from, valid_until] of spans)
    await database
      .insertInto('person_role')
      .values({ person, role: 'viewer', valid_from, valid_until })
      .execute()
  const migration = await readFile('migrations/0024_days_of_the_programme.sql', 'utf8')
  for (const _ of ['once', 'again']) {
    await database.transaction().execute((trx) => sql.raw(migration).execute(trx))
    const rows = await database
      .selectFrom('person_role')
      .select(['valid_from', 'valid_until'])
      .where('person', '=', person)
      .orderBy('valid_from')
      .execute()
    expect(rows.map((row) => [row.valid_from.toISOString(), row.valid_until?.toISOString()])).toEqual([
      ['2026-10-31T21:00:00.000Z', '2026-11-30T21:00:00.000Z'],
      ['2026-11-02T08:15:00.000Z', undefined],
      // Given late in the evening for that day: it would have ended before it began.
      ['2026-11-21T22:30:00.000Z', '2026-11-22T00:00:00.000Z'],
    ])
  }
})

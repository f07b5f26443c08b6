import { randomUUID } from 'node:crypto'
import type { Person } from '#platform/access.ts'
import { fixedClock } from '#platform/clock.ts'
import type { Database } from '#platform/database.ts'
import type { Services } from '#platform/services.ts'
import { addVisitors } from '../../src/modules/assignments/add-visitors.server.ts'
import { declareInterests } from '../../src/modules/assignments/declare-interests.server.ts'
import type { VisitDemand } from '../../src/modules/assignments/plan-rules.ts'
import { saveRules } from '../../src/modules/assignments/save-rules.server.ts'
import { openSmallCycle, secretariat } from './programme.ts'
import { servicesFor } from './services.ts'

/** Services whose queue only notes what was sent. */
export function visitServices(database: Database, now = '2026-11-21T08:00:00Z') {
  const sent: unknown[] = []
  const jobs = {
    send: async (_: unknown, __: unknown, data: unknown) => {
      sent.push(data)
      return randomUUID()
    },
    work: async () => {},
    stop: async () => {},
  } as Services['jobs']
  return { services: { ...servicesFor(database), jobs, clock: fixedClock(now) }, sent }
}

/** Somebody of the database with a role, working for a neutral entity unless said otherwise. */
export async function addPerson(
  database: Database,
  role: string,
  name: string,
  employer: string | null = 'NEUTRAL',
): Promise<Person> {
  const id = randomUUID()
  await database
    .insertInto('person')
    .values({ id, name_ar: name, name_en: name, email: `${name.toLowerCase()}@sample.example` })
    .execute()
  await database
    .insertInto('person_role')
    .values({ person: id, role, valid_from: new Date('2020-01-01') })
    .execute()
  if (employer !== null)
    await database
      .insertInto('employment')
      .values({ person: id, entity: employer, valid_from: '2020-01-01' })
      .execute()
  return {
    ...{ id, name, email: `${name.toLowerCase()}@sample.example`, employer, secondFactor: true },
    roles: [{ role, scopeKind: 'programme', scopeId: null }],
  }
}

/** Two demands on the small cycle: a visit by two evaluators, and a shop, in the weeks after the clock's day. */
export const smallDemands: readonly VisitDemand[] = [
  {
    ...{ instrument: 'visit', stage: 'final', channels: [], visits: 1, people: 2, minutes: 90 },
    ...{ startsOn: '2026-11-22', endsOn: '2026-12-20', daysBetween: 1, doubleShare: 0 },
    ...{ repeatAfterDays: null, secret: false },
  },
  {
    ...{ instrument: 'mystery', stage: 'final', channels: [], visits: 1, people: 1, minutes: 30 },
    ...{ startsOn: '2026-11-22', endsOn: '2026-12-20', daysBetween: 1, doubleShare: 0 },
    ...{ repeatAfterDays: null, secret: true },
  },
]

export const smallRules = {
  ...{ cycle: 1, revision: 0, neutralEmployers: true, coolingOffCycles: 1, minutesBetween: 45 },
  ...{ opensAt: 450, closesAt: 840, weekdays: [0, 1, 2, 3, 4], demands: smallDemands, seed: 7 },
}

/** The small cycle with three evaluators and a shopper who declared no interest, and its rules. */
export async function openSmallVisits(database: Database) {
  const { services, sent } = visitServices(database)
  await openSmallCycle(services)
  await database
    .insertInto('entity')
    .values({ code: 'NEUTRAL', name_ar: 'محايدة', name_en: 'Neutral', serves_public: false })
    .execute()
  const people = {
    one: await addPerson(database, 'evaluator', 'One'),
    two: await addPerson(database, 'evaluator', 'Two'),
    three: await addPerson(database, 'evaluator', 'Three'),
    shopper: await addPerson(database, 'mystery-shopper', 'Hidden'),
  }
  await addVisitors(services, secretariat, 1)
  for (const person of Object.values(people))
    await declareInterests(services, person, {
      cycle: 1,
      answers: [{ kind: 'entity', code: 'E', answer: 'none', reason: null }],
    })
  await saveRules(services, secretariat, smallRules)
  return { services, sent, people }
}

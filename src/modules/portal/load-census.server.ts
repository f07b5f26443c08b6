import { randomUUID } from 'node:crypto'
import type { Person } from '#platform/access.ts'
import type { Database } from '#platform/database.ts'
import { clockOn, dayAfter } from '#platform/day.ts'
import type { Services } from '#platform/services.ts'
import { answerLine } from '../cycles/answer-census.server.ts'
import { saidOf, typedOfSaid } from '../cycles/census.ts'
import { confirmRest } from '../cycles/confirm-rest.server.ts'
import { acceptConfirmed } from '../cycles/decide-census.server.ts'
import { inviteToWorkshop } from '../cycles/invite-to-workshop.server.ts'
import { readCensusLink } from '../cycles/read-census-link.server.ts'
import { registerForWorkshop } from '../cycles/register-for-workshop.server.ts'
import { saveWorkshop } from '../cycles/save-workshop.server.ts'
import { sendCensus } from '../cycles/send-census.server.ts'
import { submitCensus } from '../cycles/submit-census.server.ts'
import { listPlaces, takeAttendance } from '../cycles/take-attendance.server.ts'

interface RunningCycle {
  readonly id: number
  /** ISO date. */
  readonly startsOn: string
}

/** The entities that the invented census asks: the first answers, the second corrects, the third is late. */
const asked = ['POS', 'HEA', 'MUN'] as const

const addressOf = (entity: string): string => `census-${entity.toLowerCase()}@sample.example`

/**
 * Loads the census of the invented running cycle and a workshop before it, through the use cases that people use, on the
 * days on which they were. What corrects waits for a decision; nothing in the registry changes.
 */
export async function loadCensus(services: Services, person: Person, cycle: RunningCycle): Promise<void> {
  const { database } = services
  const held = await database
    .selectFrom('census')
    .select('cycle_id')
    .where('cycle_id', '=', cycle.id)
    .executeTakeFirst()
  if (held) return
  const on = (days: number, hour = 9): Services => ({
    ...services,
    clock: clockOn(dayAfter(cycle.startsOn, days), hour, services.clock.zone),
  })
  await sendCensus(on(8), person, {
    cycle: cycle.id,
    answerBy: dayAfter(cycle.startsOn, 25),
    contacts: asked.map((entity) => ({ entity, address: addressOf(entity), language: 'ar' })),
  })
  await answer(on(10), 'POS', null)
  await answer(on(12), 'HEA', dayAfter(cycle.startsOn, 2))
  await acceptConfirmed(on(14), person, cycle.id, 'POS')
  await loadWorkshop(on, person, cycle)
}

/** Confirms every centre of an entity; the first is corrected from a day on, where one is given. */
async function answer(services: Services, entity: string, since: string | null): Promise<void> {
  const token = await readToken(services.database, addressOf(entity))
  const revision = async () => (await readCensusLink(services, token))?.revision ?? 0
  const first = (await readCensusLink(services, token))?.centres[0]?.record
  if (first && since !== null)
    await answerLine(services, token, {
      ...{ id: randomUUID(), revision: await revision(), answer: 'corrected' },
      subject: { kind: 'centres', code: first.code },
      typed: {
        ...typedOfSaid(saidOf(first)),
        opening_hours: 'Sun-Thu 07:00-19:00',
        ...{ on: since, note: 'مددنا ساعات العمل (مثال مختلق).' },
      },
    })
  await confirmRest(services, token, { id: randomUUID(), revision: await revision() })
  await submitCensus(services, token, { id: randomUUID(), revision: await revision() })
}

async function loadWorkshop(
  on: (days: number, hour?: number) => Services,
  person: Person,
  cycle: RunningCycle,
): Promise<void> {
  const day = (days: number) => dayAfter(cycle.startsOn, days)
  const workshop = await saveWorkshop(on(9), person, {
    cycle: cycle.id,
    held: null,
    plan: {
      title: { ar: 'ورشة تعريفية بدليل المعايير (مثال)', en: 'Workshop on the standards guide (sample)' },
      venue: { ar: 'قاعة التدريب الرئيسة', en: 'Main training hall' },
      link: null,
      ...{ day: day(22), startsAt: '09:00', endsAt: '12:00', places: 3 },
      ...{ opensOn: day(8), closesOn: day(20), entities: [...asked] },
    },
  })
  await inviteToWorkshop(on(9), person, workshop)
  const token = await readToken(on(9).database, addressOf('POS'))
  for (const [at, name] of [
    'ممثل المركز الأول',
    'ممثل المركز الثاني',
    'ممثل المركز الثالث',
    'ممثل المركز الرابع',
  ].entries())
    await registerForWorkshop(
      on(11),
      { token },
      {
        ...{ id: randomUUID(), name: `${name} (تجربة)`, address: `guest-${at + 1}@sample.example` },
        language: 'ar',
      },
    )
  const listed = (await listPlaces(on(22).database, person, workshop))
    .filter(({ status }) => status === 'registered')
    .map(({ id }) => id)
  await takeAttendance(on(22, 10), person, { workshop, listed, came: listed.slice(0, 2) })
}

/** The secret of the link in the latest mail to an address. */
async function readToken(database: Database, address: string): Promise<string> {
  const { action } = await database
    .selectFrom('mail')
    .select('action')
    .where('address', '=', address)
    .orderBy('created_at', 'desc')
    .limit(1)
    .executeTakeFirstOrThrow()
  return (action as { readonly href: string }).href.split('/').at(-1) ?? ''
}

import { sql } from 'kysely'
import type { Person } from '#platform/access.ts'
import { recordAudit } from '#platform/audit.ts'
import type { Transaction } from '#platform/database.ts'
import { endOfDay, isDay, todayOf } from '#platform/day.ts'
import { Refusal } from '#platform/fault.ts'
import { requireRole } from '#platform/held-role.ts'
import type { Language } from '#platform/language.ts'
import { isAddress } from '#platform/mail/queue-mail.ts'
import type { Services } from '#platform/services.ts'
import { faultOf, refuseAny } from '../centres/check-change.ts'
import { readEntities } from '../centres/read-records.server.ts'
import { roleToRunCycles } from './access.ts'
import { mailCensus } from './mail-census.server.ts'
import { phaseOpening } from './phase.ts'
import { readPhases } from './read-plan.server.ts'
import { requireAct } from './require-act.server.ts'
import { isSince } from './seen-at.ts'
import { tellLastDay } from './tell-last-day.server.ts'

/** Where the request of one entity goes. */
export interface CensusContact {
  readonly entity: string
  readonly address: string
  readonly language: Language
}

export interface CensusSending {
  readonly cycle: number
  /** ISO date: the last day on which links are answered. */
  readonly answerBy: string
  readonly contacts: readonly CensusContact[]
  /** When the page was made on which whoever sends saw who was sent a link. */
  readonly seenAt?: Date | undefined
}

export interface CensusSent {
  readonly sent: number
  readonly told: number
}

/**
 * Opens the census of a cycle where it is not open yet, and sends each entity named a new link; links sent to it before
 * end. An entity whose answers were sent keeps them, and gets no link. An entity that somebody sent a link since the page
 * was made gets no second one: a button pressed twice, or by two people at once, sends one mail. There is one last day for
 * all: where it changes, the others that have not answered are told.
 *
 * @returns how many links were sent (0 where somebody had just sent them), and how many others were told of the day
 * @throws Refusal 403; 404 `cycle.unknown`; 409 `cycle.published`; 409 `cycle.phase_closed` outside the census phase; 422
 *   `census.nobody`, `census.day_unfit`, `census.day_after_phase`, `census.address_unfit` with the field `address_CODE`; 409 `census.submitted_already`; 409 `census.sent_meanwhile` where
 *   somebody sent a link since to another address, in another language or for another last day
 */
export async function sendCensus(
  { database, clock }: Pick<Services, 'database' | 'clock'>,
  person: Person,
  sending: CensusSending,
): Promise<CensusSent> {
  const role = requireRole(roleToRunCycles(person))
  const { cycle, answerBy } = sending
  const today = todayOf(clock)
  refuseAny([
    sending.contacts.length === 0 ? faultOf('census.nobody', 'entity') : null,
    isDay(answerBy) && answerBy >= today ? null : faultOf('census.day_unfit', 'answer_by', { today }),
    ...sending.contacts.map(({ entity, address }) =>
      isAddress(address) ? null : faultOf('census.address_unfit', `address_${entity}`, { entity }),
    ),
  ])
  return database.transaction().execute(async (trx) => {
    await requireCensusPhase(trx, cycle, today)
    const contacts = await leaveOutSent(trx, sending)
    if (contacts.length === 0) return { sent: 0, told: 0 }
    const moved = await openCensus(trx, {
      cycle,
      answerBy,
      by: person.id,
      today,
      end: endOfDay(answerBy, clock.zone),
    })
    const entities = await readEntities(
      trx,
      today,
      contacts.map(({ entity }) => entity),
    )
    for (const contact of contacts) {
      const entity = entities.get(contact.entity)
      if (!entity) throw new Refusal([faultOf('registry.unknown_entity', 'entity', { code: contact.entity })])
      const now = clock.now()
      const request = await writeRequest(trx, cycle, contact, now)
      await mailCensus(trx, {
        ...{ ...contact, request, cycle, answerBy, clock },
        ...{ entity: entity.name, kind: 'invite' },
      })
    }
    const but = contacts.map(({ entity }) => entity)
    const told = moved ? await tellLastDay(trx, { cycle, but, clock }) : []
    await recordAudit(trx, {
      actor: person.id,
      role,
      action: 'census.send',
      subject: { kind: 'cycle', id: String(cycle) },
      after: { answerBy, entities: but, ...(told.length > 0 ? { told } : {}) },
    })
    return { sent: contacts.length, told: told.length }
  })
}

/**
 * Those of the contacts whom nobody sent a link since the page was made.
 *
 * @throws Refusal 409 `census.sent_meanwhile` where it went elsewhere, or for another day, than is asked for now
 */
async function leaveOutSent(
  trx: Transaction,
  { cycle, answerBy, contacts, seenAt }: CensusSending,
): Promise<readonly CensusContact[]> {
  const rows = await trx
    .selectFrom('census_request')
    .innerJoin('census', 'census.cycle_id', 'census_request.cycle_id')
    .select(['entity', 'address', 'language', 'sent_at'])
    .select(sql<string>`answer_by::text`.as('answer_by'))
    .where('census_request.cycle_id', '=', cycle)
    .execute()
  const since = new Map(
    rows.flatMap((row) => (isSince(row.sent_at, seenAt) ? [[row.entity, row] as const] : [])),
  )
  refuseAny(
    contacts.map(({ entity, address, language }) => {
      const sent = since.get(entity)
      const same =
        !sent || (sent.address === address && sent.language === language && sent.answer_by === answerBy)
      const params = { entity, address: sent?.address ?? '' }
      return same ? null : faultOf('census.sent_meanwhile', `address_${entity}`, params)
    }),
    409,
  )
  return contacts.filter(({ entity }) => !since.has(entity))
}

interface Opening {
  readonly cycle: number
  readonly answerBy: string
  readonly by: string
  readonly today: string
  /** When the last day is over. */
  readonly end: Date
}

/** Sets the last day for all. @returns whether it was another one before */
async function openCensus(trx: Transaction, { cycle, answerBy, by, today, end }: Opening): Promise<boolean> {
  const phase = phaseOpening({ phases: await readPhases(trx, cycle) }, 'census.answer', today)
  if (phase !== null && answerBy > phase.endsOn)
    throw new Refusal([faultOf('census.day_after_phase', 'answer_by', { until: phase.endsOn })])
  const before = await trx
    .selectFrom('census')
    .select(sql<string>`answer_by::text`.as('day'))
    .where('cycle_id', '=', cycle)
    .executeTakeFirst()
  await trx
    .insertInto('census')
    .values({ cycle_id: cycle, answer_by: answerBy, opened_by: by })
    .onConflict((conflict) => conflict.column('cycle_id').doUpdateSet({ answer_by: answerBy }))
    .execute()
  // One last day for all: links that were sent for another day end on this one.
  await sql`
    UPDATE census_link SET expires_at = greatest(${end}::timestamptz, made_at + interval '1 minute')
    FROM census_request WHERE census_request.id = census_link.request AND census_request.cycle_id = ${cycle}
      AND revoked_at IS NULL`.execute(trx)
  return before !== undefined && before.day !== answerBy
}

/** @throws Refusal 404 `cycle.unknown`; 409 `cycle.published`, `cycle.phase_closed` */
export async function requireCensusPhase(trx: Transaction, cycle: number, today: string): Promise<void> {
  const row = await trx
    .selectFrom('cycle')
    .select('status')
    .where('id', '=', cycle)
    .forUpdate()
    .executeTakeFirst()
  if (!row) throw new Refusal([{ code: 'cycle.unknown', params: { cycle } }], 404)
  if (row.status === 'published') throw new Refusal([{ code: 'cycle.published', params: { cycle } }], 409)
  await requireAct(trx, { cycle, act: 'census.answer', day: today })
}

async function writeRequest(
  trx: Transaction,
  cycle: number,
  { entity, address, language }: CensusContact,
  now: Date,
): Promise<string> {
  const held = await trx
    .selectFrom('census_request')
    .select(['id', 'submitted_at'])
    .where('cycle_id', '=', cycle)
    .where('entity', '=', entity)
    .forUpdate()
    .executeTakeFirst()
  if (held?.submitted_at)
    throw new Refusal([faultOf('census.submitted_already', `address_${entity}`, { entity })], 409)
  if (held) {
    await trx
      .updateTable('census_request')
      .set({ address, language, sent_at: now })
      .where('id', '=', held.id)
      .execute()
    return held.id
  }
  const { id } = await trx
    .insertInto('census_request')
    .values({ cycle_id: cycle, entity, address, language, sent_at: now })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

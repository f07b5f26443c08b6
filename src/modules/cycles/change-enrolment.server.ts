import { sql } from 'kysely'
import type { Person } from '#platform/access.ts'
import { recordAudit } from '#platform/audit.ts'
import type { Transaction } from '#platform/database.ts'
import { todayOf } from '#platform/day.ts'
import { Refusal } from '#platform/fault.ts'
import { requireRole } from '#platform/held-role.ts'
import type { Services } from '#platform/services.ts'
import { refuseAny } from '../centres/check-change.ts'
import { roleToRunCycles } from './access.ts'
import { reasonFault } from './check-reason.ts'
import { isHidden, listHidden } from './list-hidden.server.ts'

type Needed = Pick<Services, 'database' | 'clock'>

/**
 * Enrols centres in a cycle whose result is not frozen, with the names and facts they have today. Those that are enrolled
 * already stay as they are, so that two people who enrol the same centres do not stop each other.
 *
 * @returns how many are new
 * @throws Refusal 403; 404 `cycle.unknown`; 409 `enrol.frozen`; 409 `enrol.enrolled` where none is new; 422 `enrol.nobody`
 *   without any, `cycle.centre_not_open` for each that is not open
 */
export async function enrolCentres(
  { database, clock }: Needed,
  person: Person,
  cycle: number,
  codes: readonly string[],
): Promise<number> {
  const role = requireRole(roleToRunCycles(person))
  const today = todayOf(clock)
  if (codes.length === 0) throw new Refusal([{ code: 'enrol.nobody' }])
  return database.transaction().execute(async (trx) => {
    await lockUnfrozenCycle(trx, cycle)
    const { rows } = await sql<{ code: string; open: boolean; enrolled: boolean }>`
      SELECT asked.code, coalesce(c.state = 'open' AND coalesce(c.opened_on <= ${today}::date, true), false) AS open,
        EXISTS (SELECT FROM cycle_centre cc WHERE cc.cycle_id = ${cycle} AND cc.centre = asked.code) AS enrolled
      FROM unnest(${[...new Set(codes)]}::text[]) AS asked (code)
      LEFT JOIN centres_on(${today}::date, ${[...new Set(codes)]}::text[]) c ON c.code = asked.code
      ORDER BY asked.code`.execute(trx)
    const fresh = rows.filter(({ enrolled }) => !enrolled)
    const shut = fresh.filter(({ open }) => !open)
    if (shut.length > 0)
      throw new Refusal(
        shut.map(({ code }) => ({ code: 'cycle.centre_not_open', params: { centre: code, day: today } })),
      )
    if (fresh.length === 0)
      throw new Refusal([{ code: 'enrol.enrolled', params: { centre: rows[0]?.code ?? '' } }], 409)
    const centres = fresh.map(({ code }) => code)
    await sql`
      INSERT INTO cycle_centre (cycle_id, centre, entity, name_ar, name_en, channel, governorate, attributes)
      SELECT ${cycle}, code, entity, name_ar, name_en, channel, governorate, attributes
      FROM centres_on(${today}::date, ${centres}::text[])`.execute(trx)
    await recordAudit(trx, {
      actor: person.id,
      role,
      action: 'cycle.enrol',
      subject: { kind: 'cycle', id: String(cycle) },
      after: { centres },
    })
    return centres.length
  })
}

/**
 * Takes a centre out of a cycle, as long as nothing was observed of it and no visit is planned. After that it can only be
 * exempted.
 *
 * @throws Refusal 403, also `enrol.own_entity`; 404 `cycle.unknown`, `enrol.unknown`; 409 `enrol.frozen`, `enrol.has_evidence`; 422
 *   `enrol.reason_missing`
 */
export async function withdrawCentre(
  { database }: Needed,
  person: Person,
  { cycle, centre, reason }: { readonly cycle: number; readonly centre: string; readonly reason: string },
): Promise<void> {
  const role = requireRole(roleToRunCycles(person))
  refuseAny([reasonFault(`reason_${centre}`, reason)])
  await database.transaction().execute(async (trx) => {
    await lockUnfrozenCycle(trx, cycle)
    // As whoever changes the plan does: a visit that is being planned there is seen below.
    await sql`SELECT FROM assignment_plan WHERE cycle_id = ${cycle} FOR UPDATE`.execute(trx)
    // Asked first: that visits are planned there is not for those to learn who are tied to it.
    const entity = await lockEnrolled(trx, cycle, centre)
    if (isHidden(await listHidden(trx, cycle, person), { entity, centre }))
      throw new Refusal([{ code: 'enrol.own_entity', params: { centre } }], 403)
    const { rows } = await sql<{ bound: boolean }>`
      SELECT EXISTS (SELECT FROM observation o WHERE o.cycle_id = ${cycle} AND o.centre = ${centre})
        OR EXISTS (SELECT FROM planned_visit v WHERE v.cycle_id = ${cycle} AND v.centre = ${centre})
        OR EXISTS (SELECT FROM centre_result r WHERE r.cycle_id = ${cycle} AND r.centre = ${centre}) AS bound`.execute(
      trx,
    )
    if (rows[0]?.bound) throw new Refusal([{ code: 'enrol.has_evidence', params: { centre } }], 409)
    await trx.deleteFrom('cycle_centre').where('cycle_id', '=', cycle).where('centre', '=', centre).execute()
    await recordAudit(trx, {
      actor: person.id,
      role,
      action: 'cycle.withdraw',
      subject: { kind: 'cycle', id: String(cycle) },
      before: { centre },
      why: reason.trim(),
    })
  })
}

/**
 * Brings what is enrolled up to what the registry says today, for centres of which nothing was observed yet: names,
 * channel, governorate, attributes. Others keep what was known when they were observed.
 *
 * @returns the codes that changed
 * @throws Refusal 403; 404 `cycle.unknown`; 409 `enrol.frozen`
 */
export async function refreshEnrolled(
  { database, clock }: Needed,
  person: Person,
  cycle: number,
): Promise<string[]> {
  const role = requireRole(roleToRunCycles(person))
  return database.transaction().execute(async (trx) => {
    await lockUnfrozenCycle(trx, cycle)
    const { rows } = await sql<{ centre: string }>`
      UPDATE cycle_centre cc SET entity = c.entity, name_ar = c.name_ar, name_en = c.name_en, channel = c.channel,
        governorate = c.governorate, attributes = c.attributes
      FROM centres_on(${todayOf(clock)}::date) c
      WHERE cc.cycle_id = ${cycle} AND cc.centre = c.code
        AND (cc.entity, cc.name_ar, cc.name_en, cc.channel, cc.governorate, cc.attributes)
          IS DISTINCT FROM (c.entity, c.name_ar, c.name_en, c.channel, c.governorate, c.attributes)
        AND NOT EXISTS (SELECT FROM observation o WHERE o.cycle_id = ${cycle} AND o.centre = c.code)
      RETURNING cc.centre`.execute(trx)
    const codes = rows.map(({ centre }) => centre).sort()
    if (codes.length > 0)
      await recordAudit(trx, {
        actor: person.id,
        role,
        action: 'cycle.refresh-enrolled',
        subject: { kind: 'cycle', id: String(cycle) },
        after: { centres: codes },
      })
    return codes
  })
}

/**
 * Lets whoever changes which centres take part wait for others who do, and for a result that is being frozen. What stands in
 * a frozen result was computed from the centres as they were enrolled: neither they nor their number change after it.
 *
 * @throws Refusal 404 `cycle.unknown`; 409 `enrol.frozen`
 */
async function lockUnfrozenCycle(trx: Transaction, cycle: number): Promise<void> {
  const status = await lockCycle(trx, cycle)
  if (status === 'closed' || status === 'published')
    throw new Refusal([{ code: 'enrol.frozen', params: { cycle } }], 409)
}

/** Whoever changes the centres of a cycle waits for others who do. @throws Refusal 404 `cycle.unknown` */
export async function lockCycle(trx: Transaction, cycle: number): Promise<string> {
  const row = await trx
    .selectFrom('cycle')
    .select('status')
    .where('id', '=', cycle)
    .forUpdate()
    .executeTakeFirst()
  if (!row) throw new Refusal([{ code: 'cycle.unknown', params: { cycle } }], 404)
  return row.status
}

/** Observations of the centre wait until the change is over. @throws Refusal 404 `enrol.unknown` */
export async function lockEnrolled(trx: Transaction, cycle: number, centre: string): Promise<string> {
  const row = await trx
    .selectFrom('cycle_centre')
    .select('entity')
    .where('cycle_id', '=', cycle)
    .where('centre', '=', centre)
    .forUpdate()
    .executeTakeFirst()
  if (!row) throw new Refusal([{ code: 'enrol.unknown', params: { centre } }], 404)
  return row.entity
}

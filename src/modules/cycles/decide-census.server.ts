import { sql } from 'kysely'
import type { Person } from '#platform/access.ts'
import { recordAudit } from '#platform/audit.ts'
import type { Transaction } from '#platform/database.ts'
import { todayOf } from '#platform/day.ts'
import { Refusal } from '#platform/fault.ts'
import { requireRole } from '#platform/held-role.ts'
import { joinTransaction } from '#platform/join-transaction.ts'
import type { Services } from '#platform/services.ts'
import { faultOf, refuseAny } from '../centres/check-change.ts'
import { readCentres } from '../centres/read-records.server.ts'
import { roleToRunCycles } from './access.ts'
import { applyLine, isUnmoved } from './apply-line.server.ts'
import type { CensusDecision } from './census.ts'
import { type CensusLine, listCensusLines } from './read-census-lines.server.ts'

export interface LineDecision {
  readonly cycle: number
  readonly entity: string
  readonly line: string
  /** The revision of the answer that the reader had before them. */
  readonly revision: number
  readonly decision: CensusDecision
  /** Read by the entity; asked for unless the answer is accepted. */
  readonly reason: string
  /** Code for a centre that the entity added, when it is accepted. */
  readonly code: string
}

/**
 * Decides on one answer. What is accepted is written into the registry through the registry's own changes, with their
 * dates and audit rows; everything happens in one transaction, or nothing.
 *
 * @throws Refusal 403; 404 `census.request_unknown`; 409 `census.not_submitted`, `census.line_changed`,
 *   `census.registry_moved`, `census.overtaken`; 422 `census.reason_missing` and what the registry refuses
 */
export async function decideLine(services: Services, person: Person, given: LineDecision): Promise<void> {
  const role = requireRole(roleToRunCycles(person))
  const { cycle, entity, decision, code } = given
  const reason = given.reason.trim()
  refuseAny([
    decision !== 'accepted' && reason === ''
      ? faultOf('census.reason_missing', `reason_${given.line}`)
      : null,
  ])
  await services.database.transaction().execute(async (trx) => {
    const request = await lockRequest(trx, cycle, entity)
    const line = (await listCensusLines(trx, request)).find(({ id }) => id === given.line)
    const open = line?.decision === null || line?.decision === 'asked-again'
    if (!line || !open || line.revision !== given.revision)
      throw new Refusal([{ code: 'census.line_changed' }], 409)
    const writing = { trx, clock: services.clock, joined: { ...services, database: joinTransaction(trx) } }
    const today = todayOf(services.clock)
    const centre =
      decision === 'accepted'
        ? await applyLine(writing, person, line, { cycle, entity, code, today })
        : line.centre
    await trx
      .updateTable('census_line')
      .set({
        decision,
        reason: reason || null,
        decided_at: services.clock.now(),
        decided_by: person.id,
        centre,
      })
      .where('id', '=', line.id)
      .execute()
    await recordAudit(trx, {
      actor: person.id,
      role,
      action: 'census.decide',
      subject: { kind: 'census', id: `${cycle}/${entity}` },
      before: { decision: line.decision },
      after: { line: line.id, centre, answer: line.answer, decision },
    })
  })
}

/**
 * Accepts every confirmation that waits and still holds: the registry says what it said when the entity confirmed it.
 * Those that have moved since are left for a decision of their own.
 *
 * @returns how many were accepted
 * @throws Refusal 403; 404, 409 as `decideLine`; 422 `census.nothing_to_decide`
 */
export async function acceptConfirmed(
  { database, clock }: Pick<Services, 'database' | 'clock'>,
  person: Person,
  cycle: number,
  entity: string,
): Promise<number> {
  const role = requireRole(roleToRunCycles(person))
  return database.transaction().execute(async (trx) => {
    const request = await lockRequest(trx, cycle, entity)
    const lines = await listCensusLines(trx, request)
    const sound = await keepUnmoved(
      trx,
      lines.filter(({ answer, decision }) => answer === 'confirmed' && decision === null),
      { entity, today: todayOf(clock) },
    )
    if (sound.length === 0) throw new Refusal([{ code: 'census.nothing_to_decide' }])
    await trx
      .updateTable('census_line')
      .set({ decision: 'accepted', decided_at: clock.now(), decided_by: person.id })
      .where(
        'id',
        'in',
        sound.map(({ id }) => id),
      )
      .execute()
    await recordAudit(trx, {
      actor: person.id,
      role,
      action: 'census.accept-confirmed',
      subject: { kind: 'census', id: `${cycle}/${entity}` },
      after: { centres: sound.map(({ centre }) => centre) },
    })
    return sound.length
  })
}

async function keepUnmoved(
  trx: Transaction,
  lines: readonly CensusLine[],
  { entity, today }: { readonly entity: string; readonly today: string },
): Promise<CensusLine[]> {
  const codes = lines.flatMap(({ centre }) => (centre === null ? [] : [centre]))
  const centres = await readCentres(trx, today, codes)
  return lines.filter((line) => {
    const centre = centres.get(line.centre ?? '')
    return centre !== undefined && isUnmoved(centre, line, entity)
  })
}

/** Whoever decides on the answers of an entity waits here for others who do. @throws Refusal */
export async function lockRequest(
  trx: Transaction,
  cycle: number,
  entity: string,
  { submitted = true } = {},
): Promise<string> {
  const { rows } = await sql<{ id: string; submitted: boolean }>`
    SELECT id, submitted_at IS NOT NULL AS submitted FROM census_request
    WHERE cycle_id = ${cycle} AND entity = ${entity} FOR UPDATE`.execute(trx)
  const row = rows[0]
  if (!row) throw new Refusal([{ code: 'census.request_unknown' }], 404)
  if (submitted && !row.submitted) throw new Refusal([{ code: 'census.not_submitted' }], 409)
  return row.id
}

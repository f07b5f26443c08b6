import { sql } from 'kysely'
import type { Person } from '#platform/access.ts'
import type { Database } from '#platform/database.ts'
import type { Text } from '#scoring/guide.ts'
import type { NamedCode } from '../centres/register-centres.server.ts'
import { maySeeExemptionReason } from '../cycles/access.ts'
import { type CycleView, listCycles } from '../cycles/read.server.ts'
import { gatherCycle } from './gather-cycle.server.ts'
import { type ResultView, readStandingResult } from './read.server.ts'

/** An enrolled centre that a granted exemption leaves out of the evaluation of a cycle. */
export interface ExemptCentre extends NamedCode {
  readonly entity: NamedCode
  /** As staff wrote it; null for the public, for whom it was not written. */
  readonly reason: string | null
}

interface Asked {
  readonly cycle: number
  /** The result they are shown beside: who stands in it was exempted after it was made, and is left out. */
  readonly result: string | null
  /** Only this centre. */
  readonly centre?: string
}

/**
 * The exempt centres of a cycle, by code. Call it only for a cycle that the person may see. Beside a frozen result they are
 * those that it left out, whatever became of their exemption since: what was published goes on saying so.
 */
export async function listExemptCentres(
  database: Database,
  person: Person | null,
  { cycle, result, centre }: Asked,
): Promise<ExemptCentre[]> {
  const { rows } = await sql<Row>`
    SELECT c.centre, c.name_ar, c.name_en, c.entity, e.name_ar AS entity_ar, e.name_en AS entity_en, x.reason
    FROM cycle_exemption x
    JOIN cycle_centre c ON c.cycle_id = x.cycle_id AND c.centre = x.centre
    JOIN entity e ON e.code = c.entity
    WHERE x.cycle_id = ${cycle}
      AND (x.status = 'granted' OR EXISTS (SELECT FROM result f
        WHERE f.cycle_id = x.cycle_id AND f.id = ${result}::uuid AND f.status <> 'draft'))
      AND (${centre ?? null}::text IS NULL OR x.centre = ${centre ?? null})
      AND NOT EXISTS (SELECT FROM centre_result r
        WHERE r.cycle_id = x.cycle_id AND r.result_id = ${result}::uuid AND r.centre = x.centre)
    ORDER BY c.centre`.execute(database)
  const tells = maySeeExemptionReason(person)
  return rows.map((row) => ({
    ...{ code: row.centre, name: { ar: row.name_ar, en: row.name_en } },
    entity: { code: row.entity, name: { ar: row.entity_ar, en: row.entity_en } },
    reason: tells ? row.reason : null,
  }))
}

interface Row {
  readonly centre: string
  readonly name_ar: string
  readonly name_en: string
  readonly entity: string
  readonly entity_ar: string
  readonly entity_en: string
  readonly reason: string
}

/** An exempt centre with its cycle, and the result in which it does not stand. */
export interface ExemptInCycle {
  readonly cycle: CycleView
  readonly result: ResultView | null
  readonly centre: ExemptCentre
}

/**
 * What the page of an exempt centre shows in place of a result; null where the centre is not exempt, or the person sees
 * nothing of the cycle. Those who work in the programme see it before there is any result.
 */
export async function gatherExempt(
  database: Database,
  person: Person | null,
  id: number,
  code: string,
): Promise<ExemptInCycle | null> {
  const found = await gatherCycle(database, person, id)
  if (!found || (found.result === null && !maySeeExemptionReason(person))) return null
  const { cycle, result } = found
  const [centre] = await listExemptCentres(database, person, {
    cycle: id,
    result: result?.id ?? null,
    centre: code,
  })
  return centre ? { cycle, result, centre } : null
}

/** The published cycles from whose evaluation a centre was exempt, the latest first. */
export async function listExemptCycles(
  database: Database,
  code: string,
): Promise<{ readonly id: number; readonly title: Text }[]> {
  const cycles: { readonly id: number; readonly title: Text }[] = []
  for (const { id, title } of await listCycles(database, null)) {
    const result = await readStandingResult(database, null, id)
    if (!result) continue
    const exempt = await listExemptCentres(database, null, { cycle: id, result: result.id, centre: code })
    if (exempt.length > 0) cycles.push({ id, title })
  }
  return cycles
}

/** Centres whose exemption has changed since a result was computed. */
export interface ExemptionsSince {
  /** Exempt now, and they still stand in the result. */
  readonly granted: number
  /** Exempt no longer, and the result left them out. */
  readonly ended: number
}

/** How many centres a result would hold more or fewer, were it computed now. */
export async function countExemptionsSince(
  database: Database,
  cycle: number,
  result: string,
): Promise<ExemptionsSince> {
  const { rows } = await sql<ExemptionsSince>`
    SELECT (count(*) FILTER (WHERE x.status = 'granted' AND r.centre IS NOT NULL))::integer AS granted,
      (count(*) FILTER (WHERE x.status <> 'granted' AND r.centre IS NULL))::integer AS ended
    FROM cycle_exemption x
    LEFT JOIN centre_result r ON r.cycle_id = x.cycle_id AND r.result_id = ${result}::uuid AND r.centre = x.centre
    WHERE x.cycle_id = ${cycle}`.execute(database)
  return rows[0] ?? { granted: 0, ended: 0 }
}

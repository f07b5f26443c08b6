import { sql } from 'kysely'
import type { Person } from '#platform/access.ts'
import type { Database, Transaction } from '#platform/database.ts'
import { todayOf } from '#platform/day.ts'
import type { Services } from '#platform/services.ts'
import type { Text } from '#scoring/guide.ts'
import { maySeeCensus } from './access.ts'
import type { CensusAnswer, CensusDecision } from './census.ts'
import { isHidden, listHidden } from './list-hidden.server.ts'

export type ExemptionStatus = 'proposed' | 'granted' | 'refused' | 'ended'

export interface Exemption {
  readonly status: ExemptionStatus
  readonly reason: string
  readonly revision: number
  /** Pseudonymous id. */
  readonly proposedBy: string
}

/** One centre in the enrolment of a cycle. */
export interface EnrolmentRow {
  readonly code: string
  readonly name: Text
  readonly entity: { readonly code: string; readonly name: Text }
  readonly enrolled: boolean
  /** Whether it is open today. */
  readonly open: boolean
  /** What its entity said in the census, and what was decided. */
  readonly census: { readonly answer: CensusAnswer; readonly decision: CensusDecision | null } | null
  /**
   * Whether it cannot be withdrawn: something was observed of it, a visit is planned, or who reads is tied to it (their
   * employer, a declared interest) and is not told which.
   */
  readonly bound: boolean
  /** Whether what is enrolled differs from the registry of today. */
  readonly moved: boolean
  /** Whether the frozen result that stands counts it; null while there is none. */
  readonly counted: boolean | null
  readonly exemption: Exemption | null
}

interface Row {
  readonly code: string
  readonly name_ar: string
  readonly name_en: string
  readonly entity: string
  readonly enrolled_by: string | null
  readonly entity_ar: string
  readonly entity_en: string
  readonly enrolled: boolean
  readonly open: boolean
  readonly bound: boolean
  readonly moved: boolean
  readonly counted: boolean | null
  readonly answer: CensusAnswer | null
  readonly decision: CensusDecision | null
  readonly status: ExemptionStatus | null
  readonly reason: string | null
  readonly revision: number | null
  readonly proposed_by: string | null
}

/** Every centre that is enrolled in a cycle or open today, by entity and code; empty for who may not see it. */
export async function listEnrolment(
  { database, clock }: Pick<Services, 'database' | 'clock'>,
  person: Person | null,
  cycle: number,
): Promise<EnrolmentRow[]> {
  if (person === null || !maySeeCensus(person)) return []
  const { rows } = await sql<Row>`
    SELECT c.code, c.name_ar, c.name_en, c.entity, cc.entity AS enrolled_by, e.name_ar AS entity_ar, e.name_en AS entity_en,
      cc.centre IS NOT NULL AS enrolled, c.state = 'open' AS open,
      EXISTS (SELECT FROM observation o WHERE o.cycle_id = ${cycle} AND o.centre = c.code)
        OR EXISTS (SELECT FROM planned_visit v WHERE v.cycle_id = ${cycle} AND v.centre = c.code) AS bound,
      cc.centre IS NOT NULL AND (cc.entity, cc.name_ar, cc.name_en, cc.channel, cc.governorate, cc.attributes)
        IS DISTINCT FROM (c.entity, c.name_ar, c.name_en, c.channel, c.governorate, c.attributes) AS moved,
      CASE WHEN cc.centre IS NOT NULL AND f.id IS NOT NULL THEN EXISTS (SELECT FROM centre_result s
        WHERE s.cycle_id = ${cycle} AND s.result_id = f.id AND s.centre = c.code) END AS counted,
      l.answer, l.decision, x.status, x.reason, x.revision, x.proposed_by
    FROM centres_on(${todayOf(clock)}::date) c
    JOIN entity e ON e.code = c.entity
    LEFT JOIN cycle_centre cc ON cc.cycle_id = ${cycle} AND cc.centre = c.code
    LEFT JOIN census_request r ON r.cycle_id = ${cycle} AND r.entity = c.entity
    LEFT JOIN census_line l ON l.request = r.id AND l.centre = c.code
    LEFT JOIN cycle_exemption x ON x.cycle_id = ${cycle} AND x.centre = c.code
    LEFT JOIN LATERAL (SELECT id FROM result f WHERE f.cycle_id = ${cycle} AND f.status <> 'draft' AND NOT EXISTS (
      SELECT FROM result n WHERE n.cycle_id = ${cycle} AND n.replaces = f.id AND n.status <> 'draft') LIMIT 1) f ON true
    WHERE cc.centre IS NOT NULL OR c.state = 'open'
    ORDER BY c.entity, c.code`.execute(database)
  const hidden = await listHidden(database, cycle, person)
  return rows.map((row) => {
    const enrolment = toRow(row)
    const tied = [row.entity, row.enrolled_by ?? row.entity].some(
      (entity) => entity === person.employer || isHidden(hidden, { entity, centre: row.code }),
    )
    return tied ? { ...enrolment, bound: true } : enrolment
  })
}

const toRow = (row: Row): EnrolmentRow => ({
  code: row.code,
  name: { ar: row.name_ar, en: row.name_en },
  entity: { code: row.entity, name: { ar: row.entity_ar, en: row.entity_en } },
  ...{ enrolled: row.enrolled, open: row.open, bound: row.bound },
  ...{ moved: row.moved, counted: row.counted },
  census: row.answer === null ? null : { answer: row.answer, decision: row.decision },
  exemption:
    row.status === null
      ? null
      : {
          ...{ status: row.status, reason: row.reason ?? '', revision: row.revision ?? 0 },
          proposedBy: row.proposed_by ?? '',
        },
})

/** The centres that a granted exemption leaves out of the evaluation of a cycle, each with its reason. */
export async function listExempt(
  database: Database | Transaction,
  cycle: number,
): Promise<ReadonlyMap<string, string>> {
  const rows = await database
    .selectFrom('cycle_exemption')
    .select(['centre', 'reason'])
    .where('cycle_id', '=', cycle)
    .where('status', '=', 'granted')
    .execute()
  return new Map(rows.map(({ centre, reason }) => [centre, reason]))
}

import { sql } from 'kysely'
import type { Database } from '#platform/database.ts'
import type { Hidden } from '../cycles/list-hidden.server.ts'
import type { CycleFacts } from './next-acts.ts'

type ReadFacts = Pick<
  CycleFacts,
  'importsReady' | 'importsFaulty' | 'unseen' | 'gone' | 'unplanned' | 'recount'
>

/**
 * What waits in a cycle: files; centres that nobody has observed yet, that closed before they were, that have no visit in the
 * plan; and exemptions that a frozen result does not know. What is hidden from the reader is left out.
 *
 * @param day ISO date
 */
export async function readCycleFacts(
  database: Database,
  { cycle, hidden, day }: { readonly cycle: number; readonly hidden: Hidden; readonly day: string },
): Promise<ReadFacts> {
  const { rows } = await sql<Row>`
    select
      (select count(*)::integer from evidence_import where cycle_id = ${cycle} and status = 'ready') as ready,
      (select count(*)::integer from evidence_import where cycle_id = ${cycle} and status = 'faulty') as faulty,
      ${unseen(cycle, 'initial', hidden)} as initial,
      ${unseen(cycle, 'final', hidden)} as final,
      (${evaluated(cycle, hidden)} and c.state <> 'open' and not exists (
        select from observed_stage seen
        where seen.cycle_id = ${cycle} and seen.centre = cc.centre and seen.stage = 'final')) as gone,
      (${evaluated(cycle, hidden)} and c.state = 'open'
        and exists (select from planned_visit v where v.cycle_id = ${cycle} and v.status = 'planned')
        and exists (select from visit_demand d where d.cycle_id = ${cycle} and d.ends_on > ${day}::date
          and (cardinality(d.channels) = 0 or cc.channel = any (d.channels)))
        and not exists (select from planned_visit v
          where v.cycle_id = ${cycle} and v.status = 'planned' and v.centre = cc.centre)) as unplanned,
      (select count(*)::integer from cycle_exemption x
        join result f on f.cycle_id = x.cycle_id and f.status <> 'draft' and not exists (
          select from result n where n.cycle_id = f.cycle_id and n.replaces = f.id and n.status <> 'draft')
        where x.cycle_id = ${cycle} and (x.status = 'granted') = exists (
          select from centre_result r
          where r.cycle_id = f.cycle_id and r.result_id = f.id and r.centre = x.centre)) as recount`.execute(
    database,
  )
  const { ready, faulty, initial, final, ...rest } = rows[0]!
  return { importsReady: ready, importsFaulty: faulty, unseen: { initial, final }, ...rest }
}

interface Row {
  readonly ready: number
  readonly faulty: number
  readonly initial: number
  readonly final: number
  readonly gone: number
  readonly unplanned: number
  readonly recount: number
}

/** Opens a count of the centres that a cycle evaluates, as `cc`, with the registry's own rows, as `c`. */
const evaluated = (cycle: number, hidden: Hidden) => sql`
  select count(*)::integer from cycle_centre cc join centre c on c.code = cc.centre
  where cc.cycle_id = ${cycle}
    and cc.entity <> all (${[...hidden.entities]}::text[]) and cc.centre <> all (${[...hidden.centres]}::text[])
    and not exists (select from cycle_exemption x
      where x.cycle_id = ${cycle} and x.centre = cc.centre and x.status = 'granted')`

const unseen = (cycle: number, stage: 'initial' | 'final', hidden: Hidden) => sql`
  (select count(*)::integer from cycle_centre where cycle_id = ${cycle}
    and entity <> all (${[...hidden.entities]}::text[]) and centre <> all (${[...hidden.centres]}::text[])
    and not exists (
    select from observed_stage seen where seen.cycle_id = ${cycle} and seen.centre = cycle_centre.centre
      and seen.stage = ${stage})
    and not exists (select from cycle_exemption x
      where x.cycle_id = ${cycle} and x.centre = cycle_centre.centre and x.status = 'granted'))`

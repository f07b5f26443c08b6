import { sql } from 'kysely'
import type { Database } from '#platform/database.ts'
import type { Hidden } from '../cycles/list-hidden.server.ts'
import type { CycleFacts } from './next-acts.ts'

type ReadFacts = Pick<CycleFacts, 'importsReady' | 'importsFaulty' | 'unseen'>

/** What waits in a cycle: files, and centres that nobody has observed yet, but for those hidden from the reader. */
export async function readCycleFacts(database: Database, cycle: number, hidden: Hidden): Promise<ReadFacts> {
  const { rows } = await sql<{ ready: number; faulty: number; initial: number; final: number }>`
    select
      (select count(*)::integer from evidence_import where cycle_id = ${cycle} and status = 'ready') as ready,
      (select count(*)::integer from evidence_import where cycle_id = ${cycle} and status = 'faulty') as faulty,
      ${unseen(cycle, 'initial', hidden)} as initial,
      ${unseen(cycle, 'final', hidden)} as final`.execute(database)
  const { ready, faulty, initial, final } = rows[0]!
  return { importsReady: ready, importsFaulty: faulty, unseen: { initial, final } }
}

const unseen = (cycle: number, stage: 'initial' | 'final', hidden: Hidden) => sql`
  (select count(*)::integer from cycle_centre where cycle_id = ${cycle}
    and entity <> all (${[...hidden.entities]}::text[]) and centre <> all (${[...hidden.centres]}::text[])
    and not exists (
    select from observed_stage seen where seen.cycle_id = ${cycle} and seen.centre = cycle_centre.centre
      and seen.stage = ${stage})
    and not exists (select from cycle_exemption x
      where x.cycle_id = ${cycle} and x.centre = cycle_centre.centre and x.status = 'granted'))`

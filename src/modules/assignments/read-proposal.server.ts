import type { Weights } from '#assignment/problem.ts'
import type { Proposal } from '#assignment/proposal.ts'
import type { Database } from '#platform/database.ts'
import { isId } from '#platform/is-id.ts'
import type { ProblemPart } from './build-problem.server.ts'

export type ProposalStatus =
  | 'waiting'
  | 'working'
  | 'plan'
  | 'infeasible'
  | 'failed'
  | 'cancelled'
  | 'accepted'

/** What a proposal was asked to keep to, that its page says. */
export interface Asked {
  /** The last day of each demand, by instrument and stage with a blank between. */
  readonly lastDays: Readonly<Record<string, string>>
}

/** A proposal as it is listed. */
export interface ProposalLine {
  readonly id: string
  readonly status: ProposalStatus
  readonly share: number
  readonly step: string | null
  readonly requestedAt: string
}

export interface ProposalView extends ProposalLine {
  readonly outcome: (Proposal & Partial<Asked>) | null
  readonly parts: Readonly<Record<ProblemPart, string>> | null
  /** Null where they were not kept yet. */
  readonly weights: Weights | null
}

/** The proposals of a cycle, the latest first. */
export async function listProposals(database: Database, cycle: number): Promise<ProposalLine[]> {
  const rows = await database
    .selectFrom('proposal')
    .select(['id', 'status', 'share', 'step', 'requested_at'])
    .where('cycle_id', '=', cycle)
    .orderBy('requested_at', 'desc')
    .limit(20)
    .execute()
  return rows.map(toLine)
}

/** One proposal with what came out; null where there is none. */
export async function readProposal(
  database: Database,
  cycle: number,
  id: string,
): Promise<ProposalView | null> {
  if (!isId(id)) return null
  const row = await database
    .selectFrom('proposal')
    .selectAll()
    .where('cycle_id', '=', cycle)
    .where('id', '=', id)
    .executeTakeFirst()
  if (!row) return null
  return {
    ...toLine(row),
    outcome: row.outcome as unknown as ProposalView['outcome'],
    parts: row.parts as unknown as ProposalView['parts'],
    weights: row.weights as unknown as Weights | null,
  }
}

const toLine = (row: {
  id: string
  status: string
  share: number
  step: string | null
  requested_at: Date | string
}): ProposalLine => ({
  id: row.id,
  status: row.status as ProposalStatus,
  share: row.share,
  step: row.step,
  requestedAt: new Date(row.requested_at).toISOString(),
})

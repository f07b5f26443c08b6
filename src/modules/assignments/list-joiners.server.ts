import type { Clock } from '#platform/clock.ts'
import type { Database } from '#platform/database.ts'
import { foldText } from '#platform/fold-text.ts'
import type { Text } from '#scoring/guide.ts'
import { listTeams } from './list-teams.server.ts'
import { listVisitors } from './read-visitors.server.ts'

/** An evaluator who is not in a team, and may join it. */
export interface Joiner {
  readonly id: string
  readonly name: Text
  /** The team that they would leave; null: they are in none. */
  readonly from: { readonly name: Text; readonly leads: boolean } | null
}

/** Who is looked for. */
export interface JoinersAsked {
  readonly cycle: number
  /** Who would be joined; its members are left out. */
  readonly team: string
  /** A part of a name in either language. */
  readonly q: string
  /** Counted from 1. */
  readonly page: number
}

export const joinersPerPage = 30

/** The evaluators of a cycle who may join a team, a page of them: who is in no team first, then by Arabic name. */
export async function listJoiners(
  database: Database,
  { cycle, team, q, page }: JoinersAsked,
  clock: Clock,
): Promise<{ readonly joiners: readonly Joiner[]; readonly count: number }> {
  const [visitors, teams] = await Promise.all([
    listVisitors(database, cycle, clock),
    listTeams(database, cycle),
  ])
  const known = new Map(
    teams.flatMap(({ name, members }) => members.map(({ id, leads }) => [id, { name, leads }] as const)),
  )
  const wanted = foldText(q)
  const found = visitors
    .filter((one) => one.kind === 'evaluator' && one.team !== team)
    .filter(({ name }) => foldText(`${name.ar} ${name.en}`).includes(wanted))
    .map(({ id, name }): Joiner => ({ id, name, from: known.get(id) ?? null }))
  // The sort keeps the order of names.
  found.sort((a, b) => Number(a.from !== null) - Number(b.from !== null))
  return {
    joiners: found.slice((page - 1) * joinersPerPage, page * joinersPerPage),
    count: found.length,
  }
}

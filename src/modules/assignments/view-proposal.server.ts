import type { Weights } from '#assignment/problem.ts'
import type { Clash, CostsByRule, Remedy } from '#assignment/proposal.ts'
import type { Database } from '#platform/database.ts'
import type { Text } from '#scoring/guide.ts'
import { comparePlans, type PlanChange } from './compare-plans.ts'
import { countKinds } from './count-kinds.ts'
import { listPlanned } from './list-planned.server.ts'
import { listToDeclare } from './read-declarations.server.ts'
import { type ProposalLine, readProposal } from './read-proposal.server.ts'
import { readRules } from './read-rules.server.ts'
import { localDay } from './zone-time.ts'

/** What a proposal would change, as pages show it. */
export interface ChangeLine {
  readonly key: string
  readonly kind: PlanChange['kind']
  readonly centre: string
  readonly instrument: string
  readonly before: { readonly startsAt: string; readonly people: readonly string[] } | null
  readonly now: { readonly startsAt: string; readonly people: readonly string[] } | null
}

export interface ProposalPreview extends ProposalLine {
  /** Names of centres by code, of visitors by id. */
  readonly names: Readonly<Record<string, Text>>
  readonly plan: {
    readonly visits: number
    readonly double: number
    readonly gap: number
    readonly costs: CostsByRule
    /** What each rule weighed; null where that was not kept yet. */
    readonly weights: Weights | null
    readonly counts: Readonly<Record<PlanChange['kind'], number>>
    /** The first of them. */
    readonly changes: readonly ChangeLine[]
  } | null
  readonly stuck: {
    readonly clashes: readonly Clash[]
    readonly remedies: readonly Remedy[]
    readonly verified: boolean
  } | null
}

const shown = 60

/** A proposal beside the plan that stands; null where there is none. */
export async function viewProposal(
  database: Database,
  cycle: number,
  id: string,
  now: Date,
): Promise<ProposalPreview | null> {
  const proposal = await readProposal(database, cycle, id)
  if (!proposal) return null
  const { outcome, weights, parts: _, ...line } = proposal
  const names = await listNames(database, cycle)
  if (outcome?.kind === 'infeasible') {
    const { clashes, remedies, verified } = outcome
    return { ...line, names, plan: null, stuck: { clashes: clashes.slice(0, shown), remedies, verified } }
  }
  if (outcome?.kind !== 'plan') return { ...line, names, plan: null, stuck: null }
  const zone = (await readRules(database, cycle))?.timeZone ?? 'UTC'
  const changes = comparePlans(await listPlanned(database, cycle, zone), outcome.visits, localDay(now, zone))
  return {
    ...{ ...line, names, stuck: null },
    plan: {
      visits: outcome.visits.length,
      double: outcome.visits.filter((visit) => visit.double).length,
      gap: outcome.gap,
      costs: outcome.costsByRule,
      weights,
      counts: countKinds(changes),
      changes: changes.slice(0, shown).map(toLine),
    },
  }
}

function toLine(change: PlanChange): ChangeLine {
  const before = change.kind === 'new' ? null : change.before.visit
  const now = change.kind === 'cancelled' ? null : change.now
  const visit = now ?? before!
  return {
    key: [visit.centre, visit.instrument, visit.stage, visit.number].join(' '),
    ...{ kind: change.kind, centre: visit.centre, instrument: visit.instrument },
    before: before && { startsAt: before.startsAt, people: before.people },
    now: now && { startsAt: now.startsAt, people: now.people },
  }
}

async function listNames(database: Database, cycle: number): Promise<Record<string, Text>> {
  const visitors = await database
    .selectFrom('visitor')
    .leftJoin('person', 'person.id', 'visitor.person')
    .select(['visitor.id', 'visitor.code_name', 'person.name_ar', 'person.name_en'])
    .execute()
  const entities = await listToDeclare(database, cycle)
  return Object.fromEntries([
    ...visitors.map((row) => [
      row.id,
      { ar: row.code_name ?? row.name_ar ?? '', en: row.code_name ?? row.name_en ?? '' },
    ]),
    ...entities.flatMap(({ code, name, centres }) => [
      [code, name],
      ...centres.map((centre) => [centre.code, centre.name]),
    ]),
  ])
}

import type { Weights } from '#assignment/problem.ts'
import type { CostsByRule, Plan, Remedy } from '#assignment/proposal.ts'
import type { Database } from '#platform/database.ts'
import { dayOf } from '#platform/day.ts'
import type { Text } from '#scoring/guide.ts'
import { readTimeZone } from '../cycles/programme-place.server.ts'
import { comparePlans, type PlanChange } from './compare-plans.ts'
import { countKinds } from './count-kinds.ts'
import { countLoads, type VisitorLoad } from './count-loads.ts'
import { type ClashGroup, groupClashes } from './group-clashes.ts'
import { listPlanCentres } from './list-plan-centres.server.ts'
import { listPlanned } from './list-planned.server.ts'
import type { PlanRules } from './plan-rules.ts'
import { type PreviewLine, type PreviewView, previewLines, previewPerPage } from './preview-list.ts'
import { listToDeclare } from './read-declarations.server.ts'
import { type ProposalLine, readProposal } from './read-proposal.server.ts'
import { readRules } from './read-rules.server.ts'

/** A proposal as its page shows it: a plan beside the one that stands, or what is stuck. */
export interface ProposalPreview extends ProposalLine {
  /** Names of centres by code, of visitors by id. */
  readonly names: Readonly<Record<string, Text>>
  readonly plan: PlanPreviewed | null
  readonly stuck: StuckPreviewed | null
}

export interface PlanPreviewed {
  readonly visits: number
  readonly double: number
  readonly gap: number
  readonly cutShort: boolean
  /** Visits that a stage asked for whose days were over when the proposal was made: they are let go. */
  readonly missed: number
  readonly costs: CostsByRule
  /** What each rule weighed; null where that was not kept yet. */
  readonly weights: Weights | null
  readonly counts: Readonly<Record<PlanChange['kind'], number>>
  /** Of evaluators and of shoppers: the work of one kind says nothing about the other's. */
  readonly loads: Readonly<Record<'evaluator' | 'shopper', readonly VisitorLoad[]>>
  readonly list: PreviewView & { readonly count: number; readonly lines: readonly PreviewLine[] }
}

export interface StuckPreviewed {
  readonly clashes: readonly ClashGroup[]
  /** How many groups there are; the largest of them stand in `clashes`. */
  readonly count: number
  readonly remedies: readonly Remedy[]
  readonly verified: boolean
  /** The last day of each demand when the proposal was made. */
  readonly lastDays: Readonly<Record<string, string>>
}

const shown = 60

/** A proposal beside the plan that stands; null where there is none. */
export async function viewProposal(
  database: Database,
  { cycle, id }: { readonly cycle: number; readonly id: string },
  view: PreviewView,
  now: Date,
): Promise<ProposalPreview | null> {
  const proposal = await readProposal(database, cycle, id)
  if (!proposal) return null
  const { outcome, weights, parts: _, ...line } = proposal
  const names = await listNames(database, cycle)
  const rules = await readRules(database, cycle)
  const zone = await readTimeZone(database)
  const made = dayOf(new Date(line.requestedAt), zone)
  if (outcome?.kind === 'infeasible') {
    const { remedies, verified } = outcome
    const clashes = groupClashes(outcome.clashes)
    const days = rules?.demands.map(({ instrument, stage, endsOn }) => [`${instrument} ${stage}`, endsOn])
    // Proposals made before this was kept do not have it.
    const lastDays = outcome.lastDays ?? Object.fromEntries(days ?? [])
    const stuck = { clashes: clashes.slice(0, shown), count: clashes.length, remedies, verified, lastDays }
    return { ...line, names, plan: null, stuck }
  }
  if (outcome?.kind !== 'plan') return { ...line, names, plan: null, stuck: null }
  const planned = await listPlanned(database, cycle, zone)
  const changes = comparePlans(planned, outcome.visits, dayOf(now, zone))
  const lines = previewLines(view.kind, changes, outcome.visits, planned)
  const first = (view.page - 1) * previewPerPage
  const standing = planned.map(({ visit }) => visit)
  const [loads, shoppers] = [countLoads(standing, outcome.visits), await listShoppers(database)]
  return {
    ...{ ...line, names, stuck: null },
    plan: {
      visits: outcome.visits.length,
      double: outcome.visits.filter((visit) => visit.double).length,
      gap: outcome.gap,
      // Proposals made before this was kept do not have it.
      cutShort: outcome.cutShort === true,
      missed: rules ? await countMissed(database, rules, outcome, made) : 0,
      costs: outcome.costsByRule,
      weights,
      counts: countKinds(changes),
      loads: {
        evaluator: loads.filter(({ visitor }) => !shoppers.has(visitor)),
        shopper: loads.filter(({ visitor }) => shoppers.has(visitor)),
      },
      list: { ...view, count: lines.length, lines: lines.slice(first, first + previewPerPage) },
    },
  }
}

/** Visits of stages that were over on a day, less those that were made. */
async function countMissed(
  database: Database,
  rules: PlanRules,
  { visits }: Plan,
  day: string,
): Promise<number> {
  const over = rules.demands.filter(({ endsOn }) => endsOn <= day)
  if (over.length === 0) return 0
  const centres = await listPlanCentres(database, rules)
  const missing = over.map((demand) => {
    const covered = centres.filter(
      ({ channel }) => demand.channels.length === 0 || demand.channels.includes(channel),
    )
    const made = visits.filter(
      ({ instrument, stage }) => instrument === demand.instrument && stage === demand.stage,
    )
    return Math.max(0, covered.length * demand.visits - made.length)
  })
  return missing.reduce((sum, count) => sum + count, 0)
}

async function listShoppers(database: Database): Promise<ReadonlySet<string>> {
  const rows = await database.selectFrom('visitor').select('id').where('code_name', 'is not', null).execute()
  return new Set(rows.map(({ id }) => id))
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

import type { PlannedVisit } from '#assignment/problem.ts'
import { type PlanChange, visitKey } from './compare-plans.ts'
import type { Planned } from './list-planned.server.ts'

/** What of a proposal a list shows: what changes, one kind of it, or the visits of the whole plan. */
export const previewKinds = ['changes', 'new', 'changed', 'cancelled', 'all', 'double'] as const
export type PreviewKind = (typeof previewKinds)[number]

export interface PreviewView {
  readonly kind: PreviewKind
  readonly page: number
}

export const previewPerPage = 50

/** The view that an address asks for. */
export function readPreviewView(query: URLSearchParams): PreviewView {
  const kind = previewKinds.find((one) => one === query.get('list')) ?? 'changes'
  return { kind, page: Math.max(1, Math.min(10_000, Number(query.get('page')) || 1)) }
}

/** One visit of a proposal beside the plan that stands. */
export interface PreviewLine {
  readonly key: string
  readonly centre: string
  readonly instrument: string
  readonly before: PreviewSide | null
  readonly now: PreviewSide | null
}

interface PreviewSide {
  readonly startsAt: string
  readonly people: readonly string[]
}

/** The visits that a list shows, all of them. */
export function previewLines(
  kind: PreviewKind,
  changes: readonly PlanChange[],
  visits: readonly PlannedVisit[],
  planned: readonly Planned[],
): PreviewLine[] {
  if (kind !== 'all' && kind !== 'double')
    return changes.filter((change) => kind === 'changes' || change.kind === kind).map(lineOf)
  const standing = new Map(planned.map(({ visit }) => [visitKey(visit), visit]))
  return visits
    .filter(({ double }) => kind === 'all' || double)
    .map((visit) => line(standing.get(visitKey(visit)) ?? null, visit))
}

const lineOf = (change: PlanChange): PreviewLine =>
  line(change.kind === 'new' ? null : change.before.visit, change.kind === 'cancelled' ? null : change.now)

function line(before: PlannedVisit | null, now: PlannedVisit | null): PreviewLine {
  const visit = now ?? before!
  return {
    key: [visit.centre, visit.instrument, visit.stage, visit.number].join(' '),
    ...{ centre: visit.centre, instrument: visit.instrument },
    before: before && { startsAt: before.startsAt, people: before.people },
    now: now && { startsAt: now.startsAt, people: now.people },
  }
}

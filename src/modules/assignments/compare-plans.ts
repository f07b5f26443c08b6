import type { PlannedVisit } from '#assignment/problem.ts'
import { stands } from './from-today.ts'
import type { Planned } from './list-planned.server.ts'

/** How one visit would change. */
export type PlanChange =
  | { readonly kind: 'new'; readonly now: PlannedVisit }
  | { readonly kind: 'changed'; readonly before: Planned; readonly now: PlannedVisit }
  | { readonly kind: 'cancelled'; readonly before: Planned }

/** One text for one visit. */
export const visitKey = ({ centre, instrument, stage, number }: PlannedVisit): string =>
  [centre, instrument, stage, number].join('\u0000')

/**
 * What a proposal changes of the plan that stands. Visits that stay as they are, are left out, and so are those up to today
 * and those made before their day: nobody changes them any more.
 *
 * @param today local day
 */
export function comparePlans(
  all: readonly Planned[],
  proposed: readonly PlannedVisit[],
  today: string,
): PlanChange[] {
  const past = new Set(all.filter((one) => stands(one, today)).map(({ visit }) => visitKey(visit)))
  const planned = all.filter(({ visit }) => !past.has(visitKey(visit)))
  const visits = proposed.filter((visit) => !past.has(visitKey(visit)))
  const standing = new Map(planned.map((one) => [visitKey(one.visit), one]))
  const wanted = new Set(visits.map(visitKey))
  const now = visits.flatMap((visit): PlanChange[] => {
    const before = standing.get(visitKey(visit))
    if (!before) return [{ kind: 'new', now: visit }]
    return isSame(before.visit, visit) ? [] : [{ kind: 'changed', before, now: visit }]
  })
  const gone = planned
    .filter(({ visit }) => !wanted.has(visitKey(visit)))
    .map((before): PlanChange => ({ kind: 'cancelled', before }))
  return [...now, ...gone]
}

/** Whether two plans of one visit are alike: its people, its moment, and whether it is double. */
export const isSame = (a: PlannedVisit, b: PlannedVisit): boolean =>
  a.startsAt === b.startsAt &&
  a.endsAt === b.endsAt &&
  a.double === b.double &&
  [...a.people].sort().join() === [...b.people].sort().join()

import { checkPlan } from '#assignment/check-plan.ts'
import type { PlannedVisit } from '#assignment/problem.ts'
import type { Person } from '#platform/access.ts'
import { recordAudit } from '#platform/audit.ts'
import { canonicalJson } from '#platform/canonical-json.ts'
import type { Transaction } from '#platform/database.ts'
import { dayOf } from '#platform/day.ts'
import { sha256 } from '#platform/digest.ts'
import { Refusal } from '#platform/fault.ts'
import type { Services } from '#platform/services.ts'
import { buildProblem, digestParts, problemParts } from './build-problem.server.ts'
import { comparePlans, isSame, type PlanChange, visitKey } from './compare-plans.ts'
import { countKinds } from './count-kinds.ts'
import { fromToday } from './from-today.ts'
import { keepBroken } from './keep-broken.server.ts'
import { keepVisitChanges } from './keep-visit-change.server.ts'
import type { Planned } from './list-planned.server.ts'
import { readProposal } from './read-proposal.server.ts'
import { requirePlanner } from './require-planner.server.ts'
import { tellPlan } from './tell-visits.server.ts'
import { cancelVisit, insertVisits, rewriteVisit } from './write-visits.server.ts'

/**
 * Makes a proposal the plan of the cycle, in one transaction with its audit row, its notices and its mails. Who visits is
 * told once, whatever changed for them.
 *
 * @returns how many visits are new, changed and cancelled
 * @throws Refusal 403; 404 `proposal.unknown`; 409 `proposal.not_ready`; 409 `proposal.moved_since`, one fault for each
 *   part of what it was made from that somebody changed since; or a visit made since that it changes; 409 `proposal.unsound` when a hard rule no longer holds
 */
export async function acceptProposal(
  { database, clock }: Pick<Services, 'database' | 'clock'>,
  person: Person,
  { cycle, id }: { readonly cycle: number; readonly id: string },
): Promise<Readonly<Record<PlanChange['kind'], number>>> {
  return database.transaction().execute(async (trx) => {
    const role = await requirePlanner(trx, cycle, person)
    await lockPlan(trx, cycle)
    const proposal = await readProposal(trx, cycle, id)
    if (!proposal) throw new Refusal([{ code: 'proposal.unknown' }], 404)
    if (proposal.status !== 'plan' || proposal.outcome?.kind !== 'plan')
      throw new Refusal([{ code: 'proposal.not_ready' }], 409)
    const now = clock.now()
    const built = await buildProblem(trx, cycle, now)
    const parts = digestParts(built.problem)
    const moved = problemParts.filter((part) => proposal.parts?.[part] !== parts[part])
    if (moved.length > 0)
      throw new Refusal(
        moved.map((part) => ({ code: 'proposal.moved_since', params: { part } })),
        409,
      )
    const { visits } = proposal.outcome
    const today = dayOf(now, built.rules.timeZone)
    if (changesMade(built.planned, visits))
      throw new Refusal([{ code: 'proposal.moved_since', params: { part: 'made' } }], 409)
    const faults = checkPlan(fromToday(built.problem, built.planned, today), visits)
    if (faults.length > 0)
      throw new Refusal([{ code: 'proposal.unsound', params: { count: faults.length } }], 409)
    const changes = comparePlans(built.planned, visits, today)
    await write(trx, { cycle, changes, zone: built.rules.timeZone, now, by: person.id })
    await keepBroken(trx, { cycle, built: await buildProblem(trx, cycle, now), now })
    await trx.updateTable('proposal').set({ status: 'accepted' }).where('id', '=', id).execute()
    await tellPlan(trx, { cycle, changes, by: person.id })
    const counts = countKinds(changes)
    await recordAudit(trx, {
      ...{ actor: person.id, role, action: 'proposal.accept' },
      subject: { kind: 'proposal', id },
      after: {
        ...{ cycle, ...counts, visits: visits.length, cost: Math.round(proposal.outcome.cost) },
        seed: built.rules.seed,
        double: visits
          .filter((visit) => visit.double)
          .map(({ centre, instrument, stage, number }) => `${centre}/${instrument}/${stage}/${number}`),
        digest: sha256(canonicalJson(JSON.parse(JSON.stringify(visits)))),
      },
    })
    return counts
  })
}

/** Whether a proposal changes a visit that was made after it was worked out, before the day that was planned. */
function changesMade(planned: readonly Planned[], visits: readonly PlannedVisit[]): boolean {
  const proposed = new Map(visits.map((visit) => [visitKey(visit), visit]))
  return planned.some(({ done, visit }) => {
    const next = done && proposed.get(visitKey(visit))
    return next && !isSame(visit, next)
  })
}

/** Everybody who changes the plan of a cycle waits here for the one before. @throws Refusal 409 `assignment.no_rules` */
export async function lockPlan(trx: Transaction, cycle: number): Promise<void> {
  const row = await trx
    .selectFrom('assignment_plan')
    .select('cycle_id')
    .where('cycle_id', '=', cycle)
    .forUpdate()
    .executeTakeFirst()
  if (!row) throw new Refusal([{ code: 'assignment.no_rules', params: { cycle } }], 409)
}

interface Writing {
  readonly cycle: number
  readonly changes: readonly PlanChange[]
  readonly zone: string
  readonly now: Date
  readonly by: string
}

async function write(trx: Transaction, { cycle, changes, zone, now, by }: Writing): Promise<void> {
  for (const change of changes) {
    if (change.kind === 'cancelled') await cancelVisit(trx, change.before.id, now)
    if (change.kind === 'changed')
      await rewriteVisit(trx, { id: change.before.id, visit: change.now, zone, now })
  }
  const fresh = changes.flatMap((change) => (change.kind === 'new' ? [change.now] : []))
  await insertVisits(trx, { cycle, visits: fresh, zone, now })
  const kept = changes.flatMap((change) => (change.kind === 'new' ? [] : [change]))
  await keepVisitChanges(
    trx,
    kept.map((change) => ({
      ...{ visit: change.before.id, cause: 'proposal' as const, note: null, by, at: now },
      before: { ...change.before.visit, pinned: change.before.pinned },
      after: change.kind === 'changed' ? { ...change.now, pinned: change.before.pinned } : null,
    })),
  )
}

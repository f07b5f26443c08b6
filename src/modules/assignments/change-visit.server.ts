import type { PlanFault } from '#assignment/check-plan.ts'
import type { PlannedVisit } from '#assignment/problem.ts'
import type { Person } from '#platform/access.ts'
import { recordAudit } from '#platform/audit.ts'
import type { Transaction } from '#platform/database.ts'
import { dayOf, isDay } from '#platform/day.ts'
import { Refusal } from '#platform/fault.ts'
import { requireRole } from '#platform/held-role.ts'
import type { Services } from '#platform/services.ts'
import { isHidden, listHidden } from '../cycles/list-hidden.server.ts'
import { lockPlan } from './accept-proposal.server.ts'
import { roleToKeepVisits } from './access.ts'
import { type BuiltProblem, buildProblem } from './build-problem.server.ts'
import type { ChangeReason } from './change-cause.ts'
import { coverJudgement } from './cover-judgement.ts'
import { faultAt } from './faults.ts'
import { type Judgement, judgeVisit, type NotFree } from './judge-visit.ts'
import { keepBroken } from './keep-broken.server.ts'
import { keepVisitChanges, requireReason } from './keep-visit-change.server.ts'
import type { Planned } from './list-planned.server.ts'
import { tellVisit } from './tell-visits.server.ts'
import { cancelVisit, rewriteVisit } from './write-visits.server.ts'

export interface VisitChange {
  readonly cycle: number
  readonly id: string
  /** The version that the writer had read. */
  readonly version: number
  readonly people: readonly string[]
  /** Local day and hour: `2026-11-21`, `08:30`. */
  readonly day: string
  readonly time: string
  readonly pinned: boolean
}

type Needs = Pick<Services, 'database' | 'clock'>

/**
 * Judges a change by hand with the planner's own rules and writes nothing: what would be refused, and what it would cost.
 *
 * @throws Refusal as {@link changeVisit}, but for the rules themselves
 */
export async function judgeChange(
  { database, clock }: Needs,
  person: Person,
  change: VisitChange,
): Promise<Judgement> {
  return database
    .transaction()
    .setAccessMode('read only')
    .execute(async (trx) => (await prepare(trx, person, change, clock.now())).judgement)
}

/**
 * Gives a visit other people or another moment, or fixes it for coming proposals, for a reason that is kept. A hard rule
 * that the change would break refuses it; soft rules are only told.
 *
 * @returns the judgement, without faults
 * @throws Refusal 403; 404 `visit.unknown`; 409 `visit.changed_meanwhile` when somebody saved since; 409 `visit.over`, `visit.done`;
 *   422 `visit.reason_missing`, `visit.note_missing`, `visit.moment_unfit`; 422 `visit.breach` for each hard rule, with its code and what it needs to say it
 */
export async function changeVisit(
  { database, clock }: Needs,
  person: Person,
  change: VisitChange & { readonly reason: ChangeReason },
): Promise<Judgement> {
  return database.transaction().execute(async (trx) => {
    const role = requireRole(roleToKeepVisits(person))
    const { cause, note } = requireReason(change.reason)
    await lockPlan(trx, change.cycle)
    const now = clock.now()
    const { before, next, judgement, built } = await prepare(trx, person, change, now)
    if (judgement.faults.length > 0) throw new Refusal(judgement.faults.map(breachFault))
    const zone = built.rules.timeZone
    await rewriteVisit(trx, { id: before.id, visit: next, zone, now, pinned: change.pinned })
    const planned = built.planned.map((one) =>
      one.id === before.id ? { ...one, visit: next, pinned: change.pinned } : one,
    )
    await keepBroken(trx, { cycle: change.cycle, built: { ...built, planned }, now })
    if (visitText(before.visit) !== visitText(next))
      await tellVisit(trx, { cycle: change.cycle, before: before.visit, now: next, by: person.id, cause })
    const [was, is] = [
      { ...before.visit, pinned: before.pinned },
      { ...next, pinned: change.pinned },
    ]
    await keepVisitChanges(trx, [
      { visit: before.id, before: was, after: is, cause, note, by: person.id, at: now },
    ])
    await recordAudit(trx, {
      ...{ actor: person.id, role, action: 'visit.change' },
      subject: { kind: 'visit', id: before.id },
      before: was,
      after: is,
      why: whyText(cause, note),
    })
    return judgement
  })
}

/**
 * Cancels one visit; its people are told. A new proposal asks for it again while the rules of the cycle do. Also one whose day
 * is over and of which nothing came in: it was not made, and would else never be planned again.
 *
 * @throws Refusal 403; 404 `visit.unknown`; 409 `visit.changed_meanwhile`, `visit.over`, `visit.done`; 422 `visit.reason_missing`,
 *   `visit.note_missing`
 */
export async function dropVisit(
  { database, clock }: Needs,
  person: Person,
  { cycle, id, version, reason }: Wanted & { readonly reason: ChangeReason },
): Promise<void> {
  await database.transaction().execute(async (trx) => {
    const role = requireRole(roleToKeepVisits(person))
    const { cause, note } = requireReason(reason, 'cancel_')
    await lockPlan(trx, cycle)
    const now = clock.now()
    const built = await buildProblem(trx, cycle, now)
    const before = await findStanding(trx, person, { cycle, id, version }, built, now, true)
    await cancelVisit(trx, id, now)
    const planned = built.planned.filter((one) => one.id !== id)
    await keepBroken(trx, { cycle, built: { ...built, planned }, now })
    await tellVisit(trx, { cycle, before: before.visit, now: null, by: person.id, cause })
    const was = { ...before.visit, pinned: before.pinned }
    await keepVisitChanges(trx, [
      { visit: id, before: was, after: null, cause, note, by: person.id, at: now },
    ])
    await recordAudit(trx, {
      ...{ actor: person.id, role, action: 'visit.cancel' },
      subject: { kind: 'visit', id },
      before: before.visit,
      why: whyText(cause, note),
    })
  })
}

const whyText = (cause: string, note: string | null): string => (note === null ? cause : `${cause}: ${note}`)

async function prepare(trx: Transaction, person: Person, change: VisitChange, now: Date) {
  requireRole(roleToKeepVisits(person))
  const built = await buildProblem(trx, change.cycle, now)
  const before = await findStanding(trx, person, change, built, now)
  const next = nextVisit(before, change)
  if (!next || next.startsAt.slice(0, 10) < dayOf(now, built.rules.timeZone))
    throw new Refusal([faultAt('visit.moment_unfit', 'day')])
  const planned = built.planned.map(({ visit }) => visit)
  const judgement = judgeVisit(built.problem, planned, next)
  const hidden = await listHidden(trx, change.cycle, person)
  // By whom they are, not by what there is: else the words would tell whether there is anything.
  if (hidden.entities.length + hidden.centres.length === 0) return { built, before, next, judgement }
  const entities = new Map(built.problem.centres.map(({ code, entity }) => [code, entity]))
  const seen = planned.filter(
    ({ centre }) => !isHidden(hidden, { centre, entity: entities.get(centre) ?? '' }),
  )
  const covered = coverJudgement(judgement, next, judgeVisit(built.problem, seen, next))
  return { ...{ built, before, next }, judgement: covered }
}

type Wanted = Pick<VisitChange, 'cycle' | 'id' | 'version'>

async function findStanding(
  trx: Transaction,
  person: Person,
  { cycle, id, version }: Wanted,
  built: BuiltProblem,
  now: Date,
  orLate = false,
): Promise<Planned> {
  const before = built.planned.find((one) => one.id === id)
  const hidden = await listHidden(trx, cycle, person)
  const entity = built.problem.centres.find(({ code }) => code === before?.visit.centre)?.entity ?? ''
  if (!before || hidden.entities.includes(entity) || hidden.centres.includes(before.visit.centre))
    throw new Refusal([{ code: 'visit.unknown' }], 404)
  if (before.version !== version) throw new Refusal([{ code: 'visit.changed_meanwhile' }], 409)
  const over = before.visit.startsAt.slice(0, 10) < dayOf(now, built.rules.timeZone)
  if (before.startsAt <= now && !(orLate && over)) throw new Refusal([{ code: 'visit.over' }], 409)
  if (before.done) throw new Refusal([{ code: 'visit.done' }], 409)
  return before
}

function nextVisit({ visit }: Planned, { people, day, time }: VisitChange): PlannedVisit | null {
  if (!isDay(day) || !/^([01]\d|2[0-3]):[0-5]\d$/.test(time)) return null
  const length = Date.parse(`${visit.endsAt}:00Z`) - Date.parse(`${visit.startsAt}:00Z`)
  const ends = new Date(Date.parse(`${day}T${time}:00Z`) + length).toISOString().slice(0, 16)
  return { ...visit, people: [...people].sort(), startsAt: `${day}T${time}`, endsAt: ends }
}

const visitText = ({ people, startsAt }: PlannedVisit) => JSON.stringify([[...people].sort(), startsAt])

/** A broken rule as a refusal; its words are those of the rule. */
export const breachFault = (fault: PlanFault | NotFree) => ({
  code: 'visit.breach',
  params: {
    ...(fault.kind === 'breach' ? fault.breach.params : {}),
    rule: fault.kind === 'breach' ? fault.breach.code : fault.kind,
    at: fault.centre,
    ...('person' in fault ? { visitor: fault.person } : {}),
  },
  place: { path: fault.kind === 'breach' || fault.kind === 'not-free' ? '/person_0' : '/day' },
})

import { randomInt } from 'node:crypto'
import { usualWeights, type Weights } from '#assignment/problem.ts'
import { softRules } from '#assignment/proposal.ts'
import type { Person } from '#platform/access.ts'
import { recordAudit } from '#platform/audit.ts'
import type { Transaction } from '#platform/database.ts'
import { isDay } from '#platform/day.ts'
import { type Fault, Refusal } from '#platform/fault.ts'
import { requireRole } from '#platform/held-role.ts'
import type { Services } from '#platform/services.ts'
import { roleToKeepVisits } from './access.ts'
import { faultAt, refuseAny } from './faults.ts'
import { type PlanRules, type VisitDemand, weightBounds } from './plan-rules.ts'
import { readRules } from './read-rules.server.ts'

export type RulesChange = Omit<PlanRules, 'seed' | 'timeZone' | 'weights'> & {
  /** Left out: what stands, or a new one drawn for a first time. */
  readonly seed?: number
  /** Left out: what stands, or the usual ones. */
  readonly weights?: Weights
}

/**
 * Saves the rules of a cycle's visits and what each instrument asks. The seed of the double visits is drawn once and kept.
 *
 * @throws Refusal 403; 404 `assignment.cycle_unknown`; 409 `assignment.rules_changed_meanwhile`; 422 by field
 */
export async function saveRules(
  { database }: Pick<Services, 'database'>,
  person: Person,
  change: RulesChange,
): Promise<void> {
  const role = requireRole(roleToKeepVisits(person))
  refuseAny(checkRules(change))
  await database.transaction().execute(async (trx) => {
    const before = await lockRules(trx, change)
    const seed = change.seed ?? before?.seed ?? randomInt(2 ** 47)
    const weights = change.weights ?? before?.weights ?? usualWeights
    await writeRules(trx, change, seed, weights)
    await recordAudit(trx, {
      actor: person.id,
      role,
      action: 'assignment.rules',
      subject: { kind: 'cycle', id: String(change.cycle) },
      before,
      after: { ...change, seed, weights },
    })
  })
}

async function lockRules(trx: Transaction, { cycle, revision }: RulesChange): Promise<PlanRules | null> {
  const known = await trx
    .selectFrom('cycle')
    .select('id')
    .where('id', '=', cycle)
    .forUpdate()
    .executeTakeFirst()
  if (!known) throw new Refusal([{ code: 'assignment.cycle_unknown' }], 404)
  const before = await readRules(trx, cycle)
  if ((before?.revision ?? 0) !== revision)
    throw new Refusal([{ code: 'assignment.rules_changed_meanwhile' }], 409)
  return before
}

async function writeRules(
  trx: Transaction,
  change: RulesChange,
  seed: number,
  weights: Weights,
): Promise<void> {
  const values = {
    neutral_employers: change.neutralEmployers,
    cooling_off_cycles: change.coolingOffCycles,
    minutes_between: change.minutesBetween,
    opens_at: change.opensAt,
    closes_at: change.closesAt,
    weekdays: [...change.weekdays],
    seed,
    weights: JSON.stringify(weights),
    revision: change.revision + 1,
  }
  await trx
    .insertInto('assignment_plan')
    .values({ cycle_id: change.cycle, ...values })
    .onConflict((conflict) => conflict.column('cycle_id').doUpdateSet(values))
    .execute()
  await trx.deleteFrom('visit_demand').where('cycle_id', '=', change.cycle).execute()
  if (change.demands.length > 0)
    await trx
      .insertInto('visit_demand')
      .values(change.demands.map((demand) => ({ cycle_id: change.cycle, ...rowOf(demand) })))
      .execute()
}

const rowOf = (demand: VisitDemand) => ({
  instrument: demand.instrument,
  stage: demand.stage,
  channels: [...demand.channels],
  visits: demand.visits,
  people: demand.people,
  minutes: demand.minutes,
  starts_on: demand.startsOn,
  ends_on: demand.endsOn,
  days_between: demand.daysBetween,
  double_share: demand.doubleShare,
  repeat_after_days: demand.repeatAfterDays,
  secret: demand.secret,
})

function checkRules(change: RulesChange): Fault[] {
  const faults: Fault[] = []
  const whole = (value: number, least: number, most: number, field: string) => {
    if (!Number.isInteger(value) || value < least || value > most)
      faults.push(faultAt('assignment.number_unfit', field, { least, most }))
  }
  whole(change.coolingOffCycles, 0, 20, 'cooling_off')
  whole(change.minutesBetween, 0, 600, 'minutes_between')
  for (const rule of change.weights ? softRules : []) {
    const { least, most } = weightBounds(rule)
    whole(change.weights?.[rule] ?? Number.NaN, least, most, `weight_${rule}`)
  }
  if (!(change.opensAt < change.closesAt)) faults.push(faultAt('assignment.hours_unfit', 'opens_at'))
  for (const demand of change.demands) {
    const key = `${demand.instrument}-${demand.stage}`
    whole(demand.visits, 1, 20, `visits-${key}`)
    whole(demand.people, 1, 10, `people-${key}`)
    whole(demand.minutes, 5, 720, `minutes-${key}`)
    whole(demand.daysBetween, 0, 365, `between-${key}`)
    if (demand.repeatAfterDays !== null) whole(demand.repeatAfterDays, 1, 3650, `repeat-${key}`)
    if (!(demand.doubleShare >= 0 && demand.doubleShare <= 1))
      faults.push(faultAt('assignment.number_unfit', `double-${key}`, { least: 0, most: 100 }))
    if (!(isDay(demand.startsOn) && isDay(demand.endsOn) && demand.startsOn <= demand.endsOn))
      faults.push(faultAt('assignment.days_unfit', `from-${key}`))
  }
  return faults
}

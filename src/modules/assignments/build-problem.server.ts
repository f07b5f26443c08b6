import { sql } from 'kysely'
import type { Absence, Declaration, Employment, PastVisit, Problem } from '#assignment/problem.ts'
import { compareText } from '#assignment/wanted.ts'
import { canonicalJson } from '#platform/canonical-json.ts'
import type { Database } from '#platform/database.ts'
import { sha256 } from '#platform/digest.ts'
import { Refusal } from '#platform/fault.ts'
import { toPin } from './from-today.ts'
import { listPlanCentres } from './list-plan-centres.server.ts'
import { listPlanned, type Planned } from './list-planned.server.ts'
import { areUsual, type PlanRules } from './plan-rules.ts'
import { listHolidays, readRules } from './read-rules.server.ts'
import { listVisitors } from './read-visitors.server.ts'
import type { Visitor } from './visitor.ts'

/** What a proposal is made from. */
export interface BuiltProblem {
  readonly problem: Problem
  readonly rules: PlanRules
  readonly visitors: readonly Visitor[]
  readonly planned: readonly Planned[]
}

export const problemParts = [
  'rules',
  'centres',
  'people',
  'entities',
  'declarations',
  'history',
  'holidays',
  'pins',
  'plan',
] as const
export type ProblemPart = (typeof problemParts)[number]

/**
 * Reads everything that the plan of a cycle hangs on. Call it in a transaction where it must be one picture.
 *
 * @param about a centre, where nothing else is to be judged: of what was declared, only what touches it is read
 * @throws Refusal 409 `assignment.no_rules` where nobody set the rules yet
 */
export async function buildProblem(
  database: Database,
  cycle: number,
  now: Date,
  about?: string,
): Promise<BuiltProblem> {
  const rules = await readRules(database, cycle)
  if (!rules) throw new Refusal([{ code: 'assignment.no_rules', params: { cycle } }], 409)
  const visitors = await listVisitors(database, cycle, { now: () => now, zone: rules.timeZone })
  const centres = await listPlanCentres(database, rules)
  const planned = await listPlanned(database, cycle, rules.timeZone)
  const centre = centres.find(({ code }) => code === about)
  const subjects = centre && [centre.code, centre.entity, ...(centre.movedTo ? [centre.movedTo] : [])]
  const ids = new Set(visitors.map(({ id }) => id))
  const [employments, absences] = [await listEmployments(database), await listAllAbsences(database)]
  const problem: Problem = {
    cycle,
    centres,
    demands: rules.demands.map((demand) => ({
      instrument: demand.instrument,
      stage: demand.stage,
      ...(demand.channels.length > 0 ? { channels: demand.channels } : {}),
      visits: demand.visits,
      people: demand.people,
      minutes: demand.minutes,
      from: demand.startsOn,
      until: demand.endsOn,
      daysBetween: demand.daysBetween,
      spread: true,
      doubleShare: demand.doubleShare,
      repeatAfterDays: demand.repeatAfterDays,
    })),
    people: visitors.map(({ id, profile }) => ({
      id,
      employments: employments.get(id) ?? [],
      instruments: profile.instruments,
      channels: profile.channels,
      languages: profile.languages,
      experience: profile.experience,
      home: profile.home,
      maxPerDay: profile.maxPerDay,
      maxPerCycle: profile.maxPerCycle,
      hours: profile.hours.map((span) => (span === null ? [] : [span])),
      absences: absences.get(id) ?? [],
    })),
    entities: await listEntities(database),
    declarations: (await listDeclarations(database, cycle, subjects)).filter(({ person }) => ids.has(person)),
    history: (await listHistory(database, cycle, rules)).filter(({ person }) => ids.has(person)),
    holidays: (await listHolidays(database)).map(({ day }) => day),
    rules: {
      neutralEmployers: rules.neutralEmployers,
      coolingOffCycles: rules.coolingOffCycles,
      declarationNeeded: true,
      minutesBetween: rules.minutesBetween,
    },
    neverTrained: visitors.flatMap(({ id, kind }) =>
      rules.demands
        .filter(({ secret }) => secret !== (kind === 'shopper'))
        .map(({ instrument }) => ({ person: id, instrument })),
    ),
    pins: planned.filter(({ pinned }) => pinned).map(toPin),
    previous: planned.map(({ visit }) => visit),
    weights: rules.weights,
    seed: rules.seed,
  }
  return { problem, rules, visitors, planned }
}

/** SHA-256 of each part of a problem, so that a change since can be named. */
export function digestParts(problem: Problem): Readonly<Record<ProblemPart, string>> {
  const digest = (value: unknown) => sha256(canonicalJson(JSON.parse(JSON.stringify(value))))
  return {
    // The usual weights are left out, so that proposals made before weights could be set are not called outdated.
    rules: digest([
      ...[problem.rules, problem.demands, problem.seed],
      ...(areUsual(problem.weights) ? [] : [problem.weights]),
    ]),
    centres: digest(problem.centres),
    people: digest(problem.people),
    entities: digest(problem.entities),
    declarations: digest([...problem.declarations].sort(bySubject)),
    history: digest(problem.history),
    holidays: digest(problem.holidays),
    pins: digest(problem.pins),
    plan: digest(problem.previous),
  }
}

/** However they were read. */
const bySubject = (a: Declaration, b: Declaration): number =>
  compareText(a.person, b.person) ||
  compareText(a.subject.kind, b.subject.kind) ||
  compareText(a.subject.code, b.subject.code)

/** Of evaluators and shoppers alike; the last day is the one before it no longer holds. */
async function listEmployments(database: Database): Promise<Map<string, Employment[]>> {
  const { rows } = await sql<Employment & { visitor: string }>`
    SELECT v.id AS visitor, e.entity, e.valid_from::text AS from, (e.valid_until - 1)::text AS until
    FROM visitor v
    LEFT JOIN shopper_identity s ON s.visitor = v.id
    JOIN employment e ON e.person = coalesce(v.person, s.person)
    ORDER BY v.id, e.valid_from`.execute(database)
  return gather(rows, ({ entity, from, until }) => ({ entity, from, until }))
}

async function listAllAbsences(database: Database): Promise<Map<string, Absence[]>> {
  const { rows } = await sql<Absence & { visitor: string }>`
    SELECT visitor, starts_on::text AS from, ends_on::text AS until FROM absence
    ORDER BY visitor, starts_on, id`.execute(database)
  return gather(rows, ({ from, until }) => ({ from, until }))
}

function gather<Row extends { readonly visitor: string }, Kept>(
  rows: readonly Row[],
  keep: (row: Row) => Kept,
): Map<string, Kept[]> {
  return new Map([...Map.groupBy(rows, ({ visitor }) => visitor)].map(([key, own]) => [key, own.map(keep)]))
}

async function listEntities(database: Database): Promise<Problem['entities']> {
  const rows = await database.selectFrom('entity').select(['code', 'serves_public']).orderBy('code').execute()
  return rows.map(({ code, serves_public }) => ({ code, servesPublic: serves_public }))
}

/** The latest answers, a row for each person: a large cycle has hundreds of thousands. Grouped as the index has them, unsorted. */
async function listDeclarations(
  database: Database,
  cycle: number,
  subjects?: readonly string[],
): Promise<Declaration[]> {
  const some = subjects === undefined ? sql`` : sql`AND subject = ANY (${[...subjects]}::text[])`
  const { rows } = await sql<DeclaredRow>`
    SELECT visitor, kind, json_agg(code) FILTER (WHERE answer = 'none') AS none,
      json_agg(code) FILTER (WHERE answer = 'interest') AS interest
    FROM (
      SELECT DISTINCT ON (visitor, subject_kind, subject) visitor, subject_kind AS kind, subject AS code, answer
      FROM declaration WHERE cycle_id = ${cycle} ${some}
      ORDER BY visitor, subject_kind, subject, id DESC) latest
    GROUP BY visitor, kind`.execute(database)
  return rows.flatMap(({ visitor, kind, none, interest }) => {
    const said = (answer: Declaration['answer']) => (code: string) => ({
      person: visitor,
      subject: { kind, code },
      answer,
    })
    return [...(none ?? []).map(said('none')), ...(interest ?? []).map(said('interest'))]
  })
}

interface DeclaredRow {
  readonly visitor: string
  readonly kind: 'entity' | 'centre'
  readonly none: readonly string[] | null
  readonly interest: readonly string[] | null
}

/** Who visited what in earlier cycles. */
async function listHistory(database: Database, cycle: number, { timeZone }: PlanRules): Promise<PastVisit[]> {
  const { rows } = await sql<PastVisit>`
    SELECT p.visitor AS person, v.centre, v.instrument, v.cycle_id AS cycle,
      (v.starts_at AT TIME ZONE ${timeZone})::date::text AS day
    FROM planned_visit v JOIN visit_person p ON p.visit = v.id AND p.removed_at IS NULL
    WHERE v.cycle_id < ${cycle} AND v.status = 'planned'
    ORDER BY v.starts_at, v.id, p.visitor`.execute(database)
  return rows
}

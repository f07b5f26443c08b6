import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import { type PlannedVisit, type Problem, usualWeights } from '#assignment/problem.ts'
import type { Database } from '#platform/database.ts'
import type { Services } from '#platform/services.ts'
import { saveRules } from '../../src/modules/assignments/save-rules.server.ts'
import { registerCentres } from '../../src/modules/centres/register-centres.server.ts'
import { openCycle } from '../../src/modules/cycles/open-cycle.server.ts'
import { publishGuide } from '../../src/modules/standards/publish-guide.server.ts'
import { saveGuide } from '../../src/modules/standards/save-guide.server.ts'
import { secretariat, smallGuide } from '../../tests/support/programme.ts'

const both = (text: string) => ({ ar: text, en: text })
const zone = 'Asia/Bahrain'

/** The same id for the same name. */
const idOf = (name: string): string =>
  createHash('sha256')
    .update(name)
    .digest('hex')
    .replace(/^(.{8})(.{4})(.{4})(.{4})(.{12}).*$/, '$1-$2-$3-$4-$5')

/** Writes an invented problem and a plan of it into an empty programme: registry, people, declarations, past cycles, visits;
 * what only costs, such as languages of centres, is left out. */
export async function fillPlan(
  services: Services,
  problem: Problem,
  visits: readonly PlannedVisit[],
): Promise<void> {
  const { database } = services
  await fillRegistry(services, problem)
  const guide = smallGuide()
  await saveGuide(services, secretariat, guide)
  await publishGuide(services, secretariat, guide)
  const past = [...new Set(problem.history.map(({ cycle }) => cycle))].sort()
  for (const cycle of [...past, problem.cycle])
    await openCycle(services, secretariat, {
      ...{ id: cycle, title: both(`Invented cycle ${cycle}`), guide },
      ...{ startsOn: '2024-01-01', endsOn: '2027-12-31' },
      centres: problem.centres.map(({ code }) => code),
    })
  await fillPeople(database, problem)
  await fillRules(services, problem)
  await fillVisits(database, problem.cycle, visits)
  for (const cycle of past) await fillVisits(database, cycle, pastVisits(problem, cycle))
  await sql`ANALYZE`.execute(database)
}

async function fillRegistry(services: Services, { centres, entities }: Problem): Promise<void> {
  await registerCentres(services, secretariat, {
    governorates: [...new Set(centres.map(({ governorate }) => governorate))].map((code) => ({
      code,
      name: both(code),
    })),
    entities: entities.map(({ code }) => ({ code, name: both(`Invented entity ${code}`) })),
    centres: centres.map(({ code, entity, channel, governorate }) => ({
      ...{ code, entity, channel, governorate, name: both(`Invented centre ${code}`) },
      ...{ openedOn: '2020-01-05', closedOn: null, attributes: {} },
    })),
  })
  const neutral = entities.filter(({ servesPublic }) => !servesPublic).map(({ code }) => code)
  await sql`UPDATE entity SET serves_public = code <> ALL (${neutral}::text[])`.execute(services.database)
  await sql`UPDATE centre SET opening_hours = jsonb_build_object('week', one -> 'week', 'seasons', '[]'::jsonb)
    FROM jsonb_array_elements(${JSON.stringify(centres.map(({ code, hours }) => ({ code, week: hours })))}::jsonb) AS one
    WHERE centre.code = one ->> 'code'`.execute(services.database)
}

async function fillPeople(database: Database, { people, declarations, cycle }: Problem): Promise<void> {
  const isShopper = (instruments: readonly string[]) => instruments.includes('mystery')
  const rows = JSON.stringify(
    people.map((one) => ({
      ...one,
      ...{ person: idOf(`person ${one.id}`), visitor: idOf(one.id), shopper: isShopper(one.instruments) },
      hours: one.hours.flatMap((spans, weekday) => spans.map(([from, until]) => ({ weekday, from, until }))),
    })),
  )
  const each = sql`jsonb_array_elements(${rows}::jsonb) AS one`
  const texts = (name: string) => sql`ARRAY(SELECT jsonb_array_elements_text(one -> ${name}))`
  await sql`INSERT INTO person (id, name_ar, name_en, email)
    SELECT (one ->> 'person')::uuid, 'Invented ' || (one ->> 'id'), 'Invented ' || (one ->> 'id'),
      lower(one ->> 'id') || '@bench.example' FROM ${each}`.execute(database)
  await sql`INSERT INTO person_role (person, role, valid_from)
    SELECT (one ->> 'person')::uuid, CASE WHEN (one ->> 'shopper')::boolean THEN 'mystery-shopper' ELSE 'evaluator' END,
      '2020-01-01' FROM ${each}`.execute(database)
  await sql`INSERT INTO employment (person, entity, valid_from)
    SELECT (one ->> 'person')::uuid, job ->> 'entity', '2020-01-01'
    FROM ${each}, jsonb_array_elements(one -> 'employments') AS job`.execute(database)
  await sql`INSERT INTO visitor (id, person, code_name, home, instruments, channels, languages, experience, max_per_day, max_per_cycle)
    SELECT (one ->> 'visitor')::uuid, CASE WHEN NOT (one ->> 'shopper')::boolean THEN (one ->> 'person')::uuid END,
      CASE WHEN (one ->> 'shopper')::boolean THEN 'S-' || (one ->> 'id') END, one ->> 'home',
      ${texts('instruments')}, ${texts('channels')}, ${texts('languages')}, (one ->> 'experience')::integer,
      (one ->> 'maxPerDay')::integer, (one ->> 'maxPerCycle')::integer FROM ${each}`.execute(database)
  await sql`INSERT INTO shopper_identity (visitor, person) SELECT (one ->> 'visitor')::uuid, (one ->> 'person')::uuid
    FROM ${each} WHERE (one ->> 'shopper')::boolean`.execute(database)
  await sql`INSERT INTO working_hours (visitor, weekday, starts_at, ends_at)
    SELECT (one ->> 'visitor')::uuid, (span ->> 'weekday')::integer, (span ->> 'from')::integer, (span ->> 'until')::integer
    FROM ${each}, jsonb_array_elements(one -> 'hours') AS span`.execute(database)
  await sql`INSERT INTO absence (visitor, starts_on, ends_on)
    SELECT (one ->> 'visitor')::uuid, (away ->> 'from')::date, (away ->> 'until')::date
    FROM ${each}, jsonb_array_elements(one -> 'absences') AS away`.execute(database)
  const answers = declarations.map(({ person, subject, answer }) => [idOf(person), subject.code, answer])
  await sql`INSERT INTO declaration (cycle_id, visitor, subject_kind, subject, answer, reason, declared_at)
    SELECT ${cycle}::integer, (one ->> 0)::uuid, 'entity', one ->> 1, one ->> 2,
      CASE WHEN one ->> 2 = 'interest' THEN 'Invented' END, '2026-01-01'
    FROM jsonb_array_elements(${JSON.stringify(answers)}::jsonb) AS one`.execute(database)
}

async function fillRules(
  services: Services,
  { cycle, demands, rules, holidays, seed }: Problem,
): Promise<void> {
  for (const day of holidays)
    await services.database
      .insertInto('calendar_day')
      .values({ day, title_ar: 'Invented', title_en: 'Invented' })
      .execute()
  await saveRules(services, secretariat, {
    ...{ cycle, revision: 0, seed, weights: usualWeights, neutralEmployers: rules.neutralEmployers },
    ...{ coolingOffCycles: rules.coolingOffCycles, minutesBetween: rules.minutesBetween },
    ...{ opensAt: 450, closesAt: 840, weekdays: [0, 1, 2, 3, 4] },
    demands: demands.map((demand) => ({
      ...{ instrument: demand.instrument, stage: 'final', channels: [], visits: demand.visits },
      ...{ people: demand.people, minutes: demand.minutes, startsOn: demand.from, endsOn: demand.until },
      ...{ daysBetween: demand.daysBetween, doubleShare: demand.doubleShare },
      ...{ repeatAfterDays: demand.repeatAfterDays, secret: demand.instrument === 'mystery' },
    })),
  })
}

async function fillVisits(database: Database, cycle: number, visits: readonly PlannedVisit[]): Promise<void> {
  const rows = JSON.stringify(
    visits.map((visit) => ({
      ...visit,
      id: idOf(`${cycle} ${visit.centre} ${visit.instrument} ${visit.stage} ${visit.number}`),
      people: visit.people.map(idOf),
    })),
  )
  await sql`INSERT INTO planned_visit (id, cycle_id, centre, instrument, stage, number, starts_at, ends_at, double, changed_at)
    SELECT (one ->> 'id')::uuid, ${cycle}::integer, one ->> 'centre', one ->> 'instrument', one ->> 'stage',
      (one ->> 'number')::integer, (one ->> 'startsAt')::timestamp AT TIME ZONE ${zone},
      (one ->> 'endsAt')::timestamp AT TIME ZONE ${zone}, (one ->> 'double')::boolean, '2026-01-01'
    FROM jsonb_array_elements(${rows}::jsonb) AS one`.execute(database)
  await sql`INSERT INTO visit_person (visit, visitor)
    SELECT (one ->> 'id')::uuid, who::uuid
    FROM jsonb_array_elements(${rows}::jsonb) AS one, jsonb_array_elements_text(one -> 'people') AS who`.execute(
    database,
  )
}

/** What was visited in an earlier cycle, as visits of their own. */
function pastVisits({ history }: Problem, cycle: number): PlannedVisit[] {
  const own = history.filter((past) => past.cycle === cycle)
  return own.map(({ person, centre, instrument, day }, at) => ({
    ...{ centre, instrument, stage: 'final', number: 1 + at, people: [person], double: false },
    ...{ startsAt: `${day}T08:00`, endsAt: `${day}T09:00` },
  }))
}

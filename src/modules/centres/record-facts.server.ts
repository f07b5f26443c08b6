import { sql } from 'kysely'
import type { Transaction } from '#platform/database.ts'
import { announcePublication } from '#platform/publication.ts'
import type { FactDraft, FactWithdrawal, SubjectKind } from './registry-fact.ts'

interface Recording {
  readonly facts: readonly (FactDraft | FactWithdrawal)[]
  /** Pseudonymous id of who records them. */
  readonly by: string
  readonly reason: string | null
  /** ISO date: what holds then is what the tables `entity` and `centre` show. */
  readonly today: string
}

/**
 * Adds facts to the registry and brings the tables of today up to date, as part of a change. Facts are told apart by
 * the order in which they were recorded: of two for the same day, the later one counts. Public pages are told that
 * names may have changed.
 */
export async function recordFacts(trx: Transaction, recording: Recording): Promise<void> {
  const { facts, today } = recording
  if (facts.length === 0) return
  await insertFacts(trx, recording)
  const codes = (kind: SubjectKind): string[] => [
    ...new Set(facts.filter((fact) => fact.kind === kind).map(({ subject }) => subject)),
  ]
  await showEntities(trx, today, codes('entity'))
  await showCentres(trx, today, codes('centre'))
  await announcePublication(trx)
}

async function insertFacts(trx: Transaction, { facts, by, reason }: Recording): Promise<void> {
  await sql`
    INSERT INTO registry_fact (subject_kind, subject, fact, from_day, precision, value, reason, replaces, recorded_by)
    SELECT given.kind, given.subject, given.fact, given."from",
      CASE WHEN given."yearOnly" THEN 'year' ELSE 'day' END, given.value, ${reason},
      CASE WHEN given.corrects THEN (
        SELECT f.id FROM registry_fact f
        WHERE f.subject_kind = given.kind AND f.subject = given.subject AND f.fact = given.fact AND f.value IS NOT NULL
          AND NOT EXISTS (SELECT FROM registry_fact later WHERE later.replaces = f.id)
        ORDER BY f.from_day DESC NULLS LAST, f.id DESC LIMIT 1)
        ELSE given.replaces END,
      ${by}
    FROM ROWS FROM (jsonb_to_recordset(${JSON.stringify(facts)}::jsonb)
      AS (kind text, subject text, fact text, "from" date, value jsonb, "yearOnly" boolean, corrects boolean,
        replaces bigint))
      WITH ORDINALITY AS given (kind, subject, fact, "from", value, "yearOnly", corrects, replaces, place)
    ORDER BY given.place`.execute(trx)
}

async function showEntities(trx: Transaction, today: string, codes: readonly string[]): Promise<void> {
  if (codes.length === 0) return
  await sql`
    INSERT INTO entity SELECT * FROM entities_on(${today}::date, ${codes}::text[])
    ON CONFLICT (code) DO UPDATE SET name_ar = excluded.name_ar, name_en = excluded.name_en, state = excluded.state,
      opened_on = excluded.opened_on, closed_on = excluded.closed_on, serves_public = excluded.serves_public`.execute(
    trx,
  )
}

async function showCentres(trx: Transaction, today: string, codes: readonly string[]): Promise<void> {
  if (codes.length === 0) return
  await sql`
    INSERT INTO centre SELECT * FROM centres_on(${today}::date, ${codes}::text[])
    ON CONFLICT (code) DO UPDATE SET entity = excluded.entity, name_ar = excluded.name_ar, name_en = excluded.name_en,
      channel = excluded.channel, governorate = excluded.governorate, opened_on = excluded.opened_on,
      closed_on = excluded.closed_on, attributes = excluded.attributes, state = excluded.state,
      merged_into = excluded.merged_into, locality_ar = excluded.locality_ar, locality_en = excluded.locality_en,
      latitude = excluded.latitude, longitude = excluded.longitude, services = excluded.services,
      hours_ar = excluded.hours_ar, hours_en = excluded.hours_en, opening_hours = excluded.opening_hours`.execute(
    trx,
  )
}

import { randomBytes } from 'node:crypto'
import { ICalCalendar, ICalCalendarMethod, ICalEventStatus } from 'ical-generator'
import { sql } from 'kysely'
import type { Person } from '#platform/access.ts'
import { recordAudit } from '#platform/audit.ts'
import type { Database } from '#platform/database.ts'
import { sha256 } from '#platform/digest.ts'
import { Refusal } from '#platform/fault.ts'
import type { Language } from '#platform/language.ts'
import type { Services } from '#platform/services.ts'
import { readTimeZone } from '../cycles/programme-place.server.ts'

/** The visitors that an account is: as evaluator, as shopper. */
const ownVisitors = (person: string) => sql`
  SELECT v.id FROM visitor v LEFT JOIN shopper_identity s ON s.visitor = v.id
  WHERE coalesce(v.person, s.person) = ${person}`

/**
 * Draws a new secret address for somebody's calendar; the one before ends. Returns the secret, which is kept nowhere: only
 * its digest is. One address serves an account that is both evaluator and shopper.
 *
 * @throws Refusal 403 for who visits nothing
 */
export async function renewFeed(
  { database, clock }: Pick<Services, 'database' | 'clock'>,
  person: Person,
): Promise<string> {
  const token = randomBytes(24).toString('base64url')
  await database.transaction().execute(async (trx) => {
    const { rows } = await sql<{
      id: string
    }>`${ownVisitors(person.id)} ORDER BY v.code_name IS NOT NULL`.execute(trx)
    const visitor = rows[0]?.id
    if (!visitor) throw new Refusal([{ code: 'access.refused' }], 403)
    const values = { token_sha256: sha256(token), created_at: clock.now() }
    await trx
      .insertInto('calendar_feed')
      .values({ visitor, ...values })
      .onConflict((conflict) => conflict.column('visitor').doUpdateSet(values))
      .execute()
    await recordAudit(trx, {
      ...{ actor: null, role: 'visitor', action: 'calendar-feed.renew' },
      subject: { kind: 'visitor', id: visitor },
    })
  })
  return token
}

/** Ends the secret address of somebody's calendar. */
export async function endFeed({ database }: Pick<Services, 'database'>, person: Person): Promise<void> {
  await database.transaction().execute(async (trx) => {
    const { rows } = await sql<{ visitor: string }>`
      DELETE FROM calendar_feed WHERE visitor IN (${ownVisitors(person.id)}) RETURNING visitor`.execute(trx)
    for (const { visitor } of rows)
      await recordAudit(trx, {
        ...{ actor: null, role: 'visitor', action: 'calendar-feed.end' },
        subject: { kind: 'visitor', id: visitor },
      })
  })
}

/** Since when somebody's calendar has an address; null: it has none. */
export async function readFeed(database: Database, person: Person): Promise<string | null> {
  const { rows } = await sql<{ created_at: Date }>`
    SELECT created_at FROM calendar_feed WHERE visitor IN (${ownVisitors(person.id)})`.execute(database)
  return rows[0]?.created_at.toISOString() ?? null
}

interface Row {
  readonly id: string
  readonly name_ar: string
  readonly name_en: string
  readonly centre: string
  readonly starts_at: Date
  readonly ends_at: Date
  readonly changed_at: Date
  readonly version: number
  readonly cancelled: boolean
}

const names = {
  ar: { calendar: 'زياراتي', visit: (centre: string) => `زيارة: ${centre}` },
  en: { calendar: 'My visits', visit: (centre: string) => `Visit: ${centre}` },
} as const

/**
 * The calendar behind a secret address as iCalendar text (RFC 5545): instants in UTC, ids that stay, a sequence that rises
 * with each change, and what was taken away as cancelled. Null for an address that is not, or no longer, one; also once
 * the account is disabled, and while nobody there is an evaluator or a shopper.
 */
export async function writeCalendar(
  database: Database,
  language: Language,
  token: string,
): Promise<string | null> {
  const owner = await findOwner(database, token)
  if (owner === null) return null
  const words = names[language]
  const calendar = new ICalCalendar({
    name: words.calendar,
    prodId: { company: 'taqyeem', product: 'visits', language: language.toUpperCase() },
    method: ICalCalendarMethod.PUBLISH,
  })
  for (const row of await listEvents(database, owner))
    calendar.createEvent({
      id: `${row.id}@visits.taqyeem`,
      sequence: row.version,
      start: row.starts_at,
      end: row.ends_at,
      stamp: row.changed_at,
      lastModified: row.changed_at,
      summary: words.visit(language === 'ar' ? row.name_ar : row.name_en),
      location: row.centre,
      status: row.cancelled ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
    })
  return calendar.toString()
}

async function findOwner(database: Database, token: string): Promise<string | null> {
  const { rows } = await sql<{ person: string }>`
    SELECT p.id AS person FROM calendar_feed f
    JOIN visitor v ON v.id = f.visitor
    LEFT JOIN shopper_identity s ON s.visitor = v.id
    JOIN person p ON p.id = coalesce(v.person, s.person)
    WHERE f.token_sha256 = ${sha256(token)} AND p.disabled_at IS NULL
      AND EXISTS (SELECT FROM person_role r WHERE r.person = p.id AND r.role IN ('evaluator', 'mystery-shopper')
        AND tstzrange(r.valid_from, r.valid_until) @> now())`.execute(database)
  return rows[0]?.person ?? null
}

/**
 * A visit as its own visitors know it. Who was taken off knows the moment at which it was theirs: when it moves later, that is
 * no news for them, who may have been taken off for an interest.
 */
async function listEvents(database: Database, person: string): Promise<Row[]> {
  const zone = await readTimeZone(database)
  const { rows } = await sql<Row>`
    SELECT v.id, c.name_ar, c.name_en, v.centre,
      coalesce(gone.starts_at, v.starts_at) AS starts_at,
      coalesce(gone.starts_at + (v.ends_at - v.starts_at), v.ends_at) AS ends_at,
      coalesce(gone.changed_at, v.changed_at) AS changed_at,
      v.version - coalesce(gone.since, 0) AS version,
      v.status = 'cancelled' OR p.removed_at IS NOT NULL AS cancelled
    FROM visit_person p
    JOIN planned_visit v ON v.id = p.visit
    JOIN cycle_centre c ON c.cycle_id = v.cycle_id AND c.centre = v.centre
    LEFT JOIN LATERAL (
      SELECT (h.before ->> 'startsAt')::timestamp AT TIME ZONE ${zone} AS starts_at, h.changed_at,
        (SELECT count(*)::integer FROM visit_change later WHERE later.visit = v.id AND later.id > h.id) AS since
      FROM visit_change h
      WHERE h.visit = v.id AND p.removed_at IS NOT NULL AND h.before -> 'people' ? p.visitor::text
        AND NOT coalesce(h.after -> 'people' ? p.visitor::text, false)
      ORDER BY h.id DESC LIMIT 1) gone ON true
    WHERE p.visitor IN (${ownVisitors(person)}) AND v.starts_at > now() - interval '120 days'
    ORDER BY v.starts_at, v.id`.execute(database)
  return rows
}

import { sql } from 'kysely'
import type { Person } from '#platform/access.ts'
import type { Database } from '#platform/database.ts'
import type { Centre } from '#scoring/centre.ts'
import type { Text } from '#scoring/guide.ts'
import { maySeeCycle } from './access.ts'
import type { Programme } from './name-programme.server.ts'

export interface CycleView {
  readonly id: number
  readonly title: Text
  readonly status: string
  readonly guide: { readonly code: string; readonly edition: string }
  /** ISO dates. */
  readonly startsOn: string
  readonly endsOn: string
  readonly publishedAt: string | null
}

export interface EnrolledCentre extends Centre {
  readonly governorate: string | null
}

/** The programme's name and country; null before it has been named. */
export async function readProgramme(database: Database): Promise<Programme | null> {
  const row = await database
    .selectFrom('programme')
    .select(['title_ar', 'title_en', 'country_ar', 'country_en', 'sample'])
    .executeTakeFirst()
  if (!row) return null
  const { title_ar, title_en, country_ar, country_en, sample } = row
  return { title: { ar: title_ar, en: title_en }, country: { ar: country_ar, en: country_en }, sample }
}

/** The cycles that a person may see, the latest first. */
export async function listCycles(database: Database, person: Person | null): Promise<CycleView[]> {
  const rows = await selectCycles(database).orderBy('id', 'desc').execute()
  return rows.filter((row) => maySeeCycle(person, row)).map(viewOf)
}

/** One cycle, or null when there is none that the person may see. */
export async function readCycle(
  database: Database,
  person: Person | null,
  id: number,
): Promise<CycleView | null> {
  const row = await selectCycles(database).where('id', '=', id).executeTakeFirst()
  return row && maySeeCycle(person, row) ? viewOf(row) : null
}

/** The centres enrolled in a cycle, by code, as they were known then. */
export async function listEnrolled(database: Database, cycle: number): Promise<EnrolledCentre[]> {
  const rows = await database
    .selectFrom('cycle_centre')
    .select(['centre', 'entity', 'name_ar', 'name_en', 'channel', 'governorate', 'attributes'])
    .where('cycle_id', '=', cycle)
    .orderBy('centre')
    .execute()
  return rows.map((row) => ({
    code: row.centre,
    name: { ar: row.name_ar, en: row.name_en },
    entity: row.entity,
    channel: row.channel,
    governorate: row.governorate,
    attributes: row.attributes as Centre['attributes'],
  }))
}

const selectCycles = (database: Database) =>
  database
    .selectFrom('cycle')
    .select(['id', 'title_ar', 'title_en', 'status', 'guide_code', 'guide_edition', 'published_at'])
    .select([sql<string>`starts_on::text`.as('starts_on'), sql<string>`ends_on::text`.as('ends_on')])

type CycleRow = Awaited<ReturnType<ReturnType<typeof selectCycles>['execute']>>[number]

const viewOf = (row: CycleRow): CycleView => ({
  id: row.id,
  title: { ar: row.title_ar, en: row.title_en },
  status: row.status,
  guide: { code: row.guide_code, edition: row.guide_edition },
  startsOn: row.starts_on,
  endsOn: row.ends_on,
  publishedAt: row.published_at?.toISOString() ?? null,
})

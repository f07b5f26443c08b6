import { sql } from 'kysely'
import type { Database } from '#platform/database.ts'
import type { Text } from '#scoring/guide.ts'
import type { OpeningHours } from './opening-hours.ts'
import type { CentreRecord, EntityRecord } from './registry-record.ts'

export interface EntityRow {
  readonly code: string
  readonly name_ar: string
  readonly name_en: string
  readonly state: string
  readonly opened_on: string | null
  readonly closed_on: string | null
  readonly merged_into: string | null
}

export interface CentreRow extends EntityRow {
  readonly entity: string
  readonly channel: string
  readonly governorate: string | null
  readonly attributes: unknown
  readonly locality_ar: string | null
  readonly locality_en: string | null
  readonly latitude: number | null
  readonly longitude: number | null
  readonly services: unknown
  readonly hours_ar: string | null
  readonly hours_en: string | null
  readonly opening_hours: unknown
}

const both = (ar: string | null, en: string | null): Text | null =>
  ar === null || en === null ? null : { ar, en }

export const toEntity = (row: EntityRow): EntityRecord => ({
  code: row.code,
  name: { ar: row.name_ar, en: row.name_en },
  state: row.state as EntityRecord['state'],
  openedOn: row.opened_on,
  closedOn: row.closed_on,
  mergedInto: row.merged_into,
})

export const toCentre = (row: CentreRow): CentreRecord => ({
  code: row.code,
  name: { ar: row.name_ar, en: row.name_en },
  entity: row.entity,
  channel: row.channel,
  governorate: row.governorate,
  openedOn: row.opened_on,
  closedOn: row.closed_on,
  attributes: row.attributes as CentreRecord['attributes'],
  state: row.state as CentreRecord['state'],
  mergedInto: row.merged_into,
  locality: both(row.locality_ar, row.locality_en),
  latitude: row.latitude,
  longitude: row.longitude,
  services: row.services as CentreRecord['services'],
  hours: both(row.hours_ar, row.hours_en),
  openingHours: row.opening_hours as OpeningHours | null,
})

/**
 * Entities as they were on a day, by code; all of them, or those asked for. Holds also entities that opened later.
 *
 * @param day ISO date
 */
export async function readEntities(
  database: Database,
  day: string,
  codes: readonly string[] | null = null,
): Promise<Map<string, EntityRecord>> {
  const { rows } =
    await sql<EntityRow>`SELECT * FROM entity_records_on(${day}::date, ${codes}::text[])`.execute(database)
  return new Map(rows.map((row) => [row.code, toEntity(row)]))
}

/** Centres as they were on a day, by code; see `readEntities`. */
export async function readCentres(
  database: Database,
  day: string,
  codes: readonly string[] | null = null,
): Promise<Map<string, CentreRecord>> {
  const { rows } = await sql<CentreRow>`SELECT * FROM centres_on(${day}::date, ${codes}::text[])`.execute(
    database,
  )
  return new Map(rows.map((row) => [row.code, toCentre(row)]))
}

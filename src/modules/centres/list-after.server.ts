import { type RawBuilder, sql } from 'kysely'
import type { Database } from '#platform/database.ts'
import { type CentreRow, type EntityRow, toCentre, toEntity } from './read-records.server.ts'
import type { CentreRecord, EntityRecord } from './registry-record.ts'

interface Asked {
  /** ISO date: as it was then; what opened later is not there yet. */
  readonly on: string
  readonly limit: number
  /** Only what comes after this code. */
  readonly after?: string | undefined
  /** Only the one with this code. */
  readonly code?: string | undefined
}

interface CentresAsked extends Asked {
  readonly entity?: string | undefined
  readonly governorate?: string | undefined
  readonly channel?: string | undefined
  readonly state?: string | undefined
}

const equal = (column: string, value: string | undefined): RawBuilder<unknown> =>
  value === undefined ? sql`true` : sql`${sql.ref(column)} = ${value}`

const within = ({ on, after = '', code }: Asked): RawBuilder<unknown> =>
  sql`(opened_on IS NULL OR opened_on <= ${on}::date) AND code > ${after} AND ${equal('code', code)}`

/** Entities as they were on a day, in the order of their codes, from one code on. */
export async function listEntitiesAfter(database: Database, asked: Asked): Promise<EntityRecord[]> {
  const { rows } = await sql<EntityRow>`
    SELECT * FROM entity_records_on(${asked.on}::date) WHERE ${within(asked)} ORDER BY code LIMIT ${asked.limit}`.execute(
    database,
  )
  return rows.map(toEntity)
}

/** Centres as they were on a day that fit what is asked, in the order of their codes, from one code on. */
export async function listCentresAfter(database: Database, asked: CentresAsked): Promise<CentreRecord[]> {
  const { rows } = await sql<CentreRow>`
    SELECT * FROM centres_on(${asked.on}::date)
    WHERE ${within(asked)} AND ${equal('entity', asked.entity)} AND ${equal('governorate', asked.governorate)}
      AND ${equal('channel', asked.channel)} AND ${equal('state', asked.state)}
    ORDER BY code LIMIT ${asked.limit}`.execute(database)
  return rows.map(toCentre)
}

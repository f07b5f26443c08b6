import { type RawBuilder, sql } from 'kysely'
import type { Database } from '#platform/database.ts'
import { foldText } from '#platform/fold-text.ts'
import type { Language } from '#platform/language.ts'
import type { Text } from '#scoring/guide.ts'
import { type CentreRow, toCentre } from './read-records.server.ts'
import type { CentreRecord } from './registry-record.ts'
import { type CentreSort, type RegistryView, rowsPerPage } from './registry-view.ts'

/** A centre in the list, with the names of what it belongs to. */
export interface CentreInList
  extends Pick<CentreRecord, 'code' | 'name' | 'channel' | 'openedOn' | 'closedOn' | 'state'> {
  readonly entity: { readonly code: string; readonly name: Text }
  readonly governorate: Text | null
}

export interface CentreList {
  readonly centres: readonly CentreInList[]
  /** How many fit the filter, on all pages. */
  readonly count: number
  /** How many there are without a filter. */
  readonly all: number
}

type Row = CentreRow & {
  readonly entity_ar: string
  readonly entity_en: string
  readonly governorate_ar: string | null
  readonly governorate_en: string | null
  readonly full_count: string
}

/** One page of the centres that a view asks for, as they are today or as they were on the day it names. */
export async function listCentres(
  database: Database,
  view: RegistryView,
  language: Language,
): Promise<CentreList> {
  const from = sourceOf(view.on)
  const { rows } = await sql<Row>`
    SELECT c.*, e.name_ar AS entity_ar, e.name_en AS entity_en, g.name_ar AS governorate_ar, g.name_en AS governorate_en,
      count(*) OVER () AS full_count
    ${from} WHERE ${existing(view.on)} AND ${conditionOf(view)}
    ORDER BY ${orderOf(view, language)} LIMIT ${rowsPerPage} OFFSET ${(view.page - 1) * rowsPerPage}`.execute(
    database,
  )
  const counted = await sql<{ all: string; fitting: string }>`
    SELECT count(*) AS all, count(*) FILTER (WHERE ${conditionOf(view)}) AS fitting
    ${from} WHERE ${existing(view.on)}`.execute(database)
  return {
    centres: rows.map(toLine),
    count: Number(counted.rows[0]?.fitting ?? 0),
    all: Number(counted.rows[0]?.all ?? 0),
  }
}

/** The centres of today stand in a table; those of another day are worked out from their facts. */
function sourceOf(on: string | null): RawBuilder<unknown> {
  const [centres, entities] =
    on === null ? [sql`centre`, sql`entity`] : [sql`centres_on(${on}::date)`, sql`entities_on(${on}::date)`]
  return sql`FROM ${centres} AS c JOIN ${entities} AS e ON e.code = c.entity
    LEFT JOIN governorate AS g ON g.code = c.governorate`
}

/** A centre that opened later was not there yet. */
const existing = (on: string | null): RawBuilder<unknown> =>
  on === null ? sql`true` : sql`(c.opened_on IS NULL OR c.opened_on <= ${on}::date)`

function conditionOf(view: RegistryView): RawBuilder<unknown> {
  const parts: RawBuilder<unknown>[] = []
  if (view.q !== '') {
    const like = `%${foldText(view.q).replace(/[\\%_]/g, '\\$&')}%`
    parts.push(sql`fold_text(c.code || ' ' || c.name_ar || ' ' || c.name_en) LIKE ${like}`)
  }
  if (view.entity !== null) parts.push(sql`c.entity = ${view.entity}`)
  if (view.governorate !== null) parts.push(sql`c.governorate = ${view.governorate}`)
  if (view.channel !== null) parts.push(sql`c.channel = ${view.channel}`)
  if (view.state !== null) parts.push(sql`c.state = ${view.state}`)
  return parts.length === 0 ? sql`true` : sql.join(parts, sql` AND `)
}

function orderOf({ sort, descending }: RegistryView, language: Language): RawBuilder<unknown> {
  const collate = language === 'ar' ? sql`COLLATE "ar-x-icu"` : sql`COLLATE "en-x-icu"`
  const named = (table: string) => sql`${sql.ref(`${table}.name_${language}`)} ${collate}`
  const columns: Readonly<Record<CentreSort, RawBuilder<unknown>>> = {
    name: named('c'),
    code: sql`c.code`,
    entity: named('e'),
    governorate: named('g'),
    channel: sql`c.channel`,
    state: sql`c.state`,
    opened: sql`c.opened_on`,
  }
  const way = descending ? sql`DESC` : sql`ASC`
  return sql`${columns[sort]} ${way} NULLS LAST, ${named('c')}, c.code`
}

function toLine(row: Row): CentreInList {
  const { code, name, channel, openedOn, closedOn, state } = toCentre(row)
  const entity = { code: row.entity, name: { ar: row.entity_ar, en: row.entity_en } }
  const governorate =
    row.governorate_ar === null
      ? null
      : { ar: row.governorate_ar, en: row.governorate_en ?? row.governorate_ar }
  return { ...{ code, name, channel, openedOn, closedOn, state }, entity, governorate }
}

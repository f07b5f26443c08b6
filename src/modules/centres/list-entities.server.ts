import { type RawBuilder, sql } from 'kysely'
import type { Database } from '#platform/database.ts'
import { foldText } from '#platform/fold-text.ts'
import type { Language } from '#platform/language.ts'
import { type EntityRow, toEntity } from './read-records.server.ts'
import type { EntityRecord } from './registry-record.ts'
import { rowsPerPage } from './registry-view.ts'

export interface EntityView {
  readonly q: string
  readonly state: string | null
  readonly sort: 'name' | 'code' | 'centres' | 'state'
  readonly descending: boolean
  readonly page: number
  readonly on: string | null
}

export interface EntityInList extends EntityRecord {
  /** Its open centres. */
  readonly centres: number
}

export interface EntityList {
  readonly entities: readonly EntityInList[]
  readonly count: number
  readonly all: number
}

/** One page of the entities that a view asks for, with the number of their open centres, today or on a day. */
export async function listEntitiesInView(
  database: Database,
  view: EntityView,
  language: Language,
): Promise<EntityList> {
  const condition = conditionOf(view)
  const { rows } = await sql<EntityRow & { centres: string }>`
    SELECT e.*, count(c.code) AS centres ${sourceOf(view.on)}
    WHERE ${existing(view.on)} AND ${condition}
    GROUP BY e.code, e.name_ar, e.name_en, e.state, e.opened_on, e.closed_on, e.merged_into
    ORDER BY ${orderOf(view, language)} LIMIT ${rowsPerPage} OFFSET ${(view.page - 1) * rowsPerPage}`.execute(
    database,
  )
  const counted = await sql<{ all: string; fitting: string }>`
    SELECT count(*) AS all, count(*) FILTER (WHERE ${condition}) AS fitting
    FROM ${entitiesOf(view.on)} AS e WHERE ${existing(view.on)}`.execute(database)
  return {
    entities: rows.map((row) => ({ ...toEntity(row), centres: Number(row.centres) })),
    count: Number(counted.rows[0]?.fitting ?? 0),
    all: Number(counted.rows[0]?.all ?? 0),
  }
}

/** No fact lies in the future, so that the last day there is shows what holds today. */
const entitiesOf = (on: string | null) => sql`entity_records_on(${on ?? 'infinity'}::date)`

function sourceOf(on: string | null): RawBuilder<unknown> {
  const centres = on === null ? sql`centre` : sql`centres_on(${on}::date)`
  const open = on === null ? sql`true` : sql`(c.opened_on IS NULL OR c.opened_on <= ${on}::date)`
  return sql`FROM ${entitiesOf(on)} AS e LEFT JOIN ${centres} AS c ON c.entity = e.code AND c.state = 'open' AND ${open}`
}

const existing = (on: string | null): RawBuilder<unknown> =>
  on === null ? sql`true` : sql`(e.opened_on IS NULL OR e.opened_on <= ${on}::date)`

function conditionOf({ q, state }: EntityView): RawBuilder<unknown> {
  const like = `%${foldText(q).replace(/[\\%_]/g, '\\$&')}%`
  const named =
    q === '' ? sql`true` : sql`fold_text(e.code || ' ' || e.name_ar || ' ' || e.name_en) LIKE ${like}`
  return state === null ? named : sql`${named} AND e.state = ${state}`
}

function orderOf({ sort, descending }: EntityView, language: Language): RawBuilder<unknown> {
  const collate = language === 'ar' ? sql`COLLATE "ar-x-icu"` : sql`COLLATE "en-x-icu"`
  const name = sql`${sql.ref(`e.name_${language}`)} ${collate}`
  const columns = { name, code: sql`e.code`, centres: sql`count(c.code)`, state: sql`e.state` }
  return sql`${columns[sort]} ${descending ? sql`DESC` : sql`ASC`}, ${name}, e.code`
}

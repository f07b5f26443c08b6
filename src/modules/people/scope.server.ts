import { sql } from 'kysely'
import type { Database } from '#platform/database.ts'
import type { Text } from '#scoring/guide.ts'
import type { ScopeKind } from './role.ts'

/** Something within which a role can hold, as people know it. */
export interface ScopeName {
  readonly id: string
  readonly name: Text
}

const sources = {
  entity: sql`SELECT code AS id, name_ar, name_en FROM entity`,
  centre: sql`SELECT code AS id, name_ar, name_en FROM centre`,
  cycle: sql`SELECT id::text AS id, title_ar AS name_ar, title_en AS name_en FROM cycle`,
} as const

interface Row {
  readonly id: string
  readonly name_ar: string
  readonly name_en: string
}

/** Whether a scope exists; the whole programme always does, and has no id. */
export async function hasScope(database: Database, kind: ScopeKind, id: string | null): Promise<boolean> {
  if (kind === 'programme') return id === null
  if (id === null) return false
  const { rows } = await sql<Row>`SELECT * FROM (${sources[kind]}) AS scope WHERE id = ${id}`.execute(
    database,
  )
  return rows.length > 0
}

/** The names of some scopes of a kind, by id. Those that are gone are absent. */
export async function nameScopes(
  database: Database,
  kind: keyof typeof sources,
  ids: readonly string[],
): Promise<ReadonlyMap<string, Text>> {
  if (ids.length === 0) return new Map()
  const { rows } = await sql<Row>`
    SELECT * FROM (${sources[kind]}) AS scope WHERE id = ANY (${[...ids]}::text[])`.execute(database)
  return new Map(rows.map((row) => [row.id, { ar: row.name_ar, en: row.name_en }]))
}

/** A scope of a role as it is told; without a name for the whole programme. */
export async function nameScope(
  database: Database,
  scopeKind: ScopeKind,
  id: string | null,
): Promise<{ readonly scopeKind: ScopeKind; readonly scopeName: Text | null }> {
  if (scopeKind === 'programme' || id === null) return { scopeKind, scopeName: null }
  return { scopeKind, scopeName: (await nameScopes(database, scopeKind, [id])).get(id) ?? null }
}

/** All entities, or all cycles, to choose from. Centres are too many for that: their code is typed. */
export async function listScopes(database: Database, kind: 'entity' | 'cycle'): Promise<ScopeName[]> {
  const { rows } = await sql<Row>`
    SELECT * FROM (${sources[kind]}) AS scope ORDER BY name_ar COLLATE "ar-x-icu", id`.execute(database)
  return rows.map((row) => ({ id: row.id, name: { ar: row.name_ar, en: row.name_en } }))
}

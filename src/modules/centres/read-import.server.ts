import { sql } from 'kysely'
import type { Database } from '#platform/database.ts'
import { type ImportPlan, planImport } from './plan-import.ts'
import { readHeld } from './read-held.server.ts'
import type { RegistryLists } from './read-registry-file.server.ts'

export interface RegistryImport {
  readonly id: string
  readonly fileName: string
  readonly status: 'waiting' | 'done' | 'dropped'
  readonly wanted: RegistryLists
  /** ISO date from which the changes hold. */
  readonly effectiveOn: string
  readonly reason: string
}

/** An import by its id, locked until the end of the transaction where one is asked for; null when there is none. */
export async function readImport(
  database: Database,
  id: string,
  { lock = false } = {},
): Promise<RegistryImport | null> {
  if (!/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(id)) return null
  const row = await database
    .selectFrom('registry_import')
    .select(['id', 'file_name', 'status', 'wanted', 'reason'])
    .select(sql<string>`effective_on::text`.as('effective_on'))
    .where('id', '=', id)
    .$if(lock, (query) => query.forUpdate())
    .executeTakeFirst()
  if (row === undefined) return null
  return {
    id: row.id,
    fileName: row.file_name,
    status: row.status as RegistryImport['status'],
    wanted: row.wanted as RegistryLists,
    effectiveOn: row.effective_on,
    reason: row.reason,
  }
}

/** What an import would do to the registry as it stands now. */
export async function planOf(
  database: Database,
  { wanted, effectiveOn }: RegistryImport,
): Promise<ImportPlan> {
  return planImport(await readHeld(database, effectiveOn), wanted, effectiveOn)
}

/** An import in the list of them. */
export interface ImportLine extends Omit<RegistryImport, 'wanted'> {
  /** ISO moment. */
  readonly uploadedAt: string
}

/** The last hundred imports, the latest first. */
export async function listImports(database: Database): Promise<ImportLine[]> {
  const rows = await database
    .selectFrom('registry_import')
    .select(['id', 'file_name', 'status', 'reason', 'uploaded_at'])
    .select(sql<string>`effective_on::text`.as('effective_on'))
    .orderBy('uploaded_at', 'desc')
    .limit(100)
    .execute()
  return rows.map((row) => ({
    id: row.id,
    fileName: row.file_name,
    status: row.status as RegistryImport['status'],
    effectiveOn: row.effective_on,
    reason: row.reason,
    uploadedAt: row.uploaded_at.toISOString(),
  }))
}

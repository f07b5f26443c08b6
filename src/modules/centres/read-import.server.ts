import { sql } from 'kysely'
import type { Database } from '#platform/database.ts'
import type { Fault } from '#platform/fault.ts'
import { type ImportPlan, planImport } from './plan-import.ts'
import { readHeld, readStamp } from './read-held.server.ts'
import type { RegistryLists } from './read-registry-file.server.ts'
import type { ShownPlan } from './show-plan.ts'

export type ImportStatus = 'sent' | 'reading' | 'planning' | 'faulty' | 'waiting' | 'done' | 'dropped'

export interface RegistryImport {
  readonly id: string
  readonly fileName: string
  readonly status: ImportStatus
  /** What the list says; null until it was read. */
  readonly wanted: RegistryLists | null
  /** ISO date from which the changes hold. */
  readonly effectiveOn: string
  readonly reason: string
}

/** An import as its page shows it. */
export interface ImportView extends Omit<RegistryImport, 'wanted'> {
  /** From 0 to 1, while it is read. */
  readonly readShare: number
  /** The first of them, and how many more there are as `faults.more`. */
  readonly faults: readonly Fault[]
  readonly plan: ShownPlan | null
  /** Of the changes that are shown. */
  readonly digest: string | null
  /** True when the registry changed since the changes were worked out. */
  readonly stale: boolean
}

const isId = (id: string): boolean => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(id)

/** An import by its id, locked until the end of the transaction where one is asked for; null when there is none. */
export async function readImport(
  database: Database,
  id: string,
  { lock = false } = {},
): Promise<RegistryImport | null> {
  if (!isId(id)) return null
  const row = await database
    .selectFrom('registry_import')
    .select(['id', 'file_name', 'status', 'wanted', 'reason'])
    .select(sql<string>`effective_on::text`.as('effective_on'))
    .where('id', '=', id)
    .$if(lock, (query) => query.forUpdate())
    .executeTakeFirst()
  return row === undefined ? null : { ...headOf(row), wanted: row.wanted as RegistryLists | null }
}

/** What the page of an import shows; null when there is none with this id. */
export async function readImportView(database: Database, id: string): Promise<ImportView | null> {
  if (!isId(id)) return null
  const row = await database
    .selectFrom('registry_import')
    .select([
      'id',
      'file_name',
      'status',
      'reason',
      'read_share',
      'faults',
      'fault_count',
      'plan',
      'plan_stamp',
    ])
    .select(['changes_digest', sql<string>`effective_on::text`.as('effective_on')])
    .where('id', '=', id)
    .executeTakeFirst()
  if (row === undefined) return null
  const faults = row.faults as unknown as readonly Fault[]
  const more = row.fault_count - faults.length
  const waits = row.status === 'waiting'
  return {
    ...headOf(row),
    readShare: row.read_share,
    faults: more > 0 ? [...faults, { code: 'faults.more', params: { count: more } }] : faults,
    plan: waits ? (row.plan as unknown as ShownPlan | null) : null,
    digest: row.changes_digest,
    stale: waits && row.plan_stamp !== (await readStamp(database)),
  }
}

interface Head {
  readonly id: string
  readonly file_name: string
  readonly status: string
  readonly effective_on: string
  readonly reason: string
}

const headOf = ({ id, file_name, status, effective_on, reason }: Head) => ({
  ...{ id, fileName: file_name, status: status as ImportStatus },
  ...{ effectiveOn: effective_on, reason },
})

/** What an import would do to the registry as it stands now. */
export async function planOf(
  database: Database,
  { wanted, effectiveOn }: RegistryImport,
): Promise<ImportPlan> {
  return planImport(await readHeld(database, effectiveOn), wanted ?? {}, effectiveOn)
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
  return rows.map((row) => ({ ...headOf(row), uploadedAt: row.uploaded_at.toISOString() }))
}

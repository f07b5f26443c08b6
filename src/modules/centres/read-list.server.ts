import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import type { Database, Transaction } from '#platform/database.ts'
import { type Fault, Refusal } from '#platform/fault.ts'
import { FaultList } from '#platform/files/fault-list.ts'
import { dropPieces, writePieces } from '#platform/files/file-pieces.ts'
import { handleJob, type JobWork } from '#platform/jobs.ts'
import type { Services } from '#platform/services.ts'
import { checkLists } from './check-lists.ts'
import { readListJob } from './list-job.ts'
import { piecesOf } from './list-pieces.ts'
import { type HeldRegistry, type ImportPlan, planImport } from './plan-import.ts'
import { readHeld, readStamp } from './read-held.server.ts'
import { type ReadLists, type RegistryLists, readRegistryFile } from './read-registry-file.server.ts'
import type { ListKind } from './registry-columns.ts'
import { digestOf, showPlan } from './show-plan.ts'

/** Most faults that are kept and shown; all are counted. */
const faultsKept = 200

/** The job that reads what was sent. */
export const handleReadList = (services: Services): JobWork =>
  handleJob(readListJob, ({ id }) => readList(services, id))

interface Started {
  readonly file_name: string
  readonly list_kind: ListKind
  readonly effective_on: string
  /** Null where the file has not been read yet. */
  readonly wanted: RegistryLists | null
}

interface Planned {
  readonly lists: RegistryLists
  readonly plan: ImportPlan
  readonly stamp: string
}

/**
 * Reads a list that was sent and plans what it changes: afterwards the import is `waiting` with its plan, or `faulty` with
 * what is wrong. One that was read before is only planned anew. Called again, it begins again; an import that was decided
 * meanwhile is left alone.
 */
export async function readList({ database }: Pick<Services, 'database'>, id: string): Promise<void> {
  const started = await start(database, id)
  if (started === null) return
  const faults = new FaultList()
  let planned: Planned | null = null
  try {
    planned = await planList(database, id, started, faults)
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    for (const fault of error.faults) takeFault(faults, fault)
  }
  await database.transaction().execute((trx) => settle(trx, id, faults.count === 0 ? planned : null, faults))
}

async function start(database: Database, id: string): Promise<Started | null> {
  const { rows } = await sql<Started>`
    UPDATE registry_import
    SET status = CASE WHEN wanted IS NULL THEN 'reading' ELSE 'planning' END, read_share = 0
    WHERE id = ${id}::uuid AND status IN ('sent', 'reading', 'planning')
    RETURNING file_name, list_kind, effective_on::text AS effective_on, wanted`.execute(database)
  return rows[0] ?? null
}

async function planList(
  database: Database,
  id: string,
  { effective_on: on, wanted, ...file }: Started,
  faults: FaultList,
): Promise<Planned> {
  const stamp = await readStamp(database)
  const held = await readHeld(database, on)
  const { lists, places } =
    wanted === null ? await readSent(database, id, file, held) : { lists: wanted, places: {} }
  for (const fault of checkLists(lists, held, on, places)) faults.add(fault)
  return { lists, plan: planImport(held, lists, on), stamp }
}

async function readSent(
  database: Database,
  id: string,
  { file_name: name, list_kind: kind }: Pick<Started, 'file_name' | 'list_kind'>,
  held: HeldRegistry,
): Promise<ReadLists> {
  const folder = await mkdtemp(join(tmpdir(), 'taqyeem-list-'))
  const path = join(folder, 'list')
  try {
    await writePieces(database, piecesOf(id), path)
    const attributes = (code: string) => held.centres.get(code)?.attributes ?? {}
    return await readRegistryFile({ name, kind, path }, attributes, tellProgress(database, id))
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

const halfSecond = 500

/** Notes at most twice a second how far the reading is; a note that is lost is followed by another. */
function tellProgress(database: Database, id: string): (read: number, size: number) => void {
  let told = performance.now()
  return (read, size) => {
    if (size === 0 || performance.now() - told < halfSecond) return
    told = performance.now()
    database
      .updateTable('registry_import')
      .set({ read_share: Math.min(1, read / size) })
      .where('id', '=', id)
      .where('status', '=', 'reading')
      .execute()
      .catch(() => {})
  }
}

/** A refusal tells how many more there are; the list counts them by itself. */
function takeFault(faults: FaultList, fault: Fault): void {
  if (fault.code === 'faults.more') faults.count += Number(fault.params?.count ?? 0)
  else faults.add(fault)
}

async function settle(
  trx: Transaction,
  id: string,
  planned: Planned | null,
  faults: FaultList,
): Promise<void> {
  const held = await trx
    .selectFrom('registry_import')
    .select('status')
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  if (held?.status !== 'reading' && held?.status !== 'planning') return
  await dropPieces(trx, piecesOf(id))
  const outcome =
    planned === null
      ? {
          status: 'faulty',
          fault_count: faults.count,
          faults: JSON.stringify(faults.faults.slice(0, faultsKept)),
        }
      : {
          status: 'waiting',
          wanted: JSON.stringify(planned.lists),
          changes_digest: digestOf(planned.plan),
          plan: JSON.stringify(showPlan(planned.plan)),
          plan_stamp: planned.stamp,
        }
  await trx
    .updateTable('registry_import')
    .set({ read_share: 1, ...outcome })
    .where('id', '=', id)
    .execute()
}

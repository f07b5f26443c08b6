import { sql } from 'kysely'
import type { Database } from '#platform/database.ts'
import type { Fault } from '#platform/fault.ts'
import type { Text } from '#scoring/guide.ts'
import type { Stage } from '#scoring/observation.ts'
import { type ImportKey, listStages } from './import-rows.server.ts'
import type { ImportStatus } from './lock-import.server.ts'

export interface ImportLine {
  readonly cycle: number
  readonly id: string
  readonly fileName: string
  /** In bytes. */
  readonly fileSize: number
  readonly sha256: string
  readonly status: ImportStatus
  /** From 0 to 1, while it is read. */
  readonly readShare: number
  readonly rows: number
  readonly faultCount: number
  readonly added: number | null
  readonly repeated: number | null
  readonly uploaded: Act
  readonly settled: Act | null
  readonly undone: (Act & { readonly reason: string }) | null
}

/** When something was done, and by whom; null as name for somebody who is no longer known. */
export interface Act {
  /** ISO 8601. */
  readonly at: string
  readonly by: Text | null
}

export interface ImportView extends ImportLine {
  readonly faults: readonly Fault[]
  /** Of the observations that wait to be loaded, or that came with it. */
  readonly byMeasure: readonly { readonly measure: string; readonly rows: number; readonly centres: number }[]
  readonly byCentre: readonly { readonly code: string; readonly name: Text; readonly rows: number }[]
  /** How many of the waiting ones the evidence holds already. */
  readonly heldAlready: number
  /** True while no result of the cycle is frozen. */
  readonly free: boolean
  /** Of the observations that wait to be loaded. */
  readonly stages: readonly Stage[]
  /** Why it was loaded outside the phase of its stage; null where it came in time. */
  readonly offPhaseReason: string | null
}

export const importsPerPage = 25

/** The imports of all cycles, the latest first, a page of them; and how many there are. */
export async function listImports(
  database: Database,
  page: number,
): Promise<{ readonly imports: ImportLine[]; readonly count: number }> {
  const { count } = await database
    .selectFrom('evidence_import')
    .select(({ fn }) => fn.countAll<string>().as('count'))
    .executeTakeFirstOrThrow()
  const rows = await selectImports(database)
    .orderBy('uploaded_at', 'desc')
    .orderBy('id')
    .limit(importsPerPage)
    .offset((page - 1) * importsPerPage)
    .execute()
  return { imports: rows.map(lineOf), count: Number(count) }
}

/** One import with what it holds, or null. */
export async function readImportView(database: Database, key: ImportKey): Promise<ImportView | null> {
  const row = await selectImports(database)
    .select(['evidence_import.faults', 'evidence_import.off_phase_reason'])
    .where('evidence_import.cycle_id', '=', key.cycle)
    .where(sql<string>`evidence_import.id::text`, '=', key.id)
    .executeTakeFirst()
  if (!row) return null
  const line = lineOf(row)
  const source = line.status === 'loaded' ? sql.table('observation') : sql.table('evidence_import_row')
  const mine = sql`cycle_id = ${key.cycle} and import_id = ${line.id}`
  const byMeasure = await sql<{ measure: string; rows: number; centres: number }>`
    select measure, count(*)::integer as rows, count(distinct centre)::integer as centres
    from ${source} where ${mine} group by measure order by measure`.execute(database)
  const byCentre = await sql<{ code: string; name_ar: string; name_en: string; rows: number }>`
    select held.centre as code, name_ar, name_en, rows
    from (select centre, count(*)::integer as rows from ${source} where ${mine} group by centre) held
    join cycle_centre on cycle_centre.cycle_id = ${key.cycle} and cycle_centre.centre = held.centre
    order by held.centre`.execute(database)
  const held = await sql<{ held: number; free: boolean }>`
    select
      (select count(*)::integer from evidence_import_row given join observation using (cycle_id, id)
       where given.cycle_id = ${key.cycle} and given.import_id = ${line.id}) as held,
      not exists (select from result where cycle_id = ${key.cycle} and status <> 'draft') as free`.execute(
    database,
  )
  return {
    ...line,
    faults: row.faults as unknown as Fault[],
    byMeasure: byMeasure.rows,
    byCentre: byCentre.rows.map(({ code, name_ar, name_en, rows }) => ({
      ...{ code, rows },
      name: { ar: name_ar, en: name_en },
    })),
    heldAlready: held.rows[0]?.held ?? 0,
    free: held.rows[0]?.free ?? false,
    stages: await listStages(database, { cycle: key.cycle, id: line.id }),
    offPhaseReason: row.off_phase_reason,
  }
}

const selectImports = (database: Database) =>
  database
    .selectFrom('evidence_import')
    .leftJoin('person as up', (join) => join.on(sql<boolean>`up.id::text = evidence_import.uploaded_by`))
    .leftJoin('person as set', (join) => join.on(sql<boolean>`set.id::text = evidence_import.settled_by`))
    .leftJoin('person as un', (join) => join.on(sql<boolean>`un.id::text = evidence_import.undone_by`))
    .select([
      'evidence_import.cycle_id',
      'evidence_import.id',
      'file_name',
      'file_size',
      'file_sha256',
      'status',
      'read_share',
      'row_count',
      'fault_count',
      'added',
      'repeated',
      'uploaded_at',
      'settled_at',
      'undone_at',
      'undone_reason',
      'up.name_ar as up_ar',
      'up.name_en as up_en',
      'set.name_ar as set_ar',
      'set.name_en as set_en',
      'un.name_ar as un_ar',
      'un.name_en as un_en',
    ])

type Row = Awaited<ReturnType<ReturnType<typeof selectImports>['execute']>>[number]

const actOf = (at: Date, ar: string | null, en: string | null): Act => ({
  at: at.toISOString(),
  by: ar === null || en === null ? null : { ar, en },
})

const lineOf = (row: Row): ImportLine => ({
  cycle: row.cycle_id,
  id: row.id,
  fileName: row.file_name,
  fileSize: row.file_size,
  sha256: row.file_sha256,
  status: row.status as ImportStatus,
  readShare: row.read_share,
  rows: row.row_count,
  faultCount: row.fault_count,
  added: row.added,
  repeated: row.repeated,
  uploaded: actOf(row.uploaded_at, row.up_ar, row.up_en),
  settled: row.settled_at && actOf(row.settled_at, row.set_ar, row.set_en),
  undone: row.undone_at && {
    ...actOf(row.undone_at, row.un_ar, row.un_en),
    reason: row.undone_reason ?? '',
  },
})

import type { Transaction } from '#platform/database.ts'
import { Refusal } from '#platform/fault.ts'
import type { ImportKey } from './import-rows.server.ts'

export type ImportStatus = 'waiting' | 'reading' | 'faulty' | 'ready' | 'loaded' | 'discarded' | 'undone'

/**
 * Holds an import, and before it its cycle, until the end of the transaction: whoever freezes a result of the cycle
 * waits, and whoever waits for the same import finds what was decided.
 *
 * @throws Refusal 404 `import.unknown`
 */
export async function lockImport(
  trx: Transaction,
  { cycle, id }: ImportKey,
): Promise<{ readonly status: ImportStatus; readonly sha256: string; readonly cycleStatus: string }> {
  const held = await trx
    .selectFrom('cycle')
    .select('status')
    .where('id', '=', cycle)
    .forUpdate()
    .executeTakeFirst()
  const row = await trx
    .selectFrom('evidence_import')
    .select(['status', 'file_sha256'])
    .where('cycle_id', '=', cycle)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  if (!held || !row) throw new Refusal([{ code: 'import.unknown', params: { cycle } }], 404)
  return { status: row.status as ImportStatus, sha256: row.file_sha256, cycleStatus: held.status }
}

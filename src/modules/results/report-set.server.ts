import type { Database } from '#platform/database.ts'

export type ReportSetStatus = 'waiting' | 'making' | 'ready' | 'failed'

/** The reports of all centres of a result: how far they are. */
export interface ReportSet {
  readonly status: ReportSetStatus
  readonly made: number
  readonly total: number
  readonly bytes: number
  /** ISO 8601; null while they are not finished. */
  readonly finishedAt: string | null
}

export interface ReportKey {
  readonly cycle: number
  readonly result: string
}

/** How far the reports of a result are; null when nobody has asked for them. */
export async function readReportSet(
  database: Database,
  { cycle, result }: ReportKey,
): Promise<ReportSet | null> {
  const row = await database
    .selectFrom('report_set')
    .select(['status', 'made', 'total', 'bytes', 'finished_at'])
    .where('cycle_id', '=', cycle)
    .where('result_id', '=', result)
    .executeTakeFirst()
  if (!row) return null
  return {
    status: row.status as ReportSetStatus,
    made: row.made,
    total: row.total,
    bytes: Number(row.bytes),
    finishedAt: row.finished_at?.toISOString() ?? null,
  }
}

/** The zip of a finished set, piece by piece, so that only one is held at a time. */
export async function* readReportPieces(
  database: Database,
  { cycle, result }: ReportKey,
): AsyncGenerator<Uint8Array, void, undefined> {
  for (let place = 0; ; place += 1) {
    const piece = await database
      .selectFrom('report_piece')
      .select('bytes')
      .where('cycle_id', '=', cycle)
      .where('result_id', '=', result)
      .where('place', '=', place)
      .executeTakeFirst()
    if (!piece) return
    yield piece.bytes
  }
}

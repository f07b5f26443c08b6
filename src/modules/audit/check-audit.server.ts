import type { Person } from '#platform/access.ts'
import { readCheckpoints } from '#platform/audit-checkpoint.ts'
import { verifyAudit } from '#platform/audit-verify.ts'
import type { Database } from '#platform/database.ts'
import { Refusal } from '#platform/fault.ts'
import { handleJob, type JobWork } from '#platform/jobs.ts'
import type { Services } from '#platform/services.ts'
import { mayReadAudit } from './access.ts'
import { checkAuditJob } from './check-job.ts'

/** A reading of the whole audit that somebody asked for. */
export interface AuditCheck {
  readonly status: 'waiting' | 'reading' | 'sound' | 'damaged' | 'failed'
  readonly read: number
  readonly total: number
  readonly badRow: number | null
  readonly flaw: string | null
  /** ISO moments. */
  readonly askedAt: string
  readonly finishedAt: string | null
}

/**
 * Asks for the chain to be read from its first row. While one reading waits or works, another is not added.
 *
 * @throws Refusal 403 for who may not read the audit
 */
export async function askForCheck({ database, jobs }: Services, person: Person): Promise<void> {
  if (!mayReadAudit(person)) throw new Refusal([{ code: 'access.refused' }], 403)
  await database.transaction().execute(async (trx) => {
    const { id } = await trx
      .insertInto('audit_check')
      .values({ asked_by: person.id })
      .returning('id')
      .executeTakeFirstOrThrow()
    const sent = await jobs.send(trx, checkAuditJob, { check: id }, { key: 'one at a time' })
    if (sent === null) await trx.deleteFrom('audit_check').where('id', '=', id).execute()
  })
}

/** The latest reading that was asked for; null when nobody asked yet. */
export async function readLatestCheck(database: Database): Promise<AuditCheck | null> {
  const row = await database
    .selectFrom('audit_check')
    .selectAll()
    .orderBy('asked_at', 'desc')
    .limit(1)
    .executeTakeFirst()
  if (row === undefined) return null
  return {
    ...{
      status: row.status as AuditCheck['status'],
      read: Number(row.rows_read),
      total: Number(row.rows_total),
    },
    ...{ badRow: row.bad_row === null ? null : Number(row.bad_row), flaw: row.flaw },
    ...{ askedAt: row.asked_at.toISOString(), finishedAt: row.finished_at?.toISOString() ?? null },
  }
}

/** The job that reads the chain. */
export const handleCheckAudit = (services: Services): JobWork =>
  handleJob(checkAuditJob, ({ check }) => checkAudit(services, check))

/** Reads the chain and its checkpoints and writes down what it found; on failure it says so, and the error goes on. */
export async function checkAudit(
  { database, config, clock }: Pick<Services, 'database' | 'config' | 'clock'>,
  check: string,
): Promise<void> {
  const of = () => database.updateTable('audit_check').where('id', '=', check)
  const head = await database
    .selectFrom('audit')
    .select(({ fn }) => fn.max('id').as('id'))
    .executeTakeFirst()
  await of()
    .set({ status: 'reading', rows_read: 0, rows_total: head?.id ?? 0, flaw: null, bad_row: null })
    .execute()
  try {
    const { sound, badLines } = await readCheckpoints(config.dataDir)
    let told = performance.now()
    const verdict = await verifyAudit(database, sound, async (rows) => {
      if (performance.now() - told < 500) return
      told = performance.now()
      await of().set({ rows_read: rows }).execute()
    })
    const damage = verdict.sound
      ? badLines.length > 0
        ? { flaw: 'checkpoint' as const, bad_row: null }
        : null
      : { flaw: verdict.flaw, bad_row: verdict.row }
    await of()
      .set({
        ...(damage === null ? { status: 'sound' } : { status: 'damaged', ...damage }),
        ...(verdict.sound ? { rows_read: verdict.rows, rows_total: verdict.rows } : {}),
        finished_at: clock.now(),
      })
      .execute()
  } catch (error) {
    await of().set({ status: 'failed', finished_at: clock.now() }).execute()
    throw error
  }
}

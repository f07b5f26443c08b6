import type { Person } from '#platform/access.ts'
import { recordAudit } from '#platform/audit.ts'
import { Refusal } from '#platform/fault.ts'
import { requireRole } from '#platform/held-role.ts'
import { languages } from '#platform/language.ts'
import type { Services } from '#platform/services.ts'
import { roleToMakeResults } from './access.ts'
import { listCentreResults } from './read.server.ts'
import { makeReportsJob } from './report-job.ts'
import { type ReportKey, readReportSet } from './report-set.server.ts'

/**
 * Asks for the reports of all centres of a result in both languages. While they are being made nothing is added; asked
 * again when they are finished, they are made anew (the stability may have been measured since).
 *
 * @throws Refusal 403 without the role, 404 for a result that has no centres
 */
export async function requestReports(
  { database, jobs, clock }: Services,
  person: Person,
  { cycle, result }: ReportKey,
): Promise<void> {
  const role = requireRole(roleToMakeResults(person))
  await database.transaction().execute(async (trx) => {
    const held = await trx
      .selectFrom('result')
      .select('id')
      .where('cycle_id', '=', cycle)
      .where('id', '=', result)
      .forUpdate()
      .executeTakeFirst()
    const centres = held ? await listCentreResults(trx, cycle, result) : []
    if (centres.length === 0) throw new Refusal([], 404)
    const before = await readReportSet(trx, { cycle, result })
    if (before?.status === 'waiting' || before?.status === 'making') return
    await trx.deleteFrom('report_set').where('cycle_id', '=', cycle).where('result_id', '=', result).execute()
    await trx
      .insertInto('report_set')
      .values({
        cycle_id: cycle,
        result_id: result,
        total: centres.length * languages.length,
        requested_at: clock.now(),
      })
      .execute()
    await jobs.send(trx, makeReportsJob, { cycle, result }, { key: `${cycle}/${result}` })
    await recordAudit(trx, {
      actor: person.id,
      role,
      action: 'results.request-reports',
      subject: { kind: 'result', id: result },
      after: { cycle, centres: centres.length },
    })
  })
}

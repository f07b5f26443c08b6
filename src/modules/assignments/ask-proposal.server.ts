import type { Person } from '#platform/access.ts'
import { recordAudit } from '#platform/audit.ts'
import { Refusal } from '#platform/fault.ts'
import type { Services } from '#platform/services.ts'
import { makeProposalJob } from './proposal-job.ts'
import { requirePlanner } from './require-planner.server.ts'

/**
 * Asks for a proposal of the whole plan of a cycle; a job makes it. Returns its id.
 *
 * @throws Refusal 403; 409 `assignment.no_rules`; 409 `proposal.under_way` while another is being made
 */
export async function askProposal(
  { database, clock, jobs }: Pick<Services, 'database' | 'clock' | 'jobs'>,
  person: Person,
  cycle: number,
): Promise<string> {
  return database.transaction().execute(async (trx) => {
    const role = await requirePlanner(trx, cycle, person)
    const plan = await trx
      .selectFrom('assignment_plan')
      .select('cycle_id')
      .where('cycle_id', '=', cycle)
      .forUpdate()
      .executeTakeFirst()
    if (!plan) throw new Refusal([{ code: 'assignment.no_rules', params: { cycle } }], 409)
    const busy = await trx
      .selectFrom('proposal')
      .select('id')
      .where('cycle_id', '=', cycle)
      .where('status', 'in', ['waiting', 'working'])
      .executeTakeFirst()
    if (busy) throw new Refusal([{ code: 'proposal.under_way' }], 409)
    const { id } = await trx
      .insertInto('proposal')
      .values({ cycle_id: cycle, requested_by: person.id, requested_at: clock.now() })
      .returning('id')
      .executeTakeFirstOrThrow()
    await jobs.send(trx, makeProposalJob, { proposal: id })
    await recordAudit(trx, {
      ...{ actor: person.id, role, action: 'proposal.ask' },
      subject: { kind: 'proposal', id },
      after: { cycle },
    })
    return id
  })
}

/** Stops the making of a proposal. Does nothing where it has come to an end. @throws Refusal 403 */
export async function cancelProposal(
  { database, clock }: Pick<Services, 'database' | 'clock'>,
  person: Person,
  { cycle, id }: { readonly cycle: number; readonly id: string },
): Promise<void> {
  await database.transaction().execute(async (trx) => {
    const role = await requirePlanner(trx, cycle, person)
    const stopped = await trx
      .updateTable('proposal')
      .set({ status: 'cancelled', settled_at: clock.now() })
      .where('id', '=', id)
      .where('cycle_id', '=', cycle)
      .where('status', 'in', ['waiting', 'working'])
      .returning('id')
      .executeTakeFirst()
    if (stopped)
      await recordAudit(trx, {
        ...{ actor: person.id, role, action: 'proposal.cancel' },
        subject: { kind: 'proposal', id },
      })
  })
}

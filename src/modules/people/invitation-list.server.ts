import { z } from 'zod'
import type { Person } from '#platform/access.ts'
import { type AuditEntry, recordAudit, recordAudits } from '#platform/audit.ts'
import { todayOf } from '#platform/day.ts'
import { sha256 } from '#platform/digest.ts'
import { type Fault, Refusal } from '#platform/fault.ts'
import { requireRole } from '#platform/held-role.ts'
import { defineJob, handleJob, type JobWork } from '#platform/jobs.ts'
import type { Services } from '#platform/services.ts'
import { roleToKeepPeople } from './access.ts'
import type { NewInvitation } from './invitation.ts'
import { writeInvitation } from './invite-person.server.ts'
import { faultOf } from './person-fault.ts'
import { groupRows, planInvitations } from './plan-invitations.server.ts'
import { readInvitationList } from './read-invitation-list.server.ts'

/** Most people that one list invites. */
export const mostInvited = 2000

/** Most faults that are kept and shown. */
const faultsKept = 200

/** The job that sends the invitations of a list. */
export const inviteListJob = defineJob({
  name: 'people.invite-list',
  schema: z.object({ list: z.uuid() }),
  retryLimit: 2,
})

/**
 * Takes a spreadsheet of people in, and reads it: it then waits to be confirmed, or shows what is wrong in it. Returns the
 * list's id.
 *
 * @throws Refusal 403; 422 `people.list_missing`, `people.list_long`
 */
export async function uploadInvitations(
  { database, clock }: Services,
  asker: Person,
  { name, bytes }: { readonly name: string; readonly bytes: Uint8Array },
): Promise<string> {
  const role = requireRole(roleToKeepPeople(asker))
  if (bytes.byteLength === 0) throw new Refusal([faultOf('people.list_missing', 'file')])
  const now = clock.now()
  const file = name.slice(0, 200)
  const planned = await readInvitationList(file, bytes)
    .then((rows) => {
      const groups = groupRows(rows)
      if (groups.size > mostInvited) throw tooMany()
      return planInvitations(database, groups, { file, now, today: todayOf(clock) })
    })
    .catch((error: unknown) => {
      // What is wrong within the file is kept with it, and shown; a file that is too long is not taken in.
      if (error instanceof Refusal && error.status === 400) return { invitations: [], faults: error.faults }
      throw error
    })
  const { invitations, faults } = planned
  const id = crypto.randomUUID()
  await database.transaction().execute(async (trx) => {
    await trx
      .insertInto('invitation_list')
      .values({
        ...{ id, file_name: file, status: faults.length > 0 ? 'faulty' : 'waiting', created_by: asker.id },
        ...{ rows: JSON.stringify(invitations), row_count: invitations.length, created_at: now },
        ...{ fault_count: faults.length, faults: JSON.stringify(faults.slice(0, faultsKept)) },
      })
      .execute()
    await recordAudit(trx, {
      ...{ actor: asker.id, role, action: 'people.list-sent', subject: { kind: 'invitation-list', id } },
      after: { file_sha256: sha256(bytes), people: invitations.length, faults: faults.length },
    })
  })
  return id
}

const tooMany = (): Refusal => new Refusal([faultOf('people.list_long', 'file', { most: mostInvited })])

/**
 * Confirms a list: the job that invites everybody in it is written in this transaction.
 *
 * @throws Refusal 403; 409 `people.list_settled` when it does not wait to be confirmed
 */
export async function confirmInvitations(
  { database, jobs }: Services,
  asker: Person,
  id: string,
): Promise<void> {
  const role = requireRole(roleToKeepPeople(asker))
  await database.transaction().execute(async (trx) => {
    const row = await trx
      .updateTable('invitation_list')
      .set({ status: 'inviting', created_by: asker.id, share: 0 })
      .where('id', '=', id)
      .where('status', '=', 'waiting')
      .returning('row_count')
      .executeTakeFirst()
    if (row === undefined) throw new Refusal([{ code: 'people.list_settled' }], 409)
    await jobs.send(trx, inviteListJob, { list: id }, { key: id })
    await recordAudit(trx, {
      ...{ actor: asker.id, role, action: 'people.list-confirmed', subject: { kind: 'invitation-list', id } },
      after: { people: row.row_count },
    })
  })
}

export const handleInviteList = (services: Services): JobWork =>
  handleJob(inviteListJob, ({ list }) => inviteList(services, list))

/**
 * Invites everybody on a list, in one transaction: all, or nobody where one can no longer be invited (the list then shows
 * who). Called again, it does nothing more.
 */
export async function inviteList(
  services: Pick<Services, 'database' | 'config' | 'clock'>,
  id: string,
): Promise<void> {
  const { database, clock } = services
  const list = await database
    .selectFrom('invitation_list')
    .select(['rows', 'created_by'])
    .where('id', '=', id)
    .where('status', '=', 'inviting')
    .executeTakeFirst()
  if (list === undefined || list.created_by === null) return
  const asker = list.created_by
  const invitations = list.rows as unknown as readonly NewInvitation[]
  try {
    await database.transaction().execute(async (trx) => {
      const entries: AuditEntry[] = []
      for (const [at, invitation] of invitations.entries()) {
        const written = { asker, role: 'administrator', invitation, list: id }
        entries.push((await writeInvitation(services, trx, written)).entry)
        if (at % 25 === 24) await tellShare(database, id, (at + 1) / invitations.length)
      }
      const settled = { status: 'done', share: 1, rows: null, settled_at: clock.now() } as const
      const done = await trx
        .updateTable('invitation_list')
        .set(settled)
        .where('id', '=', id)
        .where('status', '=', 'inviting')
        .executeTakeFirst()
      if (done.numUpdatedRows === 0n) throw new Refusal([{ code: 'people.list_settled' }], 409)
      await recordAudits(trx, entries)
    })
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    await showFaults(database, id, error.faults)
  }
}

/** Beside the transaction, so that whoever waits sees it at once. */
const tellShare = (database: Services['database'], id: string, share: number) =>
  database.updateTable('invitation_list').set({ share }).where('id', '=', id).execute()

const showFaults = (database: Services['database'], id: string, faults: readonly Fault[]) =>
  database
    .updateTable('invitation_list')
    .set({ status: 'faulty', faults: JSON.stringify(faults), fault_count: faults.length })
    .where('id', '=', id)
    .where('status', '=', 'inviting')
    .execute()

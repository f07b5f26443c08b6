import { sql } from 'kysely'
import type { Person } from '#platform/access.ts'
import { recordAudit } from '#platform/audit.ts'
import { requireRole } from '#platform/held-role.ts'
import { mailSubject } from '#platform/mail/subject.ts'
import type { Services } from '#platform/services.ts'
import { notify } from '../notices/notify.server.ts'
import { roleToKeepVisits } from './access.ts'
import { listVisitors } from './read-visitors.server.ts'

const pleaseDeclare = mailSubject({
  ar: 'صرّح بمصالحك قبل زيارات الدورة #',
  en: 'Declare your interests before the visits of cycle #',
})

const body = [
  {
    ar: 'قبل إسناد الزيارات نحتاج أن تصرّح: هل لك مصلحة لدى أي من الجهات المشاركة أو مراكزها؟ لا تُسند إليك زيارة جهة لم تصرّح بشأنها.',
    en: 'Before visits are given out, please declare whether you have an interest in any of the entities taking part or their centres. You are not sent to an entity about which you have not declared.',
  },
]

/**
 * Asks everybody who can visit in a cycle to declare their interests, those who have not been asked yet; with `again`,
 * also those who were asked and have not answered for every entity.
 *
 * @returns how many were asked now
 * @throws Refusal 403 without the role
 */
export async function askDeclarations(
  { database, clock }: Pick<Services, 'database' | 'clock'>,
  person: Person,
  { cycle, again }: { readonly cycle: number; readonly again: boolean },
): Promise<number> {
  const role = requireRole(roleToKeepVisits(person))
  const now = clock.now()
  return database.transaction().execute(async (trx) => {
    const visitors = await listVisitors(trx, cycle, clock)
    const asked = await trx
      .selectFrom('declaration_request')
      .select('visitor')
      .where('cycle_id', '=', cycle)
      .execute()
    const known = new Set(asked.map(({ visitor }) => visitor))
    const done = again ? await listDone(trx, cycle) : known
    const ask = visitors.filter(({ id }) => !(again ? done : known).has(id)).map(({ id }) => id)
    if (ask.length === 0) return 0
    await trx
      .insertInto('declaration_request')
      .values(ask.map((visitor) => ({ cycle_id: cycle, visitor, asked_at: now })))
      .onConflict((conflict) => conflict.columns(['cycle_id', 'visitor']).doUpdateSet({ asked_at: now }))
      .execute()
    for (const to of await accountsOf(trx, ask))
      await notify(trx, {
        ...{ to, kind: 'assignment', body },
        subject: pleaseDeclare(cycle),
        link: `/visits/declarations/${cycle}`,
      })
    await recordAudit(trx, {
      ...{ actor: person.id, role, action: 'declaration.ask' },
      subject: { kind: 'cycle', id: String(cycle) },
      after: { visitors: ask },
    })
    return ask.length
  })
}

type Trx = Parameters<typeof recordAudit>[0]

/** The accounts behind visitors, shoppers too: only to reach them, never to be shown. */
export async function accountsOf(trx: Trx, visitors: readonly string[]): Promise<string[]> {
  if (visitors.length === 0) return []
  const { rows } = await sql<{ person: string }>`
    SELECT DISTINCT coalesce(v.person, s.person) AS person
    FROM visitor v LEFT JOIN shopper_identity s ON s.visitor = v.id
    WHERE v.id = ANY (${[...visitors]}::uuid[]) ORDER BY 1`.execute(trx)
  return rows.map(({ person }) => person)
}

/** Those who have answered for every entity that takes part. */
async function listDone(trx: Trx, cycle: number): Promise<Set<string>> {
  const { rows } = await sql<{ visitor: string }>`
    SELECT d.visitor FROM declaration d
    WHERE d.cycle_id = ${cycle} AND d.subject_kind = 'entity'
      AND d.subject IN (SELECT entity FROM cycle_centre WHERE cycle_id = ${cycle})
    GROUP BY d.visitor
    HAVING count(DISTINCT d.subject) = (SELECT count(DISTINCT entity) FROM cycle_centre WHERE cycle_id = ${cycle})`.execute(
    trx,
  )
  return new Set(rows.map(({ visitor }) => visitor))
}

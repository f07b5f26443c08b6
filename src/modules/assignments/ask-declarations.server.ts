import { sql } from 'kysely'
import type { Person } from '#platform/access.ts'
import { recordAudit } from '#platform/audit.ts'
import { todayOf } from '#platform/day.ts'
import { requireRole } from '#platform/held-role.ts'
import { mailSubject } from '#platform/mail/subject.ts'
import type { Services } from '#platform/services.ts'
import { requireAct } from '../cycles/require-act.server.ts'
import { notify } from '../notices/notify.server.ts'
import { roleToKeepVisits } from './access.ts'
import { countDeclarations } from './read-declarations.server.ts'
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

export interface DeclarationAsking {
  readonly cycle: number
  /** Also those who were asked and have not answered for every entity. */
  readonly again: boolean
  /** When the page was made on which whoever asks saw who was asked. */
  readonly seenAt?: Date | undefined
}

/**
 * Asks everybody who can visit in a cycle to declare their interests, those who have not been asked yet; with `again`,
 * also those who were asked and have not answered for every entity. Whom somebody asked since the page was made is not asked
 * again: a button pressed twice, or by two people at once, sends one notice. The rows of the requests decide.
 *
 * @returns how many were asked now
 * @throws Refusal 403 without the role; 409 `cycle.phase_closed` once the visits are over
 */
export async function askDeclarations(
  { database, clock }: Pick<Services, 'database' | 'clock'>,
  person: Person,
  { cycle, again, seenAt }: DeclarationAsking,
): Promise<number> {
  const role = requireRole(roleToKeepVisits(person))
  const now = clock.now()
  return database.transaction().execute(async (trx) => {
    await requireAct(trx, { cycle, act: 'declaration.make', day: todayOf(clock) })
    const visitors = await listVisitors(trx, cycle, clock)
    const counts = await countDeclarations(trx, cycle)
    const open = new Set(
      counts.filter(({ asked, left }) => (again ? left > 0 : !asked)).map(({ visitor }) => visitor),
    )
    const ask = visitors.filter(({ id }) => open.has(id)).map(({ id }) => id)
    if (ask.length === 0) return 0
    const fresh = await keepRequests(trx, { cycle, ask, again, now, seenAt })
    if (fresh.length === 0) return 0
    for (const to of await accountsOf(trx, fresh))
      await notify(trx, {
        ...{ to, kind: 'assignment', body },
        subject: pleaseDeclare(cycle),
        link: `/visits/declarations/${cycle}`,
      })
    await recordAudit(trx, {
      ...{ actor: person.id, role, action: 'declaration.ask' },
      subject: { kind: 'cycle', id: String(cycle) },
      after: { visitors: fresh },
    })
    return fresh.length
  })
}

type Trx = Parameters<typeof recordAudit>[0]

interface Requests extends DeclarationAsking {
  readonly ask: readonly string[]
  readonly now: Date
}

/** Writes that visitors are asked. @returns those whom nobody else had asked by then, or since the page was made */
async function keepRequests(trx: Trx, { cycle, ask, again, now, seenAt }: Requests): Promise<string[]> {
  const { rows } = await sql<{ visitor: string }>`
    INSERT INTO declaration_request AS held (cycle_id, visitor, asked_at)
    SELECT ${cycle}, visitor, ${now} FROM unnest(${[...ask]}::uuid[]) AS visitor ORDER BY visitor
    ON CONFLICT (cycle_id, visitor) DO UPDATE SET asked_at = excluded.asked_at
      WHERE ${again} AND held.asked_at < coalesce(${seenAt ?? null}::timestamptz, 'infinity')
    RETURNING visitor`.execute(trx)
  return rows.map(({ visitor }) => visitor)
}

/** The accounts behind visitors, shoppers too: only to reach them, never to be shown. */
export async function accountsOf(trx: Trx, visitors: readonly string[]): Promise<string[]> {
  if (visitors.length === 0) return []
  const { rows } = await sql<{ person: string }>`
    SELECT DISTINCT coalesce(v.person, s.person) AS person
    FROM visitor v LEFT JOIN shopper_identity s ON s.visitor = v.id
    WHERE v.id = ANY (${[...visitors]}::uuid[]) ORDER BY 1`.execute(trx)
  return rows.map(({ person }) => person)
}

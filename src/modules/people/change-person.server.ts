import type { Person } from '#platform/access.ts'
import { type AuditAction, recordAudit } from '#platform/audit.ts'
import type { Transaction } from '#platform/database.ts'
import { dayOf } from '#platform/day.ts'
import { Refusal } from '#platform/fault.ts'
import { requireRole } from '#platform/held-role.ts'
import { isId } from '#platform/is-id.ts'
import type { Services } from '#platform/services.ts'
import { mayChangePerson, roleToKeepPeople } from './access.ts'
import { faultOf, refuseAny } from './person-fault.ts'
import { type PersonNews, tellPerson } from './tell-person.server.ts'

export interface PersonChange {
  /** Whose account changes. */
  readonly person: string
  /** For the audit row: `people.role-given`. */
  readonly action: AuditAction
  /** Why; kept in the audit. It must not be empty where `asksReason` says so. */
  readonly reason: string
  readonly asksReason?: boolean
}

/** What a change has to decide on. */
export interface PersonSituation {
  readonly trx: Transaction
  readonly now: Date
  /** ISO date of `now` where the programme is. */
  readonly today: string
  /** The zone in which days begin and end. */
  readonly zone: string
  readonly disabledAt: Date | null
}

/** What changed. */
export interface PersonChanged {
  /** For the audit: codes, states and dates. */
  readonly before?: unknown
  readonly after?: unknown
  /** What its owner is told by mail. */
  readonly news?: PersonNews
}

/**
 * Makes one change of somebody's account: access, decision, audit and the word to its owner in one transaction. Two people who change the same
 * account wait for each other.
 *
 * @throws Refusal 403 without the role or for one's own account (`people.own_account`), 404 `people.unknown`,
 *   422 `people.reason_missing`
 */
export async function changePerson(
  { database, clock }: Services,
  asker: Person,
  { person, action, reason, asksReason = false }: PersonChange,
  decide: (situation: PersonSituation) => Promise<PersonChanged>,
): Promise<void> {
  const role = requireRole(roleToKeepPeople(asker))
  if (!mayChangePerson(asker, person)) throw new Refusal([{ code: 'people.own_account' }], 403)
  refuseAny([asksReason && reason.trim() === '' ? faultOf('people.reason_missing', 'reason') : null])
  const now = clock.now()
  await database.transaction().execute(async (trx) => {
    const found = isId(person)
      ? await trx
          .selectFrom('person')
          .select('disabled_at')
          .where('id', '=', person)
          .forNoKeyUpdate()
          .executeTakeFirst()
      : undefined
    if (found === undefined) throw new Refusal([{ code: 'people.unknown' }], 404)
    const { news, ...changed } = await decide({
      trx,
      now,
      ...{ today: dayOf(now, clock.zone), zone: clock.zone },
      disabledAt: found.disabled_at,
    })
    await recordAudit(trx, {
      actor: asker.id,
      role,
      action,
      subject: { kind: 'person', id: person },
      ...changed,
      why: reason.trim() || null,
    })
    if (news !== undefined) await tellPerson(trx, person, news)
  })
}

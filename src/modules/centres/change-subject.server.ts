import { sql } from 'kysely'
import type { Person } from '#platform/access.ts'
import { type AuditAction, recordAudit } from '#platform/audit.ts'
import type { Transaction } from '#platform/database.ts'
import { isDay, todayOf } from '#platform/day.ts'
import { Refusal } from '#platform/fault.ts'
import { requireRole } from '#platform/held-role.ts'
import type { Services } from '#platform/services.ts'
import { roleToKeepRegister } from './access.ts'
import type { Dated } from './check-change.ts'
import { recordFacts } from './record-facts.server.ts'
import type { FactDraft, FactName, SubjectKind } from './registry-fact.ts'

/** `check`: only find out whether it may be done; nothing is written. */
export type Mode = 'check' | 'record'

export interface Change extends Dated {
  readonly code: string
}

interface Subject<Found> {
  readonly kind: SubjectKind
  /** Noun and verb of the audit row. */
  readonly action: AuditAction
  /** What is known of it on a day; null when there is no such thing. */
  readonly read: (trx: Transaction, code: string, day: string) => Promise<Found | null>
  /** What it says where a fact will stand. */
  readonly say: (found: Found, fact: FactName) => unknown
}

/** What a change has to decide on. */
export interface Situation<Found> {
  readonly trx: Transaction
  /** As it is today. */
  readonly now: Found
  /** As it was on the day of the change. */
  readonly then: Found
  readonly today: string
}

/**
 * Makes one dated change of an entity or a centre: access, decision, facts and audit in one transaction. Two people who
 * change the same thing wait for each other. Returns the facts that it records, for showing them before.
 *
 * @param decide gives the facts, or throws a Refusal
 * @throws Refusal 403 without the role, 404 `registry.unknown` for a code that is not registered
 */
export async function changeSubject<Found>(
  { database, clock }: Services,
  person: Person,
  { kind, action, read, say }: Subject<Found>,
  { change, mode }: { readonly change: Change; readonly mode: Mode },
  decide: (situation: Situation<Found>) => FactDraft[] | Promise<FactDraft[]>,
): Promise<FactDraft[]> {
  const role = requireRole(roleToKeepRegister(person))
  const today = todayOf(clock)
  return database.transaction().execute(async (trx) => {
    await sql`SELECT FROM ${sql.table(kind)} WHERE code = ${change.code} FOR UPDATE`.execute(trx)
    const now = await read(trx, change.code, today)
    if (now === null) throw new Refusal([{ code: 'registry.unknown', params: { code: change.code } }], 404)
    const day = isDay(change.on) && change.on <= today ? change.on : today
    const then = (await read(trx, change.code, day)) ?? now
    const facts = await decide({ trx, now, then, today })
    if (mode === 'check') return facts
    await recordFacts(trx, { facts, by: person.id, reason: change.reason.trim(), today })
    const own = facts.filter((fact) => fact.kind === kind && fact.subject === change.code)
    const others = facts.filter((fact) => !own.includes(fact)).map(({ subject }) => subject)
    await recordAudit(trx, {
      actor: person.id,
      role,
      action,
      subject: { kind, id: change.code },
      before: Object.fromEntries(own.map(({ fact }) => [fact, say(then, fact)])),
      after: {
        ...Object.fromEntries(own.map(({ fact, value, from }) => [fact, { ...value, from }])),
        ...(others.length > 0 && { with: others }),
      },
      why: change.reason.trim(),
    })
    return facts
  })
}

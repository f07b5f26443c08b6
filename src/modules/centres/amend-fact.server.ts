import { sql } from 'kysely'
import type { Person } from '#platform/access.ts'
import { recordAudit } from '#platform/audit.ts'
import { canonicalJson } from '#platform/canonical-json.ts'
import { todayOf } from '#platform/day.ts'
import { type Fault, Refusal } from '#platform/fault.ts'
import { requireRole } from '#platform/held-role.ts'
import type { Services } from '#platform/services.ts'
import { roleToKeepRegister } from './access.ts'
import type { Mode } from './change-subject.server.ts'
import { dayFaults, faultOf, refuseAny } from './check-change.ts'
import { findContradictions, type HistoryFact } from './find-contradictions.ts'
import { lockRegistry } from './lock-registry.server.ts'
import { type KnownFact, readFact, readMovesOf, readRelatedFacts } from './read-fact.server.ts'
import { recordFacts } from './record-facts.server.ts'
import type { FactDraft, FactWithdrawal } from './registry-fact.ts'

interface Amendment {
  /** Of the fact that was recorded wrongly. */
  readonly id: string
  readonly reason: string
}

export interface Redating extends Amendment {
  /** ISO date on which it really happened. */
  readonly on: string
}

/** How many centres follow: those that moved with the merger of their entity. */
export interface Amended {
  readonly centres: number
}

/**
 * Takes a dated fact of an entity or a centre back, because it never happened. It stays in the history as withdrawn, and
 * no day shows it. With the merger of an entity go the moves of its centres.
 *
 * @throws Refusal 403; 404 `registry.unknown_fact`; 409 `registry.fact_undone`; 422 `registry.reason_missing`,
 *   `registry.fact_first` for what holds from the beginning, and what would then contradict it: see `findContradictions`
 */
export const withdrawFact = (
  services: Services,
  person: Person,
  { id, reason }: Amendment,
  mode: Mode = 'record',
): Promise<Amended> =>
  amendFact(services, person, { id, reason, mode, act: 'withdraw' }, (fact) => {
    refuseAny([fact.from === null ? { code: 'registry.fact_first' } : null])
    return (one) => ({ ...bare(one), value: null, replaces: one.id })
  })

/**
 * Gives a fact of an entity or a centre the day on which it really happened; the opening too. What stood before stays in
 * the history as corrected.
 *
 * @throws Refusal as `withdrawFact`; 422 `registry.day_unfit`, `registry.day_future`, `registry.unchanged`
 */
export const redateFact = (
  services: Services,
  person: Person,
  { id, reason, on }: Redating,
  mode: Mode = 'record',
): Promise<Amended> =>
  amendFact(services, person, { id, reason, mode, act: 'redate' }, (fact, today) => {
    const isOpening = fact.fact === 'opened'
    refuseAny([
      fact.from === null && !isOpening ? { code: 'registry.fact_first' } : null,
      ...dayFaults('on', on, today),
      (isOpening ? fact.value.on : fact.from) === on ? faultOf('registry.unchanged', 'on') : null,
    ])
    return (one) =>
      ({
        ...bare(one),
        ...(isOpening ? { value: { on } } : { from: on, value: one.value }),
        replaces: one.id,
      }) as FactDraft
  })

const bare = ({ kind, subject, fact, from }: KnownFact) => ({ kind, subject, fact, from })

type Draft = FactDraft | FactWithdrawal

async function amendFact(
  { database, clock }: Services,
  person: Person,
  { id, reason, mode, act }: Amendment & { readonly mode: Mode; readonly act: 'withdraw' | 'redate' },
  decide: (fact: KnownFact, today: string) => (one: KnownFact) => Draft,
): Promise<Amended> {
  const role = requireRole(roleToKeepRegister(person))
  const today = todayOf(clock)
  return database.transaction().execute(async (trx) => {
    await lockRegistry(trx)
    const found = await readFact(trx, id)
    if (found === null) throw new Refusal([{ code: 'registry.unknown_fact' }], 404)
    const { kind, subject } = found
    await sql`SELECT FROM ${sql.table(kind)} WHERE code = ${subject} FOR UPDATE`.execute(trx)
    const fact = (await readFact(trx, id)) ?? found
    if (fact.undone) throw new Refusal([{ code: 'registry.fact_undone' }], 409)
    refuseAny([reason.trim() === '' ? faultOf('registry.reason_missing', 'reason') : null])
    const draftOf = decide(fact, today)
    const moves = await readMovesOf(trx, fact)
    const drafts = [fact, ...moves].map(draftOf)
    refuseAny(newContradictions(await readRelatedFacts(trx, fact), drafts))
    const amended = { centres: moves.length }
    if (mode === 'check') return amended
    await recordFacts(trx, { facts: drafts, by: person.id, reason: reason.trim(), today })
    const [first] = drafts
    await recordAudit(trx, {
      ...{ actor: person.id, role, action: `${kind}.${act}`, subject: { kind, id: subject } },
      before: { [fact.fact]: { ...fact.value, from: fact.from } },
      after: {
        [fact.fact]: first?.value ? { ...first.value, from: first.from } : null,
        ...(moves.length > 0 && { centres: moves.map((move) => move.subject) }),
      },
      why: reason.trim(),
    })
    return amended
  })
}

/** What contradicts itself after the amendment and did not before: what was wrong elsewhere already blocks nobody. */
function newContradictions(held: readonly KnownFact[], drafts: readonly Draft[]): Fault[] {
  const gone = new Set(drafts.map(({ replaces }) => replaces))
  const added = drafts.flatMap(({ value, ...fact }) =>
    value === null ? [] : [{ ...fact, value: { ...value } }],
  )
  const after: HistoryFact[] = [...held.filter(({ id }) => !gone.has(id)), ...added]
  const before = new Set(findContradictions(held).map((fault) => canonicalJson(fault)))
  const sorted = after.toSorted((a, b) =>
    (a.from ?? '') < (b.from ?? '') ? -1 : (a.from ?? '') > (b.from ?? '') ? 1 : 0,
  )
  return findContradictions(sorted).filter((fault) => !before.has(canonicalJson(fault)))
}

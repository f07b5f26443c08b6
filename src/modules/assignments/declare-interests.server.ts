import type { Person } from '#platform/access.ts'
import { recordAudit } from '#platform/audit.ts'
import { todayOf } from '#platform/day.ts'
import { type Fault, Refusal } from '#platform/fault.ts'
import type { Services } from '#platform/services.ts'
import { requireAct } from '../cycles/require-act.server.ts'
import type { Declared } from './declaration.ts'
import { faultAt, refuseAny } from './faults.ts'
import { listDeclared, listToDeclare } from './read-declarations.server.ts'
import { listOwnVisitors } from './read-visitors.server.ts'

export type Answer = Pick<Declared, 'kind' | 'code' | 'answer' | 'reason'>

/**
 * Keeps what somebody declares about entities and centres of a cycle. What stands already is not written again; what
 * changed is added, and what was said before stays. An account that is both evaluator and shopper declares for both.
 *
 * @returns how many answers were new
 * @throws Refusal 403 for who visits nothing; 409 `cycle.phase_closed`; 422 `declaration.reason_missing`,
 *   `declaration.subject_unknown`
 */
export async function declareInterests(
  { database, clock }: Pick<Services, 'database' | 'clock'>,
  person: Person,
  { cycle, answers }: { readonly cycle: number; readonly answers: readonly Answer[] },
): Promise<number> {
  const now = clock.now()
  return database.transaction().execute(async (trx) => {
    const own = await listOwnVisitors(trx, cycle, person.id)
    if (own.length === 0) throw new Refusal([{ code: 'access.refused' }], 403)
    await requireAct(trx, { cycle, act: 'declaration.make', day: todayOf(clock) })
    refuseAny(checkAnswers(answers, await listToDeclare(trx, cycle)))
    let written = 0
    for (const visitor of own) {
      const known = await listDeclared(trx, { cycle, visitor: visitor.id })
      const fresh = answers.filter((answer) => !known.some((old) => isSame(old, answer)))
      if (fresh.length === 0) continue
      written += fresh.length
      await trx
        .insertInto('declaration')
        .values(
          fresh.map(({ kind, code, answer, reason }) => ({
            ...{ cycle_id: cycle, visitor: visitor.id, subject_kind: kind, subject: code, answer },
            reason: answer === 'interest' ? (reason?.trim() ?? null) : null,
            declared_at: now,
          })),
        )
        .execute()
      await recordAudit(trx, {
        actor: visitor.kind === 'shopper' ? visitor.name.en : person.id,
        role: visitor.kind === 'shopper' ? 'mystery-shopper' : 'evaluator',
        action: 'declaration.make',
        subject: { kind: 'visitor', id: visitor.id },
        after: { cycle, answers: fresh.map(({ kind, code, answer }) => ({ kind, code, answer })) },
      })
    }
    return written
  })
}

const isSame = (old: Answer, { kind, code, answer, reason }: Answer): boolean =>
  old.kind === kind &&
  old.code === code &&
  old.answer === answer &&
  (answer === 'none' || old.reason === (reason?.trim() ?? null))

function checkAnswers(
  answers: readonly Answer[],
  entities: Awaited<ReturnType<typeof listToDeclare>>,
): Fault[] {
  const named = {
    entity: new Map(entities.map(({ code, name }) => [code, name])),
    centre: new Map(entities.flatMap(({ centres }) => centres.map(({ code, name }) => [code, name]))),
  }
  return answers.flatMap(({ kind, code, answer, reason }) => {
    const name = named[kind].get(code)
    if (!name) return [faultAt('declaration.subject_unknown', `${kind}-${code}`, { subject: code })]
    if (answer === 'interest' && !reason?.trim())
      return [faultAt('declaration.reason_missing', `reason-${kind}-${code}`, { subject: code, ...name })]
    return []
  })
}

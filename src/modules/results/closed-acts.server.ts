import { todayOf } from '#platform/day.ts'
import type { Language } from '#platform/language.ts'
import type { Services } from '#platform/services.ts'
import { type CycleAct, closedAct } from '../cycles/phase.ts'
import { readPhases } from '../cycles/read-plan.server.ts'
import { refusalWords as ar } from '../cycles/refusal-words.ar.ts'
import { refusalWords as en } from '../cycles/refusal-words.en.ts'
import { actOnCorrection } from './correction-phase.ts'

/** Why each act on a result is closed today, in the words of its refusal; null for one that is open. */
export interface ClosedActs {
  readonly freeze: string | null
  readonly correct: string | null
  readonly publish: string | null
}

const refusalWords = { ar, en }

/** What the phases of a cycle keep closed today, for a page to say before anybody tries. */
export async function readClosedActs(
  { database, clock }: Pick<Services, 'database' | 'clock'>,
  cycle: { readonly id: number; readonly status: string },
  language: Language,
): Promise<ClosedActs> {
  const phases = await readPhases(database, cycle.id)
  const say = (act: CycleAct | null): string | null => {
    const closed = act === null ? null : closedAct({ phases }, act, todayOf(clock))
    if (closed === null) return null
    const { detail, remedy } = refusalWords[language]['cycle.phase_closed']
    const params = { cycle: cycle.id, ...closed }
    return `${detail(params)} ${remedy(params)}`
  }
  const correct = say(actOnCorrection(cycle.status))
  return {
    freeze: say('result.freeze'),
    correct,
    publish: cycle.status === 'published' ? null : say('result.publish'),
  }
}

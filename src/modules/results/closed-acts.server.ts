import { todayOf } from '#platform/day.ts'
import type { Language } from '#platform/language.ts'
import type { Services } from '#platform/services.ts'
import { closedActText } from '../cycles/closed-act-text.ts'
import type { CycleAct } from '../cycles/phase.ts'
import { readPhases } from '../cycles/read-plan.server.ts'
import { actOnCorrection } from './correction-phase.ts'

/** Why each act on a result is closed today, in the words of its refusal; null for one that is open. */
export interface ClosedActs {
  readonly freeze: string | null
  readonly correct: string | null
  readonly publish: string | null
}

/** What the phases of a cycle keep closed today, for a page to say before anybody tries. */
export async function readClosedActs(
  { database, clock }: Pick<Services, 'database' | 'clock'>,
  cycle: { readonly id: number; readonly status: string },
  language: Language,
): Promise<ClosedActs> {
  const phases = await readPhases(database, cycle.id)
  const day = todayOf(clock)
  const say = (act: CycleAct | null): string | null =>
    act === null ? null : closedActText(language, { id: cycle.id, phases }, { act, day })
  const correct = say(actOnCorrection(cycle.status))
  return {
    freeze: say('result.freeze'),
    correct,
    publish: cycle.status === 'published' ? null : say('result.publish'),
  }
}

import type { Language } from '#platform/language.ts'
import { type CycleAct, closedAct, type Phased } from './phase.ts'
import { refusalWords as ar } from './refusal-words.ar.ts'
import { refusalWords as en } from './refusal-words.en.ts'

const refusalWords = { ar, en }

interface Asked {
  readonly act: CycleAct
  /** ISO date. */
  readonly day: string
}

/** Why an act is closed in a cycle on a day, in the words of its refusal, for a page to say before anybody tries; null where it is open. */
export function closedActText(
  language: Language,
  cycle: Phased & { readonly id: number },
  { act, day }: Asked,
): string | null {
  const closed = closedAct(cycle, act, day)
  if (closed === null) return null
  const { detail, remedy } = refusalWords[language]['cycle.phase_closed']
  const params = { cycle: cycle.id, ...closed }
  return `${detail(params)} ${remedy(params)}`
}

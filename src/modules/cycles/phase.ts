/**
 * The phases of a cycle and what may be done in them. Pure: runs on server, page and phone. A day is an ISO date in the
 * programme's own calendar; a phase lasts from its first day to its last, both included.
 */

/** Every phase that a cycle may have, in the order in which they come. */
export const phaseCodes = [
  'awareness',
  'census',
  'initial-evaluation',
  'final-evaluation',
  'survey',
  'scoring',
  'committee',
  'objections',
  'approval',
  'announcement',
] as const

export type PhaseCode = (typeof phaseCodes)[number]

export interface Phase {
  readonly code: PhaseCode
  /** ISO dates, both included. */
  readonly startsOn: string
  readonly endsOn: string
}

/** What reads phases reads them from a cycle. */
export interface Phased {
  readonly phases: readonly Phase[]
}

/** Whether a text is the code of a phase. */
export const isPhaseCode = (text: string): text is PhaseCode =>
  (phaseCodes as readonly string[]).includes(text)

/**
 * The one table of what each phase opens. An act that is not here depends on no phase. A room that adds an act adds its
 * line here and asks `mayIn` in its use case.
 */
export const phasesOfAct = {
  /** A representative of a centre registers for a workshop. */
  'workshop.register': ['awareness', 'census'],
  /** An entity confirms or corrects its centres. */
  'census.answer': ['census'],
  /** An evaluator or a member says whether they have an interest; asked again until the visits are over. */
  'declaration.make': ['awareness', 'census', 'initial-evaluation', 'final-evaluation', 'survey'],
  /** Observations of the initial stage arrive. */
  'observation.initial': ['initial-evaluation'],
  /** Observations of the final stage arrive, those of surveys with them. */
  'observation.final': ['final-evaluation', 'survey'],
} as const satisfies Readonly<Record<string, readonly PhaseCode[]>>

export type CycleAct = keyof typeof phasesOfAct

/**
 * The phases that a day lies in, in their order; several may run at once (a survey during the visits).
 *
 * @example phasesOn({ phases: [{ code: 'census', startsOn: '2026-11-01', endsOn: '2026-11-30' }] }, '2026-11-30') // ['census']
 */
export const phasesOn = ({ phases }: Phased, day: string): PhaseCode[] =>
  phaseCodes.filter((code) =>
    phases.some((phase) => phase.code === code && phase.startsOn <= day && day <= phase.endsOn),
  )

/**
 * Whether an act is open in a cycle on a day. In a cycle without any phases everything is; in a cycle with phases an act
 * whose phases are not among them stays closed.
 *
 * @example mayIn({ phases: [{ code: 'census', startsOn: '2026-11-01', endsOn: '2026-11-30' }] }, 'census.answer', '2026-12-01') // false
 */
export function mayIn(cycle: Phased, act: CycleAct, day: string): boolean {
  if (cycle.phases.length === 0) return true
  const opening: readonly PhaseCode[] = phasesOfAct[act]
  return phasesOn(cycle, day).some((code) => opening.includes(code))
}

/**
 * The next phase of the cycle that will open an act, or the last that did; null when none of its phases opens it. For the
 * words of a refusal: “from 3 to 20 March”.
 *
 * @example phaseOpening({ phases: [{ code: 'census', startsOn: '2026-11-01', endsOn: '2026-11-30' }] }, 'census.answer', '2026-10-01')?.startsOn // '2026-11-01'
 */
export function phaseOpening({ phases }: Phased, act: CycleAct, day: string): Phase | null {
  const opening: readonly PhaseCode[] = phasesOfAct[act]
  const opened = phases
    .filter(({ code }) => opening.includes(code))
    .sort((a, b) => (a.startsOn < b.startsOn ? -1 : 1))
  return opened.find(({ endsOn }) => endsOn >= day) ?? opened.at(-1) ?? null
}

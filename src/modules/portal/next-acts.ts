import type { PlanReadiness } from '../assignments/read-readiness.server.ts'
import { type PhaseCode, phasesOn } from '../cycles/phase.ts'
import type { CyclePlanView } from '../cycles/read-plan.server.ts'
import type { Role } from '../people/role.ts'
import type { CensusFacts } from './count-census.ts'
import { type PlanActCode, planActs } from './plan-acts.ts'

/** What must be known of a running cycle to say who must act next. */
export interface CycleFacts {
  /** Files of observations that wait for a decision, and those that cannot be loaded as they are. */
  readonly importsReady: number
  readonly importsFaulty: number
  /** Enrolled centres of which a stage has seen nothing yet. */
  readonly unseen: { readonly initial: number; readonly final: number }
  /** Centres that closed before anything final was observed of them. */
  readonly gone: number
  /** Open centres without a visit in a plan that has others, while visits can still be planned. */
  readonly unplanned: number
  /** Centres exempted, or exempt no longer, since the result that stands was frozen. */
  readonly recount: number
  /** What its census waits for; null where there is nobody to ask, or the reader does not see it. */
  readonly census: CensusFacts | null
  /** How far it is on its way to a plan of visits; null where the reader sees no visits. */
  readonly plan: PlanReadiness | null
  /** Planned visits whose day is over and of which nothing came in. */
  readonly lateVisits: number
  /** Coming visits that a hard rule no longer allows. */
  readonly brokenVisits: number
  /** Workshops to come of whose days of registration the phases leave none. */
  readonly strandedWorkshops: number
}

export type ActCode =
  | PlanActCode
  | 'add-phases'
  | 'decide-imports'
  | 'mend-imports'
  | 'observe-initial'
  | 'observe-final'
  | 'late-initial'
  | 'late-final'
  | 'late-visits'
  | 'mend-visits'
  | 'plan-visits'
  | 'exempt-gone'
  | 'correct-result'
  | 'late-score'
  | 'late-announce'
  | 'send-census'
  | 'answer-census'
  | 'chase-census'
  | 'decide-census'
  | 'hold-workshops'
  | 'mend-workshops'
  | 'run-survey'
  | 'score'
  | 'decide'
  | 'hear-objections'
  | 'approve'
  | 'announce'

/** One thing that somebody must do next. */
export interface NextAct {
  readonly code: ActCode
  /** The roles that it falls to. */
  readonly who: readonly Role[]
  /** How many things wait; null where nothing is counted. */
  readonly count: number | null
  /** The last day for it, an ISO date; null where there is none. */
  readonly until: string | null
  /** True when its day has passed. */
  readonly late: boolean
}

const keepers: readonly Role[] = ['secretariat', 'administrator']
const committee: readonly Role[] = [
  'committee-chair',
  'committee-vice-chair',
  'committee-member',
  'rapporteur',
]

/** What each phase asks of whom. The evaluations ask as many times as centres wait, and so stand apart. */
const ofPhase: Readonly<
  Partial<Record<PhaseCode, { readonly code: ActCode; readonly who: readonly Role[] }>>
> = {
  awareness: { code: 'hold-workshops', who: ['training-staff', ...keepers] },
  census: { code: 'answer-census', who: ['entity-liaison'] },
  survey: { code: 'run-survey', who: keepers },
  scoring: { code: 'score', who: keepers },
  committee: { code: 'decide', who: committee },
  objections: { code: 'hear-objections', who: [...committee, 'entity-liaison'] },
  approval: { code: 'approve', who: ['committee-chair', 'coordinating-member'] },
  announcement: { code: 'announce', who: keepers },
}

/** What is still asked for once a result is frozen and nothing more is observed. */
const afterFreezing: readonly PhaseCode[] = ['committee', 'objections', 'approval', 'announcement']

/**
 * Who must do what next in a cycle on a day, until its result is published: what is late first, then what waits, then what
 * the phases of the day ask. Pure.
 *
 * @param day ISO date
 * @example a cycle without phases and with two files to decide on: add-phases, decide-imports (count 2)
 */
export function nextActs(cycle: CyclePlanView, facts: CycleFacts, day: string): NextAct[] {
  if (cycle.status === 'published') return []
  const act = (code: ActCode, who: readonly Role[], over: Partial<NextAct> = {}): NextAct => ({
    ...{ code, who, count: null, until: null, late: false },
    ...over,
  })
  const counted = (code: ActCode, count: number) => (count === 0 ? [] : [act(code, keepers, { count })])
  const asked = phasesOn(cycle, day)
  if (cycle.status !== 'running')
    return [
      ...lateStep('announcement', 'late-announce'),
      ...counted('correct-result', facts.recount),
      ...asked.filter((code) => afterFreezing.includes(code)).flatMap((code) => actsOfPhase(code)),
    ]
  return [
    ...(['initial', 'final'] as const).flatMap((stage) => lateActs(stage)),
    ...counted('mend-visits', facts.brokenVisits),
    ...counted('exempt-gone', facts.gone),
    ...counted('plan-visits', facts.unplanned),
    ...lateVisits(),
    ...planning(),
    ...lateStep('scoring', 'late-score'),
    ...lateStep('announcement', 'late-announce'),
    ...(cycle.phases.length === 0 ? [act('add-phases', keepers)] : []),
    ...counted('mend-workshops', facts.strandedWorkshops),
    ...censusActs(),
    ...counted('decide-imports', facts.importsReady),
    ...counted('mend-imports', facts.importsFaulty),
    ...asked.flatMap((code) => actsOfPhase(code)),
  ]

  /** What a phase should have brought: a frozen result, a published one. */
  function lateStep(code: PhaseCode, late: ActCode): NextAct[] {
    const until = endOf(code)
    return until === null || until >= day ? [] : [act(late, keepers, { until, late: true })]
  }

  function endOf(code: PhaseCode): string | null {
    return cycle.phases.find((phase) => phase.code === code)?.endsOn ?? null
  }

  function planning(): NextAct[] {
    if (facts.plan === null) return []
    return planActs(cycle, facts.plan, day).map(({ code, ...rest }) => act(code, keepers, rest))
  }

  function lateVisits(): NextAct[] {
    const who: readonly Role[] = ['central-team', ...keepers]
    return facts.lateVisits === 0 ? [] : [act('late-visits', who, { count: facts.lateVisits, late: true })]
  }

  function censusActs(): NextAct[] {
    const none = { unasked: 0, silent: 0, undecided: 0, answerBy: null }
    const { unasked, silent, undecided, answerBy } = facts.census ?? none
    const late = answerBy !== null && answerBy < day
    const asking = unasked > 0 && asked.includes('census')
    return [
      ...(asking ? [act('send-census', keepers, { count: unasked, until: endOf('census') })] : []),
      ...(silent === 0 ? [] : [act('chase-census', keepers, { count: silent, until: answerBy, late })]),
      ...counted('decide-census', undecided),
    ]
  }

  function lateActs(stage: 'initial' | 'final'): NextAct[] {
    const phase = cycle.phases.find(({ code }) => code === `${stage}-evaluation`)
    if (phase === undefined || phase.endsOn >= day || facts.unseen[stage] === 0) return []
    return [act(`late-${stage}`, keepers, { count: facts.unseen[stage], until: phase.endsOn, late: true })]
  }

  function actsOfPhase(code: PhaseCode): NextAct[] {
    const until = endOf(code)
    // Who sees the census sees whether anybody has still to answer.
    if (code === 'census' && facts.census?.silent === 0) return []
    if (code === 'initial-evaluation' || code === 'final-evaluation') {
      const stage = code === 'initial-evaluation' ? 'initial' : 'final'
      const count = facts.unseen[stage]
      const who: readonly Role[] = ['evaluator', 'central-team', ...keepers]
      return count === 0 ? [] : [act(`observe-${stage}`, who, { count, until })]
    }
    const duty = ofPhase[code]
    return duty === undefined ? [] : [act(duty.code, duty.who, { until })]
  }
}

/** Whether an act falls to somebody with these roles. */
export const fallsTo = ({ who }: NextAct, roles: readonly string[]): boolean =>
  who.some((role) => roles.includes(role))

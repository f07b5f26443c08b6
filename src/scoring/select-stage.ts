import type { StageRule } from './guide.ts'
import type { Observation, Stage } from './observation.ts'

/** The stage of an observation: what does not say belongs to the final one. */
export const stageOf = ({ stage }: Pick<Observation, 'stage'>): Stage => stage ?? 'final'

/** Why an observation is left out whose stage does not count; stands in the trace as its reason. */
export const stageReasons: Readonly<Record<Stage, string>> = {
  initial: 'stage.initial',
  final: 'stage.final',
}

export interface StageSelection {
  /** The observations that go into the score. */
  readonly counted: readonly Observation[]
  /** Those of the other stage. */
  readonly aside: readonly Observation[]
}

/**
 * Which observations of one measure at one centre count, by the guide's rule: `final` and `initial` take that stage alone;
 * `latest` takes the final one where anything was observed in it (a "not applicable" too: it is what was found last), and
 * the initial one where nothing was.
 *
 * @param observations of one measure at one centre; their order is kept
 * @example selectStage('latest', [{ …, stage: 'initial', value: 'no' }, { …, value: 'yes' }]) // counted: the yes, aside: the no
 */
export function selectStage(rule: StageRule, observations: readonly Observation[]): StageSelection {
  const isFinal = (observation: Observation) => stageOf(observation) === 'final'
  if (rule === 'final' && observations.every(isFinal)) return { counted: observations, aside: [] }
  const counts: Stage = rule === 'latest' ? (observations.some(isFinal) ? 'final' : 'initial') : rule
  return {
    counted: observations.filter((observation) => stageOf(observation) === counts),
    aside: observations.filter((observation) => stageOf(observation) !== counts),
  }
}

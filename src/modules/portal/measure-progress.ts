import type { Centre } from '#scoring/centre.ts'
import { compileGuide } from '#scoring/compile-guide.ts'
import { indexObservations } from '#scoring/evaluate.ts'
import type { Guide } from '#scoring/guide.ts'
import type { Observation, Stage } from '#scoring/observation.ts'
import { readCentre } from '#scoring/read-centre.ts'
import { stageOf } from '#scoring/select-stage.ts'

export type ProgressState = 'none' | 'begun' | 'complete'

/** How far one stage of an evaluation is at one centre. */
export interface CentreProgress {
  readonly centre: string
  readonly entity: string
  /** Measures that the guide asks of this centre, and those of them that were observed enough. */
  readonly asked: number
  readonly observed: number
  /** `begun`: something is there, and something wanting; `complete`: nothing wanting. */
  readonly state: ProgressState
}

/**
 * How much of what the guide asks has been observed in a stage, centre by centre. A measure counts as observed when it is
 * scored or found not applicable; below its instrument's minimum it does not. Pure.
 *
 * @param observations of any stage; those of the other are passed over
 * @returns one line a centre, in the order of `centres`
 * @example a centre of which the guide asks 3 measures, with one observed: { asked: 3, observed: 1, state: 'begun' }
 */
export function measureProgress(
  guide: Guide,
  centres: readonly Centre[],
  observations: readonly Observation[],
  stage: Stage,
): CentreProgress[] {
  const compiled = compileGuide({ ...guide, stage })
  const own = observations.filter((observation) => stageOf(observation) === stage)
  const index = indexObservations(compiled, own)
  return centres.map((centre) => {
    const seen = index.get(centre.code)
    const { readings } = readCentre(compiled, centre, seen ?? new Map(), false)
    const asked = readings.filter(({ status }) => status !== 'excluded')
    const observed = asked.filter(({ status }) => status === 'scored' || status === 'not_applicable').length
    const begun = (seen?.size ?? 0) > 0
    const state = begun ? (observed === asked.length ? 'complete' : 'begun') : 'none'
    return { centre: centre.code, entity: centre.entity, asked: asked.length, observed, state }
  })
}

/**
 * Whether a centre is late once a stage's time is over: in the final stage when anything is wanting; in the initial one,
 * which need not ask everything, when nothing was seen at all.
 */
export const isLate = ({ state }: Pick<CentreProgress, 'state'>, stage: Stage): boolean =>
  stage === 'initial' ? state === 'none' : state !== 'complete'

/** What several centres come to. */
export interface ProgressCount {
  readonly centres: number
  readonly none: number
  readonly begun: number
  readonly complete: number
  readonly asked: number
  readonly observed: number
}

/** Adds up the progress of some centres. */
export function countProgress(lines: readonly CentreProgress[]): ProgressCount {
  const total = (of: (line: CentreProgress) => number) => lines.reduce((sum, line) => sum + of(line), 0)
  const inState = (state: ProgressState) => lines.filter((line) => line.state === state).length
  return {
    centres: lines.length,
    none: inState('none'),
    begun: inState('begun'),
    complete: inState('complete'),
    asked: total(({ asked }) => asked),
    observed: total(({ observed }) => observed),
  }
}

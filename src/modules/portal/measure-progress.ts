import type { Centre } from '#scoring/centre.ts'
import type { CompiledGuide } from '#scoring/compile-guide.ts'
import type { Stage } from '#scoring/observation.ts'
import { askedCriteria } from '#scoring/read-centre.ts'

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
 * How much of what the guide asks has been observed in a stage, centre by centre. Pure.
 *
 * @param observed by centre, a letter for each measure of the guide in its order, `1` where it was observed enough; a centre
 *   without a line was not observed at all
 * @returns one line a centre, in the order of `centres`
 * @example a centre of which the guide asks 3 measures, with one observed: { asked: 3, observed: 1, state: 'begun' }
 */
export function measureProgress(
  guide: CompiledGuide,
  centres: readonly Centre[],
  observed: ReadonlyMap<string, string>,
): CentreProgress[] {
  return centres.map((centre) => {
    const criteria = askedCriteria(guide, centre)
    const seen = observed.get(centre.code)
    let [asked, count] = [0, 0]
    guide.measures.forEach(({ criterion }, place) => {
      if (!criteria[criterion]) return
      asked += 1
      if (seen?.[place] === '1') count += 1
    })
    const state = seen === undefined ? 'none' : count === asked ? 'complete' : 'begun'
    return { centre: centre.code, entity: centre.entity, asked, observed: count, state }
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

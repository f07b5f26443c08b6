import type { Stage } from '#scoring/observation.ts'
import type { NamedProgress, StageProgress } from './gather-progress.server.ts'
import { isLate, type ProgressState } from './measure-progress.ts'

/** Which centres of a stage are listed, as the address says. */
export interface ProgressAsked {
  readonly stage: Stage
  readonly entity: string | null
  /** `seen`: anything came in, begun or complete. */
  readonly state: ProgressState | 'late' | 'seen' | null
}

const states = ['none', 'begun', 'complete', 'late', 'seen'] as const

/** Reads from an address which list is asked for; null where none is. */
export function readProgressAsked(query: URLSearchParams): ProgressAsked | null {
  const stage = query.get('stage')
  if (stage !== 'initial' && stage !== 'final') return null
  const state = states.find((one) => one === query.get('state')) ?? null
  return { stage, entity: query.get('entity'), state }
}

/** The centres behind one number of the tables. Pure. */
export const listProgress = (
  { centres, stage }: Pick<StageProgress, 'centres' | 'stage'>,
  { entity, state }: ProgressAsked,
): NamedProgress[] =>
  centres.filter(
    (line) => (entity === null || line.entity === entity) && (state === null || fits(line, stage, state)),
  )

function fits(line: NamedProgress, stage: Stage, state: NonNullable<ProgressAsked['state']>): boolean {
  if (state === 'late') return isLate(line, stage)
  return state === 'seen' ? line.state !== 'none' : line.state === state
}

import type { Stage } from '#scoring/observation.ts'
import type { NamedProgress, StageProgress } from './gather-progress.server.ts'
import { isLate, type ProgressState } from './measure-progress.ts'

/** Which centres of a stage are listed, as the address says. */
export interface ProgressAsked {
  readonly stage: Stage
  readonly entity: string | null
  readonly state: ProgressState | 'late' | null
}

const states = ['none', 'begun', 'complete', 'late'] as const

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
    (line) =>
      (entity === null || line.entity === entity) &&
      (state === null || (state === 'late' ? isLate(line, stage) : line.state === state)),
  )

import type { CycleAct } from '../cycles/phase.ts'

/**
 * The act by which phases open a correction; null once the cycle is published. What the public reads is mended when the
 * mistake is found, however long ago the phases were: a reason and a second person guard it.
 */
export const actOnCorrection = (cycleStatus: string | undefined): CycleAct | null =>
  cycleStatus === 'published' ? null : 'result.correct'

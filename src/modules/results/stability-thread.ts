import { parentPort, workerData } from 'node:worker_threads'
import type { EvaluationInput } from '#scoring/evaluate.ts'
import { measureStability } from '#scoring/measure-stability.ts'

/** What the thread is given. */
export interface StabilityWork {
  readonly input: EvaluationInput
  readonly runs: number
  readonly seed: number
}

// A thread of its own: hundreds of evaluations would keep the process from answering anybody.
const { input, runs, seed } = workerData as StabilityWork
parentPort?.postMessage(measureStability(input, { runs, seed }))

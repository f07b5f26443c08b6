import { parentPort, workerData } from 'node:worker_threads'
import type { Problem } from '#assignment/problem.ts'
import type { Proposal, Step } from '#assignment/proposal.ts'
import { propose } from '#assignment/propose.ts'

/** What the thread tells: how far it is, and at last what came out. */
export type ProposeNews =
  | { readonly kind: 'progress'; readonly share: number; readonly step: Step }
  | { readonly kind: 'done'; readonly proposal: Proposal }

/** What the thread is given: the problem, and how many seconds it may spend before it stops improving. */
export interface ProposeWork {
  readonly problem: Problem
  readonly seconds: number
}

const tell = (news: ProposeNews) => parentPort?.postMessage(news)

// A thread of its own: the solver holds it for seconds at a time.
const { problem, seconds } = workerData as ProposeWork
const start = performance.now()
const proposal = await propose(problem, {
  secondsLeft: () => seconds - (performance.now() - start) / 1000,
  onProgress: (share, step) => tell({ kind: 'progress', share, step }),
})
tell({ kind: 'done', proposal })

import { parentPort, workerData } from 'node:worker_threads'
import type { Problem } from '#assignment/problem.ts'
import type { Proposal, Step } from '#assignment/proposal.ts'
import { propose } from '#assignment/propose.ts'

/** What the thread tells: how far it is, and at last what came out. */
export type ProposeNews =
  | { readonly kind: 'progress'; readonly share: number; readonly step: Step }
  | { readonly kind: 'done'; readonly proposal: Proposal }

const tell = (news: ProposeNews) => parentPort?.postMessage(news)

// A thread of its own: the solver holds it for seconds at a time.
const proposal = await propose(workerData as Problem, {
  onProgress: (share, step) => tell({ kind: 'progress', share, step }),
})
tell({ kind: 'done', proposal })

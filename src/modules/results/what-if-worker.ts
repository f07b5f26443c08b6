import { applyTrial } from '#scoring/apply-trial.ts'
import { compareTrial } from '#scoring/compare-trial.ts'
import type { Guide } from '#scoring/guide.ts'
import { unpackTrialCells } from '#scoring/pack-trial-cells.ts'
import { runTrial, type TrialScore } from '#scoring/run-trial.ts'
import type { TrialCells } from '#scoring/trial-cells.ts'
import type { TrialReply, TrialRequest } from './what-if-work.ts'

// A thread of its own in the browser: typing never waits for the engine, however large the cycle.

interface Evidence {
  readonly guide: Guide
  readonly cells: TrialCells
  readonly before: readonly TrialScore[]
}

let evidence: Promise<Evidence> | undefined
let latest = 0

const say = (reply: TrialReply): void => postMessage(reply)

/** Lets a message that has come in meanwhile be heard. */
const pause = () => new Promise<void>((resolve) => setTimeout(resolve))

/** Ends a trial that nobody waits for any more. */
class Overtaken extends Error {}

async function load(guide: Guide, bytes: Uint8Array<ArrayBuffer>): Promise<Evidence> {
  const cells = unpackTrialCells(bytes)
  const before = await runTrial(guide, cells)
  say({ say: 'loaded', centres: cells.centres.map(({ code, name }) => ({ code, name })) })
  return { guide, cells, before }
}

async function tryOut(id: number, values: ReadonlyMap<string, number | boolean>): Promise<void> {
  if (evidence === undefined) return
  const { guide, cells, before } = await evidence
  const start = performance.now()
  const tried = applyTrial(guide, values)
  const after = await runTrial(tried, cells, {
    onProgress: async (done, total) => {
      say({ say: 'progress', id, done, total })
      await pause()
      if (id !== latest) throw new Overtaken()
    },
  })
  const comparison = compareTrial(tried, before, after)
  say({ say: 'tried', id, comparison, took: performance.now() - start })
}

addEventListener('message', ({ data }: MessageEvent<TrialRequest>) => {
  if (data.ask === 'load') {
    evidence = load(data.guide, data.bytes)
    return
  }
  const { id, values } = data
  latest = id
  tryOut(id, new Map(values)).catch((error: unknown) => {
    if (!(error instanceof Overtaken)) say({ say: 'failed', id })
  })
})

import type { Centre } from '#scoring/centre.ts'
import type { TrialComparison } from '#scoring/compare-trial.ts'
import type { Guide } from '#scoring/guide.ts'

/** What the page asks of its worker: first to take the evidence in, then for one trial after another. */
export type TrialRequest =
  | { readonly ask: 'load'; readonly guide: Guide; readonly bytes: Uint8Array<ArrayBuffer> }
  | {
      readonly ask: 'try'
      readonly id: number
      readonly values: readonly (readonly [string, number | boolean])[]
    }

/** What the worker says. A trial that a later one has overtaken is given up without a word. */
export type TrialReply =
  | { readonly say: 'loaded'; readonly centres: readonly Pick<Centre, 'code' | 'name'>[] }
  | { readonly say: 'progress'; readonly id: number; readonly done: number; readonly total: number }
  | {
      readonly say: 'tried'
      readonly id: number
      readonly comparison: TrialComparison
      /** How long the engine took, in milliseconds. */
      readonly took: number
    }
  | { readonly say: 'failed'; readonly id: number }

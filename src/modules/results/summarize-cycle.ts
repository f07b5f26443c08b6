import type { Guide } from '#scoring/guide.ts'
import { roundShare } from '#scoring/round-share.ts'
import type { ComparedLine } from './arrange-centres.ts'
import type { CentreLine } from './read.server.ts'

export interface CycleSummary {
  readonly centres: number
  /** In the guide's order; then those without a class, with the code null. */
  readonly classes: readonly { readonly code: string | null; readonly count: number }[]
  readonly bands: readonly { readonly code: string; readonly count: number }[]
}

/** How many centres of a result are in each class and within each reporting cut point. */
export function summarizeCycle(guide: Guide, lines: readonly CentreLine[]): CycleSummary {
  const count = (holds: (line: CentreLine) => boolean) => lines.filter(holds).length
  return {
    centres: lines.length,
    classes: [...guide.categories.map(({ code }) => code), null].map((code) => ({
      code,
      count: count(({ category }) => category === code),
    })),
    bands: (guide.bands ?? []).map(({ code }) => ({ code, count: count(({ band }) => band === code) })),
  }
}

/** Each line with the change of its fulfilment since the previous result, for centres that are in both. */
export function compareLines(lines: readonly CentreLine[], previous: readonly CentreLine[]): ComparedLine[] {
  const before = new Map(previous.map(({ code, coreFulfilment }) => [code, coreFulfilment]))
  return lines.map((line) => {
    const was = before.get(line.code) ?? null
    const change = was === null || line.coreFulfilment === null ? null : roundShare(line.coreFulfilment - was)
    return { ...line, change }
  })
}

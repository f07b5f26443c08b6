import { requireSound } from '#modules/standards/read-guide-file.server.ts'
import { refuse } from '#platform/files/fault-list.ts'
import { compareResults } from '#scoring/compare-results.ts'
import type { CentreScore } from '#scoring/result.ts'
import { readResult } from './read-result.server.ts'
import type { ComparisonWithPrevious, ResultContent } from './result-file.ts'
import { digestResult } from './write-result.server.ts'

/** An earlier result whose content matches its digest. */
export interface PreviousResult {
  readonly content: ResultContent
  readonly digest: string
}

/**
 * Reads an earlier result to compare with. Its digest is checked, its scores are not made again: it may come from an
 * earlier version of the formulas. Throws a Refusal: see `readResult`, and `result.digest_differs`.
 */
export async function readPrevious(file: string): Promise<PreviousResult> {
  const found = await readResult(file)
  const centres = found.centres.map((text): CentreScore => JSON.parse(text))
  const content = { ...found, guide: requireSound(found.guide), centres }
  if (digestResult(content).whole !== found.digests.whole) {
    throw refuse({ code: 'result.digest_differs', place: { file } })
  }
  return { content, digest: found.digests.whole }
}

/** Compares a result with an earlier one, criterion by criterion as far as both mean the same. */
export function compareWithPrevious(
  previous: PreviousResult,
  current: ResultContent,
): ComparisonWithPrevious {
  const { guide, formula } = previous.content
  return {
    previous: { guide: guide.code, edition: guide.edition, formula, digest: previous.digest },
    ...compareResults(previous.content, current),
  }
}

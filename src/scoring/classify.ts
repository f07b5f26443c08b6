import type { Condition, Guide, Operator } from './guide.ts'
import { type PathSource, readPath } from './read-path.ts'
import type { BandProof, CategoryProof, CentreScore, ConditionProof } from './result.ts'
import { roundShare } from './round-share.ts'

const operators: Record<Operator, (a: number, b: number) => boolean> = {
  '>': (a, b) => a > b,
  '>=': (a, b) => a >= b,
  '<': (a, b) => a < b,
  '<=': (a, b) => a <= b,
  '==': (a, b) => a === b,
  '!=': (a, b) => a !== b,
}

/** One condition with its number, its threshold and its verdict. What is not there holds nothing. */
function proveCondition(source: PathSource, { figure, op, value }: Condition): ConditionProof {
  const actual = readPath(source, figure)
  const thresholdFigure = typeof value === 'number' ? null : value.figure
  const threshold = typeof value === 'number' ? value : readPath(source, value.figure)
  const known = actual !== null && threshold !== null
  return {
    figure,
    actual,
    op,
    threshold,
    thresholdFigure,
    holds: known && operators[op](actual, threshold),
    distance: known ? roundShare(actual - threshold) : null,
  }
}

/**
 * The class of one centre with its proof: every category with every condition, and the bands. The first category whose
 * conditions all hold is the class; a category without conditions takes whatever reaches it. A blocked result has no class.
 */
export function classify(
  guide: Guide,
  source: PathSource,
): Pick<CentreScore, 'category' | 'band' | 'proof' | 'bands'> {
  const proof: CategoryProof[] = guide.categories.map(({ code, when }) => {
    const conditions = when.map((condition) => proveCondition(source, condition))
    return { category: code, holds: conditions.every(({ holds }) => holds), conditions }
  })
  const bands: BandProof[] = (guide.bands ?? []).map((band) => ({
    band: band.code,
    ...proveCondition(source, band),
  }))
  const blocked = source.tree.blockedBy.length > 0 || source.tree.overall.score === null
  return {
    category: blocked ? null : (proof.find(({ holds }) => holds)?.category ?? null),
    band: blocked ? null : (bands.find(({ holds }) => holds)?.band ?? null),
    proof,
    bands,
  }
}

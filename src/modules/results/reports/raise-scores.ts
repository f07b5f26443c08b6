import type { CompiledGuide } from '#scoring/compile-guide.ts'
import type { CentreTree, CriterionScore, MeasureScore, PillarScore } from '#scoring/result.ts'
import { scoreColumns } from '#scoring/score-columns.ts'
import { scoreCore } from '#scoring/score-core.ts'
import { scoreCritical } from '#scoring/score-critical.ts'

/**
 * The tree of a centre after some measures that are already scored get other scores. Whatever is asked and scored stays so,
 * hence shares, statuses and coverage do not move and only the numbers are made again, which is many times faster than
 * building the tree anew. Sums behind the scores (numerator, denominator), gaps and intervals are left as they were.
 *
 * @param measures the measures of the whole tree in the guide's order, with their new scores
 */
export function raiseScores(
  guide: CompiledGuide,
  tree: CentreTree,
  measures: readonly MeasureScore[],
): CentreTree {
  const row = Float64Array.from(measures, ({ score }) => score ?? Number.NaN)
  const columns = scoreColumns(guide, row, 1)
  const blocked = blockedCriteria(guide, tree)
  const pillars = tree.pillars.map((pillar, index) => raisePillar(guide, pillar, index, columns, measures))
  return {
    ...tree,
    pillars,
    overall: tree.overall.score === null ? tree.overall : { ...tree.overall, score: columns.overall[0]! },
    core: scoreCore(guide, columns, blocked),
    critical: scoreCritical(measures),
    instruments: tree.instruments.map((instrument) => ({
      ...instrument,
      score: instrument.score === null ? null : instrumentScore(guide, measures, instrument.code),
    })),
  }
}

const blockedCriteria = (guide: CompiledGuide, { blockedBy }: CentreTree): Set<number> =>
  new Set(blockedBy.map((code) => guide.measures[guide.measureAt.get(code)!]!.criterion))

type Columns = ReturnType<typeof scoreColumns>

function raisePillar(
  guide: CompiledGuide,
  pillar: PillarScore,
  index: number,
  columns: Columns,
  measures: readonly MeasureScore[],
): PillarScore {
  const from = guide.criterionLevel.starts[index]!
  return {
    ...pillar,
    score: pillar.score === null ? null : columns.pillars[index]!,
    criteria: pillar.criteria.map((criterion, child) =>
      raiseCriterion(guide, criterion, from + child, columns, measures),
    ),
  }
}

function raiseCriterion(
  guide: CompiledGuide,
  criterion: CriterionScore,
  index: number,
  columns: Columns,
  measures: readonly MeasureScore[],
): CriterionScore {
  const from = guide.measureLevel.starts[index]!
  if (
    criterion.score === null ||
    criterion.measures.every((measure, at) => measure === measures[from + at])
  ) {
    return criterion
  }
  const score = columns.criteria[index]!
  return {
    ...criterion,
    score,
    fulfilled: score >= criterion.fulfilledAt,
    measures: measures.slice(from, from + criterion.measures.length),
  }
}

/** The overall score as one instrument alone would give it. */
function instrumentScore(
  guide: CompiledGuide,
  measures: readonly MeasureScore[],
  code: string,
): number | null {
  const row = Float64Array.from(measures, ({ score, status, instrument }) =>
    instrument === code && status === 'scored' && score !== null ? score : Number.NaN,
  )
  const overall = scoreColumns(guide, row, 1).overall[0]!
  return Number.isNaN(overall) ? null : overall
}

import type { CompiledGuide } from '#scoring/compile-guide.ts'
import type { CentreTree, CriterionScore, MeasureScore, PillarScore } from '#scoring/result.ts'
import { type ScoreColumns, scoreColumns } from '#scoring/score-columns.ts'
import { scoreCore } from '#scoring/score-core.ts'
import { scoreCritical } from '#scoring/score-critical.ts'

/**
 * The tree of a centre when every scored measure of some criteria gets full marks. Whatever is asked and scored stays so,
 * hence shares, statuses and coverage do not move and only the numbers are made again, which is many times faster than
 * building the tree anew. Sums behind the scores (numerator, denominator), gaps and intervals are left as they were.
 *
 * @param raised codes of the criteria; their measures must all be scored, excluded or not applicable
 */
export function raiseScores(guide: CompiledGuide, tree: CentreTree, raised: ReadonlySet<string>): CentreTree {
  const { row, measures, touched } = raiseRow(guide, tree, raised)
  const columns = scoreColumns(guide, row, 1)
  const blocked = new Set(tree.blockedBy.map((code) => guide.measures[guide.measureAt.get(code)!]!.criterion))
  return {
    ...tree,
    pillars: tree.pillars.map((pillar, index) => raisePillar(guide, pillar, index, columns, raised)),
    overall: tree.overall.score === null ? tree.overall : { ...tree.overall, score: columns.overall[0]! },
    core: scoreCore(guide, columns, blocked),
    critical: tree.critical.failed === 0 ? tree.critical : scoreCritical(measures),
    instruments: tree.instruments.map((instrument) =>
      touched.has(instrument.code)
        ? { ...instrument, score: instrumentScore(guide, row, measures, instrument.code) }
        : instrument,
    ),
  }
}

/** A measure with full marks where it has marks at all. */
export const raiseMeasure = (measure: MeasureScore): MeasureScore =>
  measure.status === 'scored' && measure.score !== 1
    ? { ...measure, score: 1, failed: false, interval: null }
    : measure

interface Raised {
  /** Scores as they enter the tree, by position of the measure. */
  readonly row: Float64Array
  readonly measures: readonly MeasureScore[]
  /** Instruments whose measures have moved. */
  readonly touched: ReadonlySet<string>
}

function raiseRow(guide: CompiledGuide, tree: CentreTree, raised: ReadonlySet<string>): Raised {
  const row = new Float64Array(guide.measures.length)
  const measures: MeasureScore[] = []
  const touched = new Set<string>()
  for (const pillar of tree.pillars) {
    for (const criterion of pillar.criteria) {
      const up = raised.has(criterion.code)
      for (const before of criterion.measures) {
        const measure = up ? raiseMeasure(before) : before
        if (measure !== before) touched.add(measure.instrument)
        row[measures.length] = measure.score ?? Number.NaN
        measures.push(measure)
      }
    }
  }
  return { row, measures, touched }
}

function raisePillar(
  guide: CompiledGuide,
  pillar: PillarScore,
  index: number,
  columns: ScoreColumns,
  raised: ReadonlySet<string>,
): PillarScore {
  if (pillar.score === null || !pillar.criteria.some(({ code }) => raised.has(code))) return pillar
  const from = guide.criterionLevel.starts[index]!
  return {
    ...pillar,
    score: columns.pillars[index]!,
    criteria: pillar.criteria.map((criterion, child) =>
      raised.has(criterion.code) ? raiseCriterion(criterion, columns.criteria[from + child]!) : criterion,
    ),
  }
}

const raiseCriterion = (criterion: CriterionScore, score: number): CriterionScore =>
  criterion.score === null
    ? criterion
    : {
        ...criterion,
        score,
        fulfilled: score >= criterion.fulfilledAt,
        measures: criterion.measures.map(raiseMeasure),
      }

/** The overall score as one instrument alone would give it. */
function instrumentScore(
  guide: CompiledGuide,
  row: Float64Array,
  measures: readonly MeasureScore[],
  code: string,
): number | null {
  const own = new Float64Array(row.length).fill(Number.NaN)
  for (let index = 0; index < row.length; index += 1) {
    const { instrument, status } = measures[index]!
    if (instrument === code && status === 'scored') own[index] = row[index]!
  }
  const overall = scoreColumns(guide, own, 1).overall[0]!
  return Number.isNaN(overall) ? null : overall
}

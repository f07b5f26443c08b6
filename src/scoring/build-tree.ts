import type { CompiledGuide, Level } from './compile-guide.ts'
import { type ExactScores, exactScores } from './exact-scores.ts'
import { findGap } from './find-gap.ts'
import { type InstrumentView, instrumentScores } from './instrument-scores.ts'
import type { CentreReadings } from './read-centre.ts'
import type { CentreTree, CriterionScore, InnerScore, MeasureScore, PillarScore, Status } from './result.ts'
import { roundShare } from './round-share.ts'
import { type ScoreColumns, scoreColumns } from './score-columns.ts'
import { scoreCore } from './score-core.ts'
import { scoreCritical } from './score-critical.ts'
import { type TreeShares, treeShares } from './tree-shares.ts'
import { type ExactSums, weightedMeans, weightedSums } from './weighted-mean.ts'

/** Everything at hand while one centre's tree is written down. */
interface Work {
  readonly guide: CompiledGuide
  readonly read: CentreReadings
  readonly columns: ScoreColumns
  /** Unrounded scores, from which the sums are made. */
  readonly rawCriteria: Float64Array
  readonly rawPillars: Float64Array
  readonly exact: ExactScores | null
  readonly shares: TreeShares
  readonly views: readonly InstrumentView[]
  readonly blocked: ReadonlySet<number>
}

/** Writes down the tree of one centre: every node with its score, sums, share and status, down to the observations. */
export function buildTree(guide: CompiledGuide, read: CentreReadings): CentreTree {
  const { row, readings } = read
  const exactOf = (measure: number) => readings[measure]!.exactScore()
  const rawCriteria = means(guide.measureLevel, row)
  const work: Work = {
    guide,
    read,
    rawCriteria,
    rawPillars: means(guide.criterionLevel, rawCriteria),
    columns: scoreColumns(guide, row, 1, (_, measure) => exactOf(measure)),
    exact: guide.exact ? exactScores(guide, (m) => (Number.isNaN(row[m]) ? null : exactOf(m))) : null,
    shares: treeShares(
      guide,
      Array.from(row, (score) => !Number.isNaN(score)),
    ),
    views: instrumentScores(guide, read),
    blocked: new Set(read.blockedBy.map((code) => guide.measures[guide.measureAt.get(code)!]!.criterion)),
  }
  const pillars = guide.pillars.map((_, index) => pillarScore(work, index))
  const measures = pillars.flatMap(({ criteria }) => criteria.flatMap(({ measures: own }) => own))
  return {
    centre: read.centre.code,
    overall: overallScore(work, pillars),
    core: scoreCore(guide, work.columns, work.blocked),
    critical: scoreCritical(measures),
    coverage: coverage(work),
    pillars,
    instruments: work.views.map(({ byCriterion: _, nByCriterion: __, ...score }) => score),
    blockedBy: read.blockedBy,
  }
}

function means(level: Level, values: Float64Array): Float64Array {
  const into = new Float64Array(level.starts.length - 1)
  weightedMeans(level, values, 0, into)
  return into
}

/** A node without a score is excluded or not applicable when all under it is; otherwise something is missing. */
function statusOf(score: number | null, children: readonly { readonly status: Status }[]): Status {
  if (score !== null) return 'scored'
  if (children.every(({ status }) => status === 'excluded')) return 'excluded'
  const outside = children.every(({ status }) => status === 'excluded' || status === 'not_applicable')
  return outside ? 'not_applicable' : 'missing'
}

/** The sums behind a score, each rounded once; of a geometric mean there is no numerator to show. */
function sums(
  work: Work,
  level: Level,
  node: number,
  values: Float64Array,
  exact: (scores: ExactScores) => ExactSums,
): Pick<InnerScore, 'numerator' | 'denominator'> {
  const { numerator, denominator } = weightedSums(level, node, values)
  if (denominator === 0) return { numerator: null, denominator: 0 }
  const scores = work.exact
  const margin = work.guide.tieMargin * Math.max(1, denominator)
  const rounded = (value: number, part: keyof ExactSums) =>
    roundShare(value, margin, scores === null ? undefined : () => exact(scores)[part])
  const geometric = level.geometric[node] === 1
  return {
    numerator: geometric ? null : rounded(numerator, 'numerator'),
    denominator: rounded(denominator, 'denominator'),
  }
}

const present = (score: number, blocked: boolean) => (Number.isNaN(score) || blocked ? null : score)

function pillarScore(work: Work, index: number): PillarScore {
  const { guide, columns, shares } = work
  const pillar = guide.pillars[index]!
  const from = guide.criterionLevel.starts[index]!
  const criteria = pillar.criteria.map((_, child) => criterionScore(work, from + child))
  const blocked = pillar.criteria.some((_, child) => work.blocked.has(from + child))
  const score = present(columns.pillars[index]!, blocked)
  const inner: InnerScore = {
    code: pillar.code,
    status: statusOf(score, criteria),
    score,
    ...sums(work, guide.criterionLevel, index, work.rawCriteria, (exact) => exact.pillar(index)),
    weight: pillar.weight ?? 1,
    share: roundShare(shares.pillars[index]!),
  }
  return { kind: 'pillar', ...inner, criteria }
}

function criterionScore(work: Work, index: number): CriterionScore {
  const { guide, columns, shares } = work
  const { criterion, fulfilledAt } = guide.criteria[index]!
  const from = guide.measureLevel.starts[index]!
  const measures = criterion.measures.map((_, child) => measureScore(work, from + child))
  const score = present(columns.criteria[index]!, work.blocked.has(index))
  const inner: InnerScore = {
    code: criterion.code,
    status: statusOf(score, measures),
    score,
    ...sums(work, guide.measureLevel, index, work.read.row, (exact) => exact.criterion(index)),
    weight: criterion.weight ?? 1,
    share: roundShare(shares.criteria[index]!),
  }
  return {
    kind: 'criterion',
    ...inner,
    core: criterion.core ?? false,
    fulfilledAt,
    fulfilled: score === null ? null : score >= fulfilledAt,
    gap: findGap(work.views, index, guide.guide.gapAt),
    measures,
  }
}

function measureScore(work: Work, index: number): MeasureScore {
  const { guide, read, shares } = work
  const { measure, instrument } = guide.measures[index]!
  const { exactScore, score: raw, ...reading } = read.readings[index]!
  const entered = read.row[index]!
  const score = Number.isNaN(entered) ? null : roundShare(entered, guide.tieMargin, exactScore)
  const critical = measure.critical ?? false
  return {
    kind: 'measure',
    code: measure.code,
    instrument: instrument.code,
    ...reading,
    score,
    minimum: instrument.minimum,
    weight: measure.weight ?? 1,
    share: roundShare(shares.measures[index]!),
    critical,
    failed: critical && score !== null && score < 1,
  }
}

function overallScore(work: Work, pillars: readonly PillarScore[]): CentreTree['overall'] {
  const score = present(work.columns.overall[0]!, work.read.blockedBy.length > 0)
  return {
    status: statusOf(score, pillars),
    score,
    ...sums(work, work.guide.pillarLevel, 0, work.rawPillars, (exact) => exact.overall()),
  }
}

/** Share by weight of what was asked (neither excluded nor not applicable) that could be scored. */
function coverage({ guide, read }: Work): number {
  const asked = treeShares(
    guide,
    read.readings.map(({ status }) => status !== 'excluded' && status !== 'not_applicable'),
  )
  const covered = read.readings.reduce(
    (sum, { status }, index) => (status === 'scored' ? sum + asked.measures[index]! : sum),
    0,
  )
  return roundShare(covered)
}

import { buildTree } from '#scoring/build-tree.ts'
import type { Centre } from '#scoring/centre.ts'
import { classify } from '#scoring/classify.ts'
import type { CompiledGuide } from '#scoring/compile-guide.ts'
import { computeFigures } from '#scoring/compute-figures.ts'
import { fractionOf } from '#scoring/fraction.ts'
import type { MeasureReading } from '#scoring/read-measure.ts'
import type { PathSource } from '#scoring/read-path.ts'
import type { CategoryProof, CentreScore, CentreTree, MeasureScore } from '#scoring/result.ts'
import { raiseMeasure, raiseScores } from './raise-scores.ts'

/** What would be known of a centre in another case: its numbers, and what each category says of them. */
export interface Supposition extends PathSource {
  readonly proof: readonly CategoryProof[]
}

/**
 * The engine's own answer to "what if these criteria were fulfilled in full": their measures get full marks (those that
 * could not be scored too), everything else stays as it is, and the tree, the figures and the conditions are made again.
 * Numbers that compare centres with each other stay as they are, for the other centres' future is not known.
 *
 * @param fulfilled codes of criteria; with none, the numbers are those of the score
 */
export function supposeFulfilled(
  guide: CompiledGuide,
  centre: Centre,
  score: CentreScore,
  fulfilled: ReadonlySet<string>,
): Supposition {
  const tree = keepsBase(score, fulfilled)
    ? raiseScores(guide, score, fulfilled)
    : rebuild(guide, centre, score, fulfilled)
  const source: PathSource = { tree, figures: computeFigures(guide, centre, tree), cohort: score.cohort }
  return { ...source, proof: classify(guide.guide, source).proof }
}

/** True when every measure of the criteria that is asked is already scored. */
const keepsBase = ({ pillars }: CentreScore, fulfilled: ReadonlySet<string>): boolean =>
  pillars.every(({ criteria }) =>
    criteria.every(({ code, measures }) => !fulfilled.has(code) || !measures.some(isUnscored)),
  )

const isUnscored = ({ status }: MeasureScore): boolean => status === 'missing' || status === 'insufficient'

/** What could not be scored before now counts, so every share moves: the whole tree is built again. */
function rebuild(
  guide: CompiledGuide,
  centre: Centre,
  score: CentreScore,
  fulfilled: ReadonlySet<string>,
): CentreTree {
  const measures = score.pillars.flatMap(({ criteria }) =>
    criteria.flatMap((criterion) =>
      fulfilled.has(criterion.code) ? criterion.measures.map(perfect) : criterion.measures,
    ),
  )
  const solved = new Set(measures.filter(({ status }) => status === 'scored').map(({ code }) => code))
  return buildTree(guide, {
    centre,
    readings: measures.map(readingOf),
    row: Float64Array.from(measures, ({ score: entered }) => entered ?? Number.NaN),
    blockedBy: score.blockedBy.filter((code) => !solved.has(code)),
  })
}

/** Full marks, for what could not be scored too. */
const perfect = (measure: MeasureScore): MeasureScore =>
  isUnscored(measure)
    ? {
        ...measure,
        status: 'scored',
        score: 1,
        failed: false,
        n: Math.max(measure.n, measure.minimum),
        interval: null,
      }
    : raiseMeasure(measure)

function readingOf({
  status,
  score,
  value,
  n,
  interval,
  observations,
  leftOut,
}: MeasureScore): MeasureReading {
  const scored = status === 'scored' && score !== null
  return {
    status,
    score: scored ? score : Number.NaN,
    exactScore: () => fractionOf(score ?? 0),
    value,
    n,
    interval,
    observations,
    leftOut,
  }
}

import { compileExpression, type Expression } from './compile-expression.ts'
import { type Fraction, fractionOf } from './fraction.ts'
import type { Combine, Criterion, Guide, LevelsScale, Mean, Measure, Pillar, StageRule } from './guide.ts'
import { compileScale, type ValueScale } from './score-value.ts'

export interface CompiledLevels {
  readonly kind: 'levels'
  readonly scores: ReadonlyMap<string, number>
  /** True when every level is worth all or nothing, so that a share of successes is meant. */
  readonly binary: boolean
}
export type CompiledScale = CompiledLevels | ({ readonly kind: 'values' } & ValueScale)

export interface CompiledInstrument {
  readonly code: string
  readonly combine: Combine
  readonly minimum: number
  readonly population: string | null
}

export interface CompiledMeasure {
  readonly measure: Measure
  readonly scale: CompiledScale
  readonly instrument: CompiledInstrument
  readonly stage: StageRule
  readonly criterion: number
}
export interface CompiledCriterion {
  readonly criterion: Criterion
  readonly pillar: number
  readonly fulfilledAt: number
  readonly appliesTo: Expression | null
}

/** One level of the tree as flat arrays: the children of node i are from starts[i] up to starts[i + 1]. */
export interface Level {
  readonly starts: Int32Array
  readonly weights: Float64Array
  readonly exactWeights: readonly Fraction[]
  readonly geometric: Uint8Array
}

/**
 * A guide made ready to score any number of centres: codes become positions, expressions functions, weights arrays.
 * `measureLevel` combines measures into criteria, `criterionLevel` criteria into pillars, `pillarLevel` pillars into the whole.
 */
export interface CompiledGuide {
  readonly guide: Guide
  readonly measures: readonly CompiledMeasure[]
  readonly criteria: readonly CompiledCriterion[]
  readonly pillars: readonly Pillar[]
  readonly instruments: readonly CompiledInstrument[]
  readonly measureAt: ReadonlyMap<string, number>
  readonly measureLevel: Level
  readonly criterionLevel: Level
  readonly pillarLevel: Level
  readonly core: Uint8Array
  readonly fulfilledAt: Float64Array
  readonly coreWeights: Float64Array
  /** Within this many millionths of a tie, rounding asks for the exact value. */
  readonly tieMargin: number
  /** True when every mean is arithmetic, so that every score has an exact value. */
  readonly exact: boolean
  readonly figures: readonly { readonly name: string; readonly expression: Expression }[]
  readonly cohortFigures: readonly CompiledCohortFigure[]
}

export interface CompiledCohortFigure {
  readonly figure: NonNullable<Guide['cohortFigures']>[number]
  readonly among: Expression | null
  readonly by: Expression | null
}

/**
 * Compiles a guide that `checkGuide` has found sound.
 *
 * @throws Error when it is not sound (unknown scale, bad expression); run checkGuide first for the words
 */
export function compileGuide(guide: Guide): CompiledGuide {
  const instruments = Object.entries(guide.instruments).map(([code, instrument]) => ({
    code,
    combine: instrument.combine ?? 'mean',
    minimum: instrument.minimum ?? 1,
    population: instrument.population ?? null,
  }))
  const criteria = guide.pillars.flatMap((pillar, index) =>
    pillar.criteria.map((criterion) => compileCriterion(criterion, index)),
  )
  const measures = compileMeasures(guide, criteria, instruments)
  return {
    guide,
    measures,
    criteria,
    instruments,
    pillars: guide.pillars,
    measureAt: new Map(measures.map(({ measure }, index) => [measure.code, index])),
    ...compileLevels(guide, criteria),
    ...compileCore(guide, criteria),
    tieMargin: tieMarginOf(measures),
    exact: allArithmetic(guide),
    figures: (guide.figures ?? []).map(({ name, cel }) => ({ name, expression: compileExpression(cel) })),
    cohortFigures: (guide.cohortFigures ?? []).map((figure) => ({
      figure,
      among: figure.among === undefined ? null : compileExpression(figure.among),
      by: figure.by === undefined ? null : compileExpression(figure.by),
    })),
  }
}

const compileCriterion = (criterion: Criterion, pillar: number): CompiledCriterion => ({
  criterion,
  pillar,
  fulfilledAt: criterion.fulfilledAt ?? 1,
  appliesTo: criterion.appliesTo === undefined ? null : compileExpression(criterion.appliesTo),
})

function compileMeasures(
  guide: Guide,
  criteria: readonly CompiledCriterion[],
  instruments: readonly CompiledInstrument[],
): CompiledMeasure[] {
  const scales = new Map(Object.entries(guide.scales).map(([code, scale]) => [code, compileAnyScale(scale)]))
  return criteria.flatMap(({ criterion }, index) =>
    criterion.measures.map((measure) => {
      const scale = scales.get(measure.scale)
      const instrument = instruments.find(({ code }) => code === measure.instrument)
      if (!scale || !instrument) throw new Error(`measure ${measure.code}: unknown scale or instrument`)
      return { measure, scale, instrument, stage: guide.stage ?? 'final', criterion: index }
    }),
  )
}

function compileAnyScale(scale: Guide['scales'][string]): CompiledScale {
  return scale.kind === 'levels' ? compileLevelsScale(scale) : { kind: 'values', ...compileScale(scale) }
}

const compileLevelsScale = ({ levels }: LevelsScale): CompiledLevels => ({
  kind: 'levels',
  scores: new Map(levels.map(({ code, score }) => [code, score])),
  binary: levels.every(({ score }) => score === 0 || score === 1),
})

interface Weighted {
  readonly weight?: number
}

function compileLevel(
  groups: readonly { readonly children: readonly Weighted[]; readonly mean?: Mean }[],
): Level {
  const weights = groups.flatMap(({ children }) => children.map(({ weight }) => weight ?? 1))
  const starts = new Int32Array(groups.length + 1)
  groups.forEach(({ children }, index) => {
    starts[index + 1] = starts[index]! + children.length
  })
  return {
    starts,
    weights: Float64Array.from(weights),
    exactWeights: weights.map(fractionOf),
    geometric: Uint8Array.from(groups, ({ mean }) => (mean === 'geometric' ? 1 : 0)),
  }
}

const compileLevels = (guide: Guide, criteria: readonly CompiledCriterion[]) => ({
  measureLevel: compileLevel(
    criteria.map(({ criterion }) => ({ children: criterion.measures, mean: criterion.mean })),
  ),
  criterionLevel: compileLevel(guide.pillars.map(({ criteria: children, mean }) => ({ children, mean }))),
  pillarLevel: compileLevel([{ children: guide.pillars, mean: guide.mean }]),
})

const compileCore = (guide: Guide, criteria: readonly CompiledCriterion[]) => ({
  core: Uint8Array.from(criteria, ({ criterion }) => (criterion.core ? 1 : 0)),
  fulfilledAt: Float64Array.from(criteria, ({ fulfilledAt }) => fulfilledAt),
  coreWeights: Float64Array.from(criteria, ({ criterion }) =>
    guide.coreBy === 'weight' ? (criterion.weight ?? 1) : 1,
  ),
})

/**
 * A score is made of at most a few thousand roundings of doubles (each 2⁻⁵³ relative), magnified by the worst scale:
 * 10⁻¹² × condition bounds its error with room to spare; in millionths that is 10⁻⁶ × condition.
 */
function tieMarginOf(measures: readonly CompiledMeasure[]): number {
  const conditions = measures.map(({ scale }) => (scale.kind === 'values' ? scale.condition : 1))
  return Math.min(0.5, 1e-6 * conditions.reduce((a, b) => Math.max(a, b), 1))
}

const allArithmetic = (guide: Guide): boolean =>
  [guide, ...guide.pillars, ...guide.pillars.flatMap((pillar) => pillar.criteria)].every(
    ({ mean }) => mean !== 'geometric',
  )

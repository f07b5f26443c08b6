import type { CompiledGuide } from './compile-guide.ts'
import type { Fraction } from './fraction.ts'
import { type ScoreColumns, scoreColumns } from './score-columns.ts'
import type { TrialCells, TrialReading } from './trial-cells.ts'
import { trialNeeds } from './trial-needs.ts'

/** A guide and the evidence it is tried on, made ready once for all centres. */
export interface TrialPlan {
  readonly guide: CompiledGuide
  readonly cells: TrialCells
  /** What each outcome of each measure is worth in the tree. */
  readonly worth: readonly Float64Array[]
  /** The measures of each instrument, where the guide reads what instruments alone say; otherwise none. */
  readonly instruments: readonly (readonly number[])[]
  readonly critical: readonly number[]
  /** Whether an expression reads how often, or of how many measures, something was observed. */
  readonly detail: boolean
}

/** Some of the centres of a trial, scored together: columns are quick where trees one by one are not. */
export interface TrialBlock {
  readonly plan: TrialPlan
  /** The first centre of the block. */
  readonly from: number
  readonly columns: ScoreColumns
  /** The overall score as each instrument alone would give it, row by row in the order of the guide; NaN for none. */
  readonly instruments: readonly Float64Array[]
}

/** Whether nothing, or too little, was observed. */
export const isAbsent = ({ status }: TrialReading): boolean =>
  status === 'missing' || status === 'insufficient'

/** What a measure's outcome is worth in the tree: NaN leaves the base, an absent one follows the guide's rule. */
export const entered = ({ guide }: CompiledGuide, reading: TrialReading): number =>
  isAbsent(reading) ? (guide.missing === 'zero' ? 0 : Number.NaN) : reading.score

/** The outcome of a measure at a centre. */
export const readingAt = ({ readings, cells, centres }: TrialCells, centre: number, measure: number) =>
  readings[measure]![cells[measure * centres.length + centre]!]!

export function planTrial(guide: CompiledGuide, cells: TrialCells): TrialPlan {
  const places = guide.measures.map((_, index) => index)
  return {
    guide,
    cells,
    worth: cells.readings.map((list) => Float64Array.from(list, (reading) => entered(guide, reading))),
    instruments: guide.instruments.map(({ code }) =>
      readsInstruments(guide) ? places.filter((at) => guide.measures[at]!.instrument.code === code) : [],
    ),
    critical: places.filter((at) => guide.measures[at]!.measure.critical),
    detail: trialNeeds(guide).detail,
  }
}

/**
 * Scores a block of centres.
 *
 * @param from the first centre, counted from 0
 * @param to the centre behind the last
 */
export function scoreTrialBlock(plan: TrialPlan, from: number, to: number): TrialBlock {
  const { guide, cells, worth, instruments } = plan
  const width = guide.measures.length
  const exact = (centre: number, measure: number): Fraction => readingAt(cells, from + centre, measure).exact
  const rows = new Float64Array((to - from) * width)
  const fill = (measure: number, scores: Float64Array) => {
    const start = measure * cells.centres.length
    for (let centre = from; centre < to; centre += 1)
      rows[(centre - from) * width + measure] = scores[cells.cells[start + centre]!]!
  }
  worth.forEach((scores, measure) => {
    fill(measure, scores)
  })
  const columns = scoreColumns(guide, rows, to - from, exact)
  const alone = instruments.map((own) => {
    rows.fill(Number.NaN)
    for (const measure of own)
      fill(
        measure,
        Float64Array.from(cells.readings[measure]!, ({ score }) => score),
      )
    return own.length === 0 ? new Float64Array() : scoreColumns(guide, rows, to - from, exact).overall
  })
  return { plan, from, columns, instruments: alone }
}

/** As many more trees as there are instruments are worth the time only to a guide that asks for them. */
function readsInstruments({ guide, figures, cohortFigures }: CompiledGuide): boolean {
  const conditions = [...guide.categories.flatMap(({ when }) => when), ...(guide.bands ?? [])]
  const named = [
    ...conditions.flatMap(({ figure, value }) => [figure, typeof value === 'number' ? '' : value.figure]),
    ...cohortFigures.map(({ figure }) => figure.of),
  ]
  const expressions = [
    ...figures.map(({ expression }) => expression),
    ...cohortFigures.flatMap(({ among, by }) => [among, by]),
  ]
  return (
    named.some((path) => path.startsWith('instruments.')) ||
    expressions.some((expression) => expression?.reads.has('instruments'))
  )
}

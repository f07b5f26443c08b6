import type { CompiledGuide } from './compile-guide.ts'
import type { Fraction } from './fraction.ts'
import { type ScoreColumns, scoreColumns } from './score-columns.ts'
import type { TrialCells, TrialReading } from './trial-cells.ts'

/** Some of the centres of a trial, scored together: columns are quick where trees one by one are not. */
export interface TrialBlock {
  readonly guide: CompiledGuide
  readonly cells: TrialCells
  /** The first centre of the block. */
  readonly from: number
  readonly columns: ScoreColumns
  /** The overall score as each instrument alone would give it, row by row in the order of the guide; NaN for none. */
  readonly instruments: readonly Float64Array[]
  /** The outcome of a measure at a centre of the block. */
  readonly readingAt: (centre: number, measure: number) => TrialReading
}

/** Whether nothing, or too little, was observed. */
export const isAbsent = ({ status }: TrialReading): boolean =>
  status === 'missing' || status === 'insufficient'

/** What a measure's outcome is worth in the tree: NaN leaves the base, an absent one follows the guide's rule. */
export const entered = (guide: CompiledGuide, reading: TrialReading): number =>
  isAbsent(reading) ? (guide.guide.missing === 'zero' ? 0 : Number.NaN) : reading.score

/**
 * Scores a block of centres by a guide.
 *
 * @param from the first centre, counted from 0
 * @param to the centre behind the last
 */
export function scoreTrialBlock(
  guide: CompiledGuide,
  cells: TrialCells,
  from: number,
  to: number,
): TrialBlock {
  const all = cells.centres.length
  const readingAt = (centre: number, measure: number) =>
    cells.readings[measure]![cells.cells[measure * all + from + centre]!]!
  const exact = (centre: number, measure: number): Fraction => readingAt(centre, measure).exact
  const scored = (scoreOf: (measure: number, reading: TrialReading) => number) => {
    const rows = new Float64Array((to - from) * guide.measures.length)
    for (let measure = 0; measure < guide.measures.length; measure += 1) {
      const scores = Float64Array.from(cells.readings[measure]!, (reading) => scoreOf(measure, reading))
      for (let centre = 0; centre < to - from; centre += 1)
        rows[centre * guide.measures.length + measure] = scores[cells.cells[measure * all + from + centre]!]!
    }
    return scoreColumns(guide, rows, to - from, exact)
  }
  return {
    guide,
    cells,
    from,
    readingAt,
    columns: scored((_, reading) => entered(guide, reading)),
    instruments: readsInstruments(guide)
      ? guide.instruments.map(
          ({ code }) =>
            scored((measure, { score }) =>
              guide.measures[measure]!.instrument.code === code ? score : Number.NaN,
            ).overall,
        )
      : [],
  }
}

/** Five more trees a centre are worth the time only to a guide that asks for them. */
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

import type { CompiledGuide } from './compile-guide.ts'
import type { Fraction } from './fraction.ts'
import { instrumentInterval } from './instrument-interval.ts'
import type { CentreReadings } from './read-centre.ts'
import type { InstrumentScore } from './result.ts'
import { scoreColumns } from './score-columns.ts'

/** An instrument's score, and its score on each criterion (NaN where it observed nothing). */
export interface InstrumentView extends InstrumentScore {
  readonly byCriterion: Float64Array
  readonly nByCriterion: ReadonlyMap<number, number>
}

/** What each instrument alone says of the centre: the same tree over the measures it has observed, nothing else. */
export function instrumentScores(guide: CompiledGuide, { readings }: CentreReadings): InstrumentView[] {
  const exact = (_: number, measure: number): Fraction => readings[measure]!.exactScore()
  return guide.instruments.map(({ code, minimum }) => {
    const own = (index: number) => guide.measures[index]!.instrument.code === code
    const row = Float64Array.from(readings, ({ score }, index) => (own(index) ? score : Number.NaN))
    const columns = scoreColumns(guide, row, 1, exact)
    const mine = readings.filter((_, index) => own(index))
    const scored = mine.filter(({ status }) => status === 'scored').map(({ n }) => n)
    const overall = columns.overall[0]!
    return {
      code,
      score: Number.isNaN(overall) ? null : overall,
      interval: instrumentInterval(guide, readings, own),
      n: scored.length > 0 ? [Math.min(...scored), Math.max(...scored)] : null,
      minimum,
      scored: scored.length,
      insufficient: mine.filter(({ status }) => status === 'insufficient').length,
      missing: mine.filter(({ status }) => status === 'missing').length,
      byCriterion: columns.criteria,
      nByCriterion: leastN(guide, readings, own),
    }
  })
}

/** The smallest n behind an instrument's score on each criterion: its weakest support. */
function leastN(guide: CompiledGuide, readings: CentreReadings['readings'], own: (index: number) => boolean) {
  const least = new Map<number, number>()
  guide.measures.forEach(({ criterion }, index) => {
    const { status, n } = readings[index]!
    if (status === 'scored' && own(index)) least.set(criterion, Math.min(n, least.get(criterion) ?? n))
  })
  return least
}

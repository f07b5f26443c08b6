import type { Centre } from './centre.ts'
import type { CompiledGuide } from './compile-guide.ts'
import { indexObservations } from './evaluate.ts'
import { type Fraction, fractionOf } from './fraction.ts'
import type { Observation } from './observation.ts'
import { readCentre } from './read-centre.ts'
import type { Status } from './result.ts'
import { trialNeeds } from './trial-needs.ts'

/** One outcome that a measure had at one or more centres. */
export interface TrialReading {
  readonly status: Status
  /** Unrounded score; NaN when there is none. */
  readonly score: number
  /** The same score exactly, for the roundings that hang on it. */
  readonly exact: Fraction
  /** 0 and null where no expression of the guide reads them. */
  readonly n: number
  readonly value: number | null
}

/**
 * What a trial needs of a cycle's evidence: the outcome of every measure at every centre, and nothing of the observations
 * behind it. Weights, thresholds, categories and bands may change over it; scales, instruments and applicability may not.
 */
export interface TrialCells {
  /** Sorted by code, with those attributes alone that expressions read. */
  readonly centres: readonly Centre[]
  /** The outcomes of each measure, in the order of the guide. */
  readonly readings: readonly (readonly TrialReading[])[]
  /** Which outcome: that of measure m at centre c is number `cells[m × centres + c]` of the measure's. */
  readonly cells: Uint16Array
}

/** Centres read at once: some ten milliseconds of a large guide. */
const ofOnce = 20

/** Outcomes of one measure that have been met, each once. */
interface Outcomes {
  readonly list: TrialReading[]
  readonly places: Map<string, number>
}

/**
 * Reads the evidence once for any number of trials, a few centres at a time, so that a server may answer in between.
 *
 * @param centres sorted by code; at most 65,535
 * @param observed gives what was observed at some of them: sound by `checkInput`, in any order; that of others is not read
 */
export async function readTrialCells(
  guide: CompiledGuide,
  centres: readonly Centre[],
  observed: (some: readonly Centre[]) => Promise<readonly Observation[]> | readonly Observation[],
): Promise<TrialCells> {
  const needs = trialNeeds(guide)
  const outcomes = guide.measures.map((): Outcomes => ({ list: [], places: new Map() }))
  const cells = new Uint16Array(guide.measures.length * centres.length)
  let index: ReadonlyMap<string, ReadonlyMap<number, readonly Observation[]>> = new Map()
  for (const [at, centre] of centres.entries()) {
    if (at % ofOnce === 0) index = indexObservations(guide, await observed(centres.slice(at, at + ofOnce)))
    const { readings } = readCentre(guide, centre, index.get(centre.code) ?? new Map(), false)
    for (const [measure, { status, score, exactScore, n, value }] of readings.entries()) {
      const exact = Number.isNaN(score) ? fractionOf(0) : exactScore()
      const detail = needs.detail ? { n, value } : { n: 0, value: null }
      const own = outcomes[measure]!
      cells[measure * centres.length + at] = placeOf(own, { status, score, exact, ...detail })
    }
  }
  return {
    centres: centres.map((centre) => ({ ...centre, attributes: needs.attributesOf(centre) })),
    readings: outcomes.map(({ list }) => list),
    cells,
  }
}

function placeOf({ list, places }: Outcomes, reading: TrialReading): number {
  const { status, score, exact, n, value } = reading
  const key = `${status} ${score} ${exact.n}/${exact.d} ${n} ${value}`
  const known = places.get(key)
  if (known !== undefined) return known
  places.set(key, list.length)
  list.push(reading)
  return list.length - 1
}

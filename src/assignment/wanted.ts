import { splitMix } from '#stats/split-mix.ts'
import type { Centre, Demand, PlannedVisit, Problem, VisitKey } from './problem.ts'

/** A visit that the demands ask for. */
export interface WantedVisit extends VisitKey {
  readonly centreRow: Centre
  readonly demand: Demand
  /** People it needs: the demand's number, two at least for a double visit. */
  readonly seats: number
  readonly double: boolean
  /** How it was made, where its day is over. */
  readonly over: PlannedVisit | null
}

/** One text for one visit, for maps. */
export const visitId = ({ centre, instrument, stage, number }: VisitKey): string =>
  `${centre}\u0000${instrument}\u0000${stage}\u0000${number}`

/**
 * Every visit that the demands ask for, in the order of centre, instrument, stage and number. Double visits are drawn:
 * each visit has a number from the seed and its own name, and the lowest share of each demand is double. So a centre
 * more or less changes the draw of few others. What is over stands as it was.
 *
 * @example wantedVisits(problem).length // centres × visits of each demand
 */
export function wantedVisits({ centres, demands, seed, over = [] }: Problem): WantedVisit[] {
  const past = new Map(over.map((visit) => [visitId(visit), visit]))
  return demands
    .flatMap((demand) => drawDouble(visitsOf(demand, centres), demand, seed))
    .flatMap((visit) => asItStands(visit, past.get(visitId(visit))))
    .sort((a, b) => compareKeys(a, b))
}

function asItStands(visit: WantedVisit, over: PlannedVisit | undefined): WantedVisit[] {
  if (over) return [{ ...visit, seats: over.people.length, double: over.double, over }]
  return visit.demand.until < visit.demand.from ? [] : [visit]
}

/** The order of visits: centre, instrument, stage, number. */
export const compareKeys = (a: VisitKey, b: VisitKey): number =>
  compareText(a.centre, b.centre) ||
  compareText(a.instrument, b.instrument) ||
  compareText(a.stage, b.stage) ||
  a.number - b.number

/** The order of codes: by code unit, the same everywhere. */
export const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

function visitsOf(demand: Demand, centres: readonly Centre[]): WantedVisit[] {
  return centres
    .filter(({ channel }) => demand.channels?.includes(channel) ?? true)
    .flatMap((centreRow) =>
      Array.from({ length: demand.visits }, (_, index) => ({
        centre: centreRow.code,
        instrument: demand.instrument,
        stage: demand.stage,
        number: index + 1,
        centreRow,
        demand,
        seats: demand.people,
        double: false,
        over: null,
      })),
    )
}

function drawDouble(visits: WantedVisit[], { doubleShare }: Demand, seed: number): WantedVisit[] {
  const count = Math.round(visits.length * doubleShare)
  if (count === 0) return visits
  const lots = visits.map((visit) => ({ visit, lot: lotOf(visit, seed) }))
  lots.sort((a, b) => (a.lot < b.lot ? -1 : a.lot > b.lot ? 1 : compareKeys(a.visit, b.visit)))
  const drawn = new Set(lots.slice(0, count).map(({ visit }) => visit))
  return visits.map((visit) =>
    drawn.has(visit) ? { ...visit, double: true, seats: Math.max(2, visit.seats) } : visit,
  )
}

/** The visit's name folded into the seed, then one step of SplitMix64. */
function lotOf(visit: VisitKey, seed: number): bigint {
  let hash = BigInt(seed)
  for (const letter of visitId(visit)) {
    hash = BigInt.asUintN(64, (hash ^ BigInt(letter.codePointAt(0) ?? 0)) * 0x100000001b3n)
  }
  return splitMix(hash, 1)[0] ?? 0n
}

import type { SampleCycle } from './cycles.ts'
import type { Draw } from './draw.ts'
import { drawFrom } from './draw.ts'
import type { SampleCentre } from './registry.ts'

/** One occasion on which an instrument observed a centre. */
export interface Occasion {
  readonly source: string
  /** ISO 8601 in UTC. */
  readonly at: string
}

/** All occasions of one centre in one cycle, by instrument, and how many customers answered. */
export interface Fieldwork {
  readonly occasions: Readonly<Record<string, readonly Occasion[]>>
  readonly answers: number
}

/** Days after the cycle's start in which each instrument works. */
const windows: Readonly<Record<string, readonly [number, number]>> = {
  document: [14, 45],
  visit: [60, 130],
  mystery: [50, 160],
  survey: [70, 120],
  indicator: [165, 170],
}

const DAY = 86_400_000
const FRIDAY = 5
const SATURDAY = 6

/**
 * When a centre was visited, shopped and asked about. In each cycle a few remote or small centres were shopped only
 * twice, and a few small ones gathered fewer than 30 answers: too little to be scored.
 */
export function planFieldwork(seed: number, cycle: SampleCycle, centre: SampleCentre): Fieldwork {
  const draw = drawFrom(seed, 'fieldwork', cycle.id, centre.code)
  const monthly = Number(centre.attributes.customers_per_month)
  const shops = draw.chance(0.04) ? 2 : draw.whole(3, 4)
  const few = monthly < 1500 && draw.chance(0.4)
  const answers = few ? draw.whole(14, 29) : Math.round(60 + monthly * 0.012 + draw.whole(0, 90))
  const counts: Readonly<Record<string, number>> = {
    document: 1,
    visit: draw.chance(0.35) ? 2 : 1,
    mystery: shops,
    survey: 1,
    indicator: 1,
  }
  const occasions = Object.fromEntries(
    Object.entries(counts).map(([instrument, count]) => [
      instrument,
      planOccasions(cycle, centre, instrument, count, draw),
    ]),
  )
  return { occasions, answers }
}

function planOccasions(
  cycle: SampleCycle,
  centre: SampleCentre,
  instrument: string,
  count: number,
  draw: Draw,
): Occasion[] {
  return Array.from({ length: count }, (_, index) => ({
    source:
      instrument === 'mystery'
        ? secretCode(draw)
        : `${instrument.slice(0, 3).toUpperCase()}-${cycle.id}-${centre.code}-${index + 1}`,
    at: workingMoment(cycle, windows[instrument] ?? [60, 130], draw),
  })).sort((a, b) => a.at.localeCompare(b.at))
}

/** The code of a shop says nothing of who, where or when. */
function secretCode(draw: Draw): string {
  const letters = 'BCDFGHJKMPQRTVWXYZ2346789'
  return `S-${Array.from({ length: 5 }, () => draw.pick([...letters])).join('')}`
}

/** A moment in opening hours of a working day (Sunday to Thursday). */
function workingMoment(cycle: SampleCycle, [from, to]: readonly [number, number], draw: Draw): string {
  const start = Date.parse(`${cycle.startsOn}T00:00:00Z`)
  let day = new Date(start + draw.whole(from, to) * DAY)
  while (day.getUTCDay() === FRIDAY || day.getUTCDay() === SATURDAY) day = new Date(day.getTime() - DAY)
  const minutes = draw.whole(8 * 12, 13 * 12) * 5
  return new Date(day.getTime() + minutes * 60_000).toISOString().replace('.000Z', 'Z')
}

import type { Criterion, Guide, Measure } from '#scoring/guide.ts'
import type { Draw } from './draw.ts'
import { type Reading, readNear, stepFrom } from './reading.ts'

/** What the instruments will find of one measure: a reading for each visit, shop or file. */
export interface MeasurePlan {
  readonly measure: Measure
  readonly readings: Reading[]
  /** False where too little was observed: the engine will leave it out. */
  readonly counted: boolean
}

/** What is meant to come out of a criterion at one centre. */
export interface Intention {
  readonly fulfilled: boolean
  /** From 0 to 1: how well a fulfilled criterion is met, how nearly an unfulfilled one. */
  readonly finish: number
  /** Zero-tolerance measures fail only where this is true. */
  readonly criticalFails: boolean
  /** Added to what one instrument sees of it and taken from the others: instruments do not always agree. */
  readonly disagreement: Readonly<Record<string, number>>
  readonly coverage: (measure: Measure) => Coverage
}

/** How often a measure is read at a centre, and whether that is enough to be scored. */
export interface Coverage {
  readonly readings: number
  readonly counted: boolean
}

/** Draws readings for the measures of a criterion, then mends single readings until the criterion stands on the side meant. */
export function planCriterion(
  guide: Guide,
  criterion: Criterion,
  intention: Intention,
  draw: Draw,
): MeasurePlan[] {
  const line = criterion.fulfilledAt ?? 1
  const wanted = intention.fulfilled
    ? line + (1 - line) * (0.4 + 0.6 * intention.finish)
    : line * (0.45 + 0.5 * intention.finish)
  const plans = criterion.measures.map((measure) => {
    const { readings, counted } = intention.coverage(measure)
    const read = () => readNear(guide.scales[measure.scale]!, aimOf(measure, wanted, intention, draw), draw)
    return { measure, counted, readings: Array.from({ length: readings }, read) }
  })
  settle(guide, plans, line, intention)
  return plans
}

function aimOf(measure: Measure, wanted: number, intention: Intention, draw: Draw): number {
  if (measure.critical) return intention.criticalFails ? 0.2 : 1
  return wanted + (intention.disagreement[measure.instrument] ?? 0) + 0.08 * draw.normal()
}

/** One reading at a time, the most telling first; bounded, since every step moves towards the end of a scale. */
function settle(guide: Guide, plans: readonly MeasurePlan[], line: number, intention: Intention): void {
  const direction = intention.fulfilled ? 1 : -1
  for (let step = 0; step < 500; step += 1) {
    if (meanScore(plans) >= line === intention.fulfilled) return
    if (!moveOne(guide, plans, direction, intention)) return
  }
}

function moveOne(
  guide: Guide,
  plans: readonly MeasurePlan[],
  direction: 1 | -1,
  intention: Intention,
): boolean {
  const movable = plans
    .filter(
      ({ measure, counted }) =>
        counted && (!measure.critical || (intention.criticalFails && direction === -1)),
    )
    .flatMap((plan) =>
      plan.readings.map((reading, index) => ({
        plan,
        index,
        next: stepFrom(guide.scales[plan.measure.scale]!, reading, direction),
      })),
    )
    .filter((move) => move.next !== null)
    .sort((a, b) => direction * (scoreAt(a) - scoreAt(b)))
  const move = movable[0]
  if (!move?.next) return false
  move.plan.readings[move.index] = move.next
  return true
}

const scoreAt = ({ plan, index }: { plan: MeasurePlan; index: number }) => plan.readings[index]!.score

/** The criterion's score as the engine will compute it when every measure has enough readings. */
function meanScore(plans: readonly MeasurePlan[]): number {
  let sum = 0
  let weights = 0
  for (const { measure, readings, counted } of plans) {
    if (!counted) continue
    const weight = measure.weight ?? 1
    sum += (weight * readings.reduce((total, { score }) => total + score, 0)) / readings.length
    weights += weight
  }
  return weights === 0 ? 0 : sum / weights
}

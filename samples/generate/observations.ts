import { compileExpression, type Expression } from '#scoring/compile-expression.ts'
import type { Guide, Measure } from '#scoring/guide.ts'
import type { Observation } from '#scoring/observation.ts'
import { type AskedCriterion, type Circumstances, chooseUnfulfilled } from './choose-unfulfilled.ts'
import type { SampleCycle } from './cycles.ts'
import { type Draw, drawFrom } from './draw.ts'
import { type Fieldwork, planFieldwork } from './fieldwork.ts'
import { type Coverage, type MeasurePlan, planCriterion } from './plan-criterion.ts'
import type { Reading } from './reading.ts'
import { reasons } from './reasons.ts'
import type { SampleCentre } from './registry.ts'

/** What the instruments can do with a measure at a centre, decided before anybody goes there. */
interface MeasureOutlook extends Coverage {
  readonly reason: string | null
}

/** Everything observed at one centre in one cycle. The same circumstances give the same observations. */
export function observeCentre(at: Circumstances, cycle: SampleCycle): Observation[] {
  const fieldwork = planFieldwork(at.seed, cycle, at.centre)
  const asked = askedOf(at.guide, at.centre)
  const outlook = lookAhead(at, asked, fieldwork)
  const scored = asked.filter(({ criterion }) =>
    criterion.measures.some(({ code }) => outlook.get(code)!.counted),
  )
  const failing = chooseFailing(at, scored)
  const unfulfilled = chooseUnfulfilled(at, scored, failing)
  const write = makeWriter(at.centre, fieldwork)
  return asked.flatMap(({ criterion }) => {
    const draw = drawFrom(at.seed, 'observe', cycle.id, at.centre.code, criterion.code)
    const plans = planCriterion(
      at.guide,
      criterion,
      {
        fulfilled: !unfulfilled.has(criterion.code),
        finish: Math.min(1, Math.max(0, 0.25 + 0.6 * at.standing + 0.25 * draw.normal())),
        criticalFails: criterion.code === failing,
        disagreement: drawDisagreement(at, draw),
        coverage: ({ code }) => outlook.get(code)!,
      },
      draw,
    )
    return plans.flatMap((plan) => write(plan, outlook.get(plan.measure.code)!.reason, draw))
  })
}

const compiled = new Map<string, Expression>()

/** The criteria asked of a centre: those without a rule, and those whose rule is true for it. */
export function askedOf(guide: Guide, centre: SampleCentre): AskedCriterion[] {
  const facts = {
    ...centre.attributes,
    attributes: centre.attributes,
    code: centre.code,
    entity: centre.entity,
    channel: centre.channel,
  }
  return guide.pillars.flatMap((pillar) =>
    pillar.criteria
      .filter(
        ({ appliesTo }) =>
          appliesTo === undefined || compileOnce(appliesTo).evaluate({ centre: facts }) === true,
      )
      .map((criterion) => ({ criterion, pillar: pillar.code })),
  )
}

function compileOnce(source: string): Expression {
  const known = compiled.get(source) ?? compileExpression(source)
  compiled.set(source, known)
  return known
}

function lookAhead(
  at: Circumstances,
  asked: readonly AskedCriterion[],
  fieldwork: Fieldwork,
): Map<string, MeasureOutlook> {
  const draw = drawFrom(at.seed, 'outlook', at.cycle, at.centre.code)
  return new Map(
    asked.flatMap(({ criterion }) =>
      criterion.measures.map(
        (measure) => [measure.code, outlookOf(at.guide, measure, fieldwork, draw)] as const,
      ),
    ),
  )
}

function outlookOf(guide: Guide, measure: Measure, fieldwork: Fieldwork, draw: Draw): MeasureOutlook {
  const fate = draw.uniform()
  const words = reasons[measure.instrument]
  if (!measure.critical && words && fate < 0.012)
    return { readings: 0, counted: false, reason: draw.pick(words) }
  if (!measure.critical && fate > 0.994) return { readings: 0, counted: false, reason: null }
  const occasions = (fieldwork.occasions[measure.instrument] ?? []).length
  const readings = measure.instrument === 'visit' || measure.instrument === 'mystery' ? occasions : 1
  const n = measure.instrument === 'survey' ? fieldwork.answers : readings
  return { readings, counted: n >= (guide.instruments[measure.instrument]?.minimum ?? 1), reason: null }
}

/** About one centre in fourteen breaks a zero-tolerance rule; the weak ones more often, the good ones seldom. */
function chooseFailing(at: Circumstances, asked: readonly AskedCriterion[]): string | null {
  const draw = drawFrom(at.seed, 'critical', at.cycle, at.centre.code)
  const strict = asked.filter(({ criterion }) => criterion.measures.some(({ critical }) => critical))
  const share = at.standing < 0.25 ? 0.18 : 0.04
  return draw.chance(share) && strict.length > 0 ? draw.pick(strict).criterion.code : null
}

/** Customers mostly meet a little less than an announced visitor is shown; at some centres far less. */
function drawDisagreement(at: Circumstances, draw: Draw): Record<string, number> {
  const lasting = drawFrom(at.seed, 'showcase', at.centre.code)
  const met = -0.08 + 0.07 * lasting.normal()
  if (!draw.chance(lasting.chance(0.08) ? 0.35 : 0.05)) return { mystery: met }
  const far = -0.25 - 0.15 * draw.uniform()
  return { mystery: far, survey: far / 2, visit: 0.2, document: 0.15 }
}

type Writer = (plan: MeasurePlan, reason: string | null, draw: Draw) => Observation[]

/** Numbers the observations of a centre in the order of the guide. */
function makeWriter(centre: SampleCentre, fieldwork: Fieldwork): Writer {
  let written = 0
  return ({ measure, readings }, reason, draw) => {
    const occasions = fieldwork.occasions[measure.instrument] ?? []
    const write = (reading: Reading | null, index: number): Observation => {
      const occasion = occasions[index % Math.max(1, occasions.length)]
      written += 1
      return {
        id: `${centre.code}-${String(written).padStart(4, '0')}`,
        centre: centre.code,
        measure: measure.code,
        value: reading?.value ?? null,
        notApplicable: reading ? null : reason,
        ...(reading ? spreadOf(measure, reading, centre, fieldwork, draw) : { n: 1, variance: null }),
        source: occasion?.source ?? null,
        observedAt: occasion?.at ?? null,
      }
    }
    return readings.length === 0 && reason !== null ? [write(null, 0)] : readings.map(write)
  }
}

/** A survey stands for its answers, an indicator for the transactions it counts; other instruments for one look. */
function spreadOf(
  measure: Measure,
  { value }: Reading,
  centre: SampleCentre,
  fieldwork: Fieldwork,
  draw: Draw,
) {
  if (measure.instrument === 'indicator')
    return { n: Number(centre.attributes.customers_per_month) * 5, variance: null }
  if (measure.instrument !== 'survey' || typeof value !== 'number') return { n: 1, variance: null }
  const answered = Math.max(
    Math.min(fieldwork.answers, 30),
    Math.round(fieldwork.answers * (0.9 + 0.1 * draw.uniform())),
  )
  const variance = (5 - value) * (value - 1) * (0.25 + 0.15 * draw.uniform())
  return { n: answered, variance: Number(Math.max(0, variance).toFixed(3)) }
}

import { usualWeights, type Weights } from '#assignment/problem.ts'
import { softRules } from '#assignment/proposal.ts'
import type { PlanRules, VisitDemand } from './plan-rules.ts'
import { clockText, listIn, minutesIn, numberIn, plainIn, type Typed, textIn } from './read-typed.ts'
import type { RulesChange } from './save-rules.server.ts'

export const demandStages = ['initial', 'final'] as const

/** What stands in the fields: what was saved, or the usual rules with the phases of the cycle. */
export function typedOfRules(rules: PlanRules | null): Typed {
  const demands = rules?.demands ?? []
  return {
    revision: String(rules?.revision ?? 0),
    neutral: rules === null || rules.neutralEmployers ? 'yes' : '',
    cooling_off: String(rules?.coolingOffCycles ?? 1),
    minutes_between: String(rules?.minutesBetween ?? 45),
    opens_at: clockText(rules?.opensAt ?? 450),
    closes_at: clockText(rules?.closesAt ?? 840),
    weekdays: (rules?.weekdays ?? [0, 1, 2, 3, 4]).join(' '),
    ...Object.fromEntries(
      softRules.map((rule) => [`weight_${rule}`, String((rules?.weights ?? usualWeights)[rule])]),
    ),
    ...Object.assign({}, ...demands.map(typedOfDemand)),
  }
}

function typedOfDemand(demand: VisitDemand): Typed {
  const key = `${demand.instrument}-${demand.stage}`
  return {
    [`visits-${key}`]: String(demand.visits),
    [`people-${key}`]: String(demand.people),
    [`minutes-${key}`]: String(demand.minutes),
    [`from-${key}`]: demand.startsOn,
    [`until-${key}`]: demand.endsOn,
    [`between-${key}`]: String(demand.daysBetween),
    [`double-${key}`]: String(Math.round(demand.doubleShare * 100)),
    [`repeat-${key}`]: demand.repeatAfterDays === null ? '' : String(demand.repeatAfterDays),
    [`secret-${key}`]: demand.secret ? 'yes' : '',
    [`channels-${key}`]: demand.channels.join(' '),
  }
}

/** The rules that a form says; an instrument without a number of visits makes none in that stage. */
export function rulesFrom(cycle: number, instruments: readonly string[], typed: Typed): RulesChange {
  return {
    cycle,
    revision: Number(typed.revision) || 0,
    neutralEmployers: textIn(typed, 'neutral') === 'yes',
    coolingOffCycles: numberIn(typed, 'cooling_off'),
    minutesBetween: numberIn(typed, 'minutes_between'),
    opensAt: minutesIn(typed, 'opens_at'),
    closesAt: minutesIn(typed, 'closes_at'),
    weekdays: listIn(typed, 'weekdays').map(Number),
    weights: Object.fromEntries(
      softRules.map((rule) => [rule, numberIn(typed, `weight_${rule}`)]),
    ) as unknown as Weights,
    demands: demandStages.flatMap((stage) =>
      instruments
        .filter((instrument) => textIn(typed, `visits-${instrument}-${stage}`) !== '')
        .map((instrument) => demandFrom(instrument, stage, typed)),
    ),
  }
}

function demandFrom(instrument: string, stage: VisitDemand['stage'], typed: Typed): VisitDemand {
  const key = `${instrument}-${stage}`
  const repeat = textIn(typed, `repeat-${key}`)
  return {
    ...{ instrument, stage },
    channels: listIn(typed, `channels-${key}`),
    visits: numberIn(typed, `visits-${key}`),
    people: numberIn(typed, `people-${key}`),
    minutes: numberIn(typed, `minutes-${key}`),
    startsOn: plainIn(typed, `from-${key}`),
    endsOn: plainIn(typed, `until-${key}`),
    daysBetween: numberIn(typed, `between-${key}`),
    doubleShare: numberIn(typed, `double-${key}`) / 100,
    repeatAfterDays: repeat === '' ? null : numberIn(typed, `repeat-${key}`),
    secret: textIn(typed, `secret-${key}`) === 'yes',
  }
}

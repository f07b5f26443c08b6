import type { Breach } from './breach.ts'
import type { Context, PersonFacts } from './context.ts'
import { dayName, dayNumber } from './day.ts'
import type { Moment } from './moment.ts'
import type { Centre, Person } from './problem.ts'
import { timeBreaches } from './time-rules.ts'

/**
 * Every hard rule that a visit would break: the same answer for a change by hand and for the planner.
 *
 * Without a moment, only the rules about who: employer on that day, whether that employer serves the public, declared
 * interest, not asked, cooling-off, again too soon, skills. With one, also the rules about when: absence, working and
 * opening hours, holidays, the window, the most a day and a cycle, two places at once, twice in one demand.
 *
 * @param day local, `YYYY-MM-DD`
 * @param context of `makeContext`
 * @returns no breach: the visit is allowed
 * @example
 * breachesOf(person, centre, 'visit', '2026-03-02', context) // [{ code: 'own-employer', params: { entity: 'E01' } }]
 */
export const breachesOf = (
  person: Person,
  centre: Centre,
  instrument: string,
  day: string,
  context: Context,
  moment?: Moment,
): Breach[] => {
  const number = dayNumber(day)
  const breaches = whoBreaches(person, centre, instrument, number, context)
  if (moment) breaches.push(...timeBreaches(person, centre, instrument, number, moment, context))
  return breaches
}

/** The rules about who, for the number of a day. */
export function whoBreaches(
  person: Person,
  centre: Centre,
  instrument: string,
  day: number,
  context: Context,
): Breach[] {
  const breaches: Breach[] = []
  const facts = context.facts.get(person.id)
  if (!facts) throw new RangeError(`no facts about person ${person.id}`)
  addEmployerBreaches(breaches, facts, centre, day, context)
  addDeclarationBreaches(breaches, facts, centre, context)
  addPastBreaches(breaches, facts, centre, instrument, day, context)
  addSkillBreaches(breaches, person, centre.channel, instrument)
  return breaches
}

function addSkillBreaches(breaches: Breach[], person: Person, channel: string, instrument: string): void {
  if (!person.channels.includes(channel)) breaches.push({ code: 'skill-channel', params: { channel } })
  if (!person.instruments.includes(instrument)) {
    breaches.push({ code: 'skill-instrument', params: { instrument } })
  }
}

/** Whether a person has the skills for a kind of visit: the first question, because it needs no centre. */
export function isSkilled(person: Person, channel: string, instrument: string): boolean {
  const breaches: Breach[] = []
  addSkillBreaches(breaches, person, channel, instrument)
  return breaches.length === 0
}

function addEmployerBreaches(
  breaches: Breach[],
  facts: PersonFacts,
  centre: Centre,
  day: number,
  { rules, servesPublic }: Context,
): void {
  for (const { entity, from, until } of facts.employments) {
    if (day < from || day > until) continue
    if (entity === centre.entity || entity === centre.movedTo)
      breaches.push({ code: 'own-employer', params: { entity } })
    // An employer nobody described is not known to be neutral.
    if (rules.neutralEmployers && (servesPublic.get(entity) ?? true)) {
      breaches.push({ code: 'employer-serves-public', params: { entity } })
    }
  }
}

function addDeclarationBreaches(
  breaches: Breach[],
  { declared }: PersonFacts,
  centre: Centre,
  { rules }: Context,
): void {
  const [ofCentre, ofEntity] = [declared.centre.get(centre.code), declared.entity.get(centre.entity)]
  const movedTo = centre.movedTo ?? centre.entity
  const interest =
    ofCentre === 'interest'
      ? centre.code
      : [centre.entity, movedTo].find((entity) => declared.entity.get(entity) === 'interest')
  if (interest !== undefined) {
    breaches.push({ code: 'declared-interest', params: { subject: interest } })
  } else if (rules.declarationNeeded && ofCentre !== 'none' && ofEntity !== 'none') {
    breaches.push({ code: 'not-asked', params: { centre: centre.code, entity: centre.entity } })
  }
}

function addPastBreaches(
  breaches: Breach[],
  { past }: PersonFacts,
  centre: Centre,
  instrument: string,
  day: number,
  { rules, cycle, repeatAfterDays }: Context,
): void {
  const visits = past.get(centre.code)
  if (!visits) return
  const cooling = visits.find((visit) => visit.cycle < cycle && cycle - visit.cycle <= rules.coolingOffCycles)
  if (cooling) {
    breaches.push({ code: 'cooling-off', params: { cycle: cooling.cycle, cycles: rules.coolingOffCycles } })
  }
  const days = repeatAfterDays.get(instrument)
  if (days === undefined) return
  const again = visits.find(
    (visit) => visit.instrument === instrument && Math.abs(visit.dayNumber - day) <= days,
  )
  if (again) breaches.push({ code: 'shopper-again', params: { day: dayName(again.dayNumber), days } })
}

import type { Breach } from './breach.ts'
import { hoursOn } from './centre-hours.ts'
import { type Context, keyOf } from './context.ts'
import { dayName, dayNumber, isWithin, minuteOf, weekdayOf } from './day.ts'
import type { Moment } from './moment.ts'
import type { Centre, Person, PlannedVisit } from './problem.ts'

/** The rules about when: days and hours of the person, the centre and the stage, and the person's other visits. */
export function timeBreaches(
  person: Person,
  centre: Centre,
  instrument: string,
  day: number,
  moment: Moment,
  context: Context,
): Breach[] {
  const breaches: Breach[] = []
  addDayBreaches(breaches, person, instrument, day, moment, context)
  const weekday = weekdayOf(day)
  const { from, until } = moment
  if (!isWithin(person.hours, weekday, from, until)) {
    breaches.push({ code: 'outside-hours', params: { weekday, from, until } })
  }
  if (!isWithin(hoursOn(centre, day), weekday, from, until)) {
    breaches.push({ code: 'centre-closed', params: { weekday, from, until } })
  }
  addLoadBreaches(breaches, person, day, moment)
  for (const other of moment.others) {
    addOtherBreaches(breaches, centre, instrument, day, moment, other, context)
  }
  return breaches
}

function addDayBreaches(
  breaches: Breach[],
  person: Person,
  instrument: string,
  day: number,
  { stage }: Moment,
  context: Context,
): void {
  if (context.holidays.has(day)) breaches.push({ code: 'holiday', params: { day: dayName(day) } })
  const absence = context.facts
    .get(person.id)
    ?.absences.find(({ from, until }) => from <= day && day <= until)
  if (absence) {
    breaches.push({
      code: 'absent',
      params: { from: dayName(absence.from), until: dayName(absence.until) },
    })
  }
  const demand = context.demands.get(keyOf(instrument, stage))
  if (demand && (day < demand.window.from || day > demand.window.until)) {
    breaches.push({ code: 'outside-window', params: { from: demand.from, until: demand.until } })
  }
}

function addLoadBreaches(breaches: Breach[], person: Person, day: number, { others }: Moment): void {
  const sameDay = others.filter(({ startsAt }) => dayNumber(startsAt) === day).length + 1
  if (sameDay > person.maxPerDay) {
    breaches.push({ code: 'over-day', params: { visits: sameDay, max: person.maxPerDay } })
  }
  if (others.length + 1 > person.maxPerCycle) {
    breaches.push({ code: 'over-cycle', params: { visits: others.length + 1, max: person.maxPerCycle } })
  }
}

function addOtherBreaches(
  breaches: Breach[],
  centre: Centre,
  instrument: string,
  day: number,
  moment: Moment,
  other: PlannedVisit,
  { rules, repeatAfterDays }: Context,
): void {
  const otherDay = dayNumber(other.startsAt)
  const [start, end] = [minuteOf(other.startsAt), minuteOf(other.endsAt)]
  const pause = other.centre === centre.code ? 0 : rules.minutesBetween
  if (otherDay === day && moment.from < end + pause && start < moment.until + pause) {
    breaches.push({ code: 'two-places', params: { centre: other.centre, from: start, until: end } })
  }
  if (other.centre !== centre.code || other.instrument !== instrument) return
  if (other.stage === moment.stage)
    breaches.push({ code: 'twice-in-demand', params: { centre: centre.code } })
  const days = repeatAfterDays.get(instrument)
  if (days !== undefined && Math.abs(otherDay - day) <= days) {
    breaches.push({ code: 'shopper-again', params: { day: dayName(otherDay), days } })
  }
}

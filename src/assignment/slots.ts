import { availabilityOf, daysOf, startsIn } from './availability.ts'
import { hoursOn } from './centre-hours.ts'
import { type Context, keyOf } from './context.ts'
import { isWithin, meetSpans, weekdayOf } from './day.ts'
import type { Problem, Span, Week } from './problem.ts'
import type { Slot, Task } from './seat-visits.ts'

/** Every moment at which a visit could be, by the rules about its people and its centre alone. */
export type FindSlots = (task: Task) => readonly Slot[]

/** Prepares the search for moments; what hangs on a person alone is computed once. */
export function prepareSlots(problem: Problem, context: Context): FindSlots {
  const free = problem.people.map((person) => availabilityOf(person, context))
  return (task) => {
    const { demand } = task.visit
    const window = context.demands.get(keyOf(demand.instrument, demand.stage))!.window
    const mayCome = (day: number): boolean =>
      task.party.every((person) => {
        const ranges = task.eligible.days.get(person)
        return free[person]!.isFree(day) && (!ranges || ranges.some((r) => r.from <= day && day <= r.until))
      })
    if (task.pinned) return mayCome(task.pinned.day) && holds(problem, task, task.pinned) ? [task.pinned] : []
    const startsOn = startsByDay(problem, task)
    const slots = daysOf(window)
      .filter(mayCome)
      .flatMap((day) => startsOn(day).map((start) => ({ day, start })))
    const { before } = task
    if (!before || slots.some(({ day, start }) => day === before.day && start === before.start)) return slots
    const inWindow = window.from <= before.day && before.day <= window.until
    return inWindow && mayCome(before.day) && holds(problem, task, before) ? [...slots, before] : slots
  }
}

/** The moments at which everybody and the centre are there, worked out once for each of its weeks and weekdays. */
function startsByDay(problem: Problem, task: Task): (day: number) => readonly number[] {
  const { centreRow, demand } = task.visit
  const known = new Map<Week, (readonly number[])[]>()
  return (day) => {
    const [week, weekday] = [hoursOn(centreRow, day), weekdayOf(day)]
    const starts = known.get(week) ?? []
    known.set(week, starts)
    starts[weekday] ??= startsIn(commonSpans(problem, task, week, weekday), demand.minutes)
    return starts[weekday]
  }
}

const commonSpans = ({ people }: Problem, { party }: Task, week: Week, weekday: number): readonly Span[] =>
  party.reduce<readonly Span[]>(
    (spans, person) => meetSpans(spans, people[person]!.hours[weekday] ?? []),
    week[weekday] ?? [],
  )

/** Whether the centre and all people have the whole visit in one span. */
function holds({ people }: Problem, { visit, party }: Task, { day, start }: Slot): boolean {
  const [weekday, end] = [weekdayOf(day), start + visit.demand.minutes]
  return [hoursOn(visit.centreRow, day), ...party.map((person) => people[person]!.hours)].every((week) =>
    isWithin(week, weekday, start, end),
  )
}

import type { Context } from './context.ts'
import type { Problem } from './problem.ts'
import type { Slot, Task } from './seat-visits.ts'

/** A task with its moment. */
export interface Dated {
  readonly task: Task
  readonly slot: Slot
}

/** The visits that have a moment; grows and shrinks while moments are chosen. */
export interface Calendar {
  readonly put: (task: Task, slot: Slot) => void
  readonly take: (task: Task) => void
  readonly slotOf: (task: Task) => Slot | undefined
  /** What a person does on a day. */
  readonly onDay: (person: number, day: number) => readonly Dated[]
  /** Dated visits of the same demand at the same centre. */
  readonly inGroup: (task: Task) => readonly Dated[]
  /** Whether the task may be at the slot beside all that is dated. */
  readonly fits: (task: Task, slot: Slot) => boolean
}

/** Where visits of one demand at one centre belong. */
export const groupKey = ({ visit }: Task): string =>
  `${visit.centre}\u0000${visit.instrument}\u0000${visit.stage}`

/** Whether two visits of one person on one day overlap, the way between two centres included. */
export function overlaps(a: Dated, b: Dated, minutesBetween: number): boolean {
  const pause = a.task.visit.centre === b.task.visit.centre ? 0 : minutesBetween
  return (
    a.slot.start < b.slot.start + b.task.visit.demand.minutes + pause &&
    b.slot.start < a.slot.start + a.task.visit.demand.minutes + pause
  )
}

/** Days that must lie between two visits, if any: of one demand at a centre; of one person with one instrument there. */
export function daysApart(a: Task, b: Task, { repeatAfterDays }: Context): number {
  if (a.visit.centre !== b.visit.centre || a.visit.instrument !== b.visit.instrument) return 0
  const between = a.visit.stage === b.visit.stage ? a.visit.demand.daysBetween : 0
  const again = repeatAfterDays.get(a.visit.instrument)
  const shared = again !== undefined && a.party.some((person) => b.party.includes(person))
  return Math.max(between, shared ? again + 1 : 0)
}

/** An empty calendar. */
export function createCalendar(problem: Problem, context: Context): Calendar {
  const slots = new Map<Task, Slot>()
  const days = new Map<string, Dated[]>()
  const groups = new Map<string, Dated[]>()
  const places = new Map<string, Dated[]>()
  const listsOf = (task: Task, { day }: Slot): [Map<string, Dated[]>, string][] => [
    ...task.party.map((person): [Map<string, Dated[]>, string] => [days, `${person} ${day}`]),
    [groups, groupKey(task)],
    [places, `${task.visit.centre}\u0000${task.visit.instrument}`],
  ]
  const onDay = (person: number, day: number): readonly Dated[] => days.get(`${person} ${day}`) ?? []
  return {
    put: (task, slot) => {
      slots.set(task, slot)
      for (const [map, key] of listsOf(task, slot)) map.set(key, [...(map.get(key) ?? []), { task, slot }])
    },
    take: (task) => {
      const slot = slots.get(task)
      if (!slot) return
      slots.delete(task)
      for (const [map, key] of listsOf(task, slot)) {
        map.set(
          key,
          map.get(key)!.filter((dated) => dated.task !== task),
        )
      }
    },
    slotOf: (task) => slots.get(task),
    onDay,
    inGroup: (task) => groups.get(groupKey(task)) ?? [],
    fits: (task, slot) => {
      const near = places.get(`${task.visit.centre}\u0000${task.visit.instrument}`) ?? []
      return (
        task.party.every((person) => {
          const others = onDay(person, slot.day)
          return (
            others.length < problem.people[person]!.maxPerDay &&
            !others.some((other) => overlaps({ task, slot }, other, problem.rules.minutesBetween))
          )
        }) &&
        near.every((other) => Math.abs(other.slot.day - slot.day) >= daysApart(task, other.task, context))
      )
    },
  }
}

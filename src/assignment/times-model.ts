import { type Calendar, type Dated, daysApart, groupKey, overlaps } from './calendar.ts'
import { type Context, groupBy } from './context.ts'
import { timeChange } from './cost-of.ts'
import { momentOf, weekdayOf } from './day.ts'
import { createModel, excess, type LinearModel, share } from './linear-model.ts'
import type { Problem } from './problem.ts'
import type { Slot, Task } from './seat-visits.ts'
import { isEarly, mostInHalf, mostOnWeekday } from './spread.ts'

/** What a visit without a moment costs in the programme. */
const NO_MOMENT = 1e4

/** A visit with the moments to choose from. */
export interface Choice {
  readonly task: Task
  readonly slots: readonly Slot[]
}

/** The programme of when: a column for each visit and moment. */
export interface TimesModel {
  readonly model: LinearModel
  /** Columns in the order of each choice's slots. */
  readonly columns: readonly (readonly number[])[]
}

interface Option extends Dated {
  readonly rows: number[]
}

/** Rows: one moment a visit; a person's day; days between; spread; governorates. What the calendar holds is given. */
export function makeTimesModel(
  problem: Problem,
  context: Context,
  choices: readonly Choice[],
  calendar: Calendar,
): TimesModel {
  const model = createModel()
  const options = choices.map(({ task, slots }) => slots.map((slot): Option => ({ task, slot, rows: [] })))
  for (const own of options) {
    const row = model.addRow(1, 1)
    model.addColumn(excess(NO_MOMENT, [row], 1))
    for (const option of own) option.rows.push(row)
  }
  const all = options.flat()
  addPersonDays(problem, all, calendar, model)
  addApart(
    context,
    choices.map(({ task }) => task),
    all,
    model,
  )
  addSpread(problem, all, calendar, model)
  const columns = options.map((own) =>
    own.map(({ task, slot, rows }) => {
      const changed = task.before ? timeChange(nameOf(task.before), nameOf(slot)) : 0
      return model.addColumn(share(changed * problem.weights.changedTime, rows))
    }),
  )
  addAreas(problem, options, columns, calendar, model)
  return { model, columns }
}

const nameOf = ({ day, start }: Slot): string => momentOf(day, start)

const byPersonDay = (options: readonly Option[]): Map<string, Option[]> => {
  const days = new Map<string, Option[]>()
  for (const option of options) {
    for (const person of option.task.party) {
      const key = `${person} ${option.slot.day}`
      const known = days.get(key)
      if (known) known.push(option)
      else days.set(key, [option])
    }
  }
  return days
}

/** The most a day, and one place at a time: visits that run at the moment when another begins exclude each other. */
function addPersonDays(
  problem: Problem,
  all: readonly Option[],
  calendar: Calendar,
  model: LinearModel,
): void {
  for (const [key, options] of byPersonDay(all)) {
    if (options.every(({ task }) => task === options[0]!.task)) continue
    const [person, day] = key.split(' ').map(Number) as [number, number]
    const left = problem.people[person]!.maxPerDay - calendar.onDay(person, day).length
    const most = model.addRow(Number.NEGATIVE_INFINITY, left)
    for (const option of options) option.rows.push(most)
    if (left > 1) addClashes(options, problem.rules.minutesBetween, model)
  }
}

function addClashes(options: readonly Option[], minutesBetween: number, model: LinearModel): void {
  const starts = new Set(options.map(({ slot }) => slot.start))
  for (const start of starts) {
    const running = options.filter(
      ({ task, slot }) =>
        slot.start <= start && start < slot.start + task.visit.demand.minutes + minutesBetween,
    )
    if (running.every(({ task }) => task === running[0]!.task)) continue
    // At one centre nobody needs the way between; there the row would say too much.
    if (running.every((a) => running.every((b) => a.task === b.task || overlaps(a, b, minutesBetween)))) {
      const row = model.addRow(Number.NEGATIVE_INFINITY, 1)
      for (const option of running) option.rows.push(row)
    } else addPairs(running, minutesBetween, model)
  }
}

function addPairs(running: readonly Option[], minutesBetween: number, model: LinearModel): void {
  running.forEach((a, index) => {
    for (const b of running.slice(index + 1)) {
      if (a.task === b.task || !overlaps(a, b, minutesBetween)) continue
      const row = model.addRow(Number.NEGATIVE_INFINITY, 1)
      a.rows.push(row)
      b.rows.push(row)
    }
  })
}

/** In any stretch of so many days at most one of two visits that must lie apart. */
function addApart(
  context: Context,
  tasks: readonly Task[],
  all: readonly Option[],
  model: LinearModel,
): void {
  const optionsOf = optionsByTask(all)
  const near = groupBy(tasks, ({ visit }) => `${visit.centre}\u0000${visit.instrument}`)
  for (const group of near.values()) {
    group.forEach((a, index) => {
      for (const b of group.slice(index + 1)) {
        const apart = daysApart(a, b, context)
        if (apart === 0) continue
        const both = [...(optionsOf.get(a) ?? []), ...(optionsOf.get(b) ?? [])]
        for (const first of new Set(both.map(({ slot }) => slot.day))) {
          const within = both.filter(({ slot }) => slot.day >= first && slot.day < first + apart)
          if (within.every(({ task }) => task === within[0]!.task)) continue
          const row = model.addRow(Number.NEGATIVE_INFINITY, 1)
          for (const option of within) option.rows.push(row)
        }
      }
    })
  }
}

function optionsByTask(all: readonly Option[]): Map<Task, Option[]> {
  const groups = new Map<Task, Option[]>()
  for (const option of all) groups.set(option.task, [...(groups.get(option.task) ?? []), option])
  return groups
}

/** Visits too many on a weekday, and in a half of the day. */
function addSpread(
  { weights }: Problem,
  all: readonly Option[],
  calendar: Calendar,
  model: LinearModel,
): void {
  if (weights.spread === 0) return
  const asked = all.filter(({ task }) => task.visit.demand.spread && task.visit.demand.visits > 1)
  const groups = new Map<string, Option[]>()
  for (const option of asked) {
    const key = groupKey(option.task)
    const known = groups.get(key)
    if (known) known.push(option)
    else groups.set(key, [option])
  }
  for (const options of groups.values()) {
    const { centreRow, demand } = options[0]!.task.visit
    const fixed = calendar.inGroup(options[0]!.task)
    const half = ({ slot }: Dated): number => Number(isEarly(centreRow, slot.day, slot.start))
    const weekday = ({ slot }: Dated): number => weekdayOf(slot.day)
    for (const [of, most] of [
      [weekday, mostOnWeekday(centreRow, demand.visits)],
      [half, mostInHalf(demand.visits)],
    ] as const) {
      for (const value of new Set(options.map(of))) {
        const used = fixed.filter((dated) => of(dated) === value).length
        const row = model.addRow(Number.NEGATIVE_INFINITY, Math.max(0, most - used))
        model.addColumn(excess(weights.spread, [row], -1))
        for (const option of options) if (of(option) === value) option.rows.push(row)
      }
    }
  }
}

/** For each person and day: governorates beyond the first. */
function addAreas(
  { weights }: Problem,
  options: readonly (readonly Option[])[],
  columns: readonly (readonly number[])[],
  calendar: Calendar,
  model: LinearModel,
): void {
  if (weights.areas === 0) return
  const columnOf = new Map(
    options.flatMap((own, i) => own.map((option, j) => [option, columns[i]![j]!] as const)),
  )
  for (const [key, own] of byPersonDay(options.flat())) {
    const [person, day] = key.split(' ').map(Number) as [number, number]
    const given = new Set(calendar.onDay(person, day).map(({ task }) => task.visit.centreRow.governorate))
    const areas = groupBy(own, ({ task }) => task.visit.centreRow.governorate)
    if (new Set([...given, ...areas.keys()]).size < 2) continue
    addAreaRows(areas, given, columnOf, weights.areas, model)
  }
}

function addAreaRows(
  areas: ReadonlyMap<string, readonly Option[]>,
  given: ReadonlySet<string>,
  columnOf: ReadonlyMap<Option, number>,
  weight: number,
  model: LinearModel,
): void {
  // Without a visit given on that day, the first governorate is free.
  const first = given.size === 0 ? model.addRow(Number.NEGATIVE_INFINITY, 0) : undefined
  for (const [area, own] of areas) {
    if (given.has(area)) continue
    const rows = [...optionsByTask(own).values()].map((options) => {
      const row = model.addRow(Number.NEGATIVE_INFINITY, 0)
      for (const option of options) model.extend(columnOf.get(option)!, row)
      return row
    })
    const goes = share(
      weight,
      [...rows, ...(first === undefined ? [] : [first])],
      [...rows.map(() => -1), ...(first === undefined ? [] : [-1])],
    )
    model.addColumn({ ...goes, whole: false })
  }
  if (first !== undefined) model.addColumn({ ...share(-weight, [first]), whole: false })
}

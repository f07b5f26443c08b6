import type { Highs } from 'highs'
import { type Calendar, createCalendar, type Dated, groupKey } from './calendar.ts'
import { type Context, groupBy } from './context.ts'
import { timeChange } from './cost-of.ts'
import { momentOf, weekdayOf } from './day.ts'
import { solveWhole } from './linear-model.ts'
import type { Problem } from './problem.ts'
import type { Slot, Task } from './seat-visits.ts'
import { type FindSlots, prepareSlots } from './slots.ts'
import { isEarly, overSpread } from './spread.ts'
import { type Choice, makeTimesModel } from './times-model.ts'

/** The moments of all visits, and those for which there is none. */
export interface Timed {
  readonly dated: readonly Dated[]
  readonly left: readonly Task[]
}

export interface TimesInput {
  readonly highs: Highs
  readonly problem: Problem
  readonly context: Context
  readonly secondsLeft: () => number
}

/** Visits in one programme; moments that each may choose from, at first and when that was too few. */
const BLOCK = 40
const FEW = 16
const MANY = 120
const SMALL = 4000
const NODES = 200

/** One run: what it needs to solve a block. */
interface Run extends TimesInput {
  readonly calendar: Calendar
  readonly find: FindSlots
}

/**
 * Gives every visit a moment. All visits in one programme when it stays small; else block by block, near centres together,
 * with what is dated already standing fast. Then what found no place is tried again with all visits of its people and
 * centre set free, and so is what costs something.
 */
export async function chooseTimes(
  input: TimesInput,
  tasks: readonly Task[],
  tick: (share: number) => Promise<void>,
): Promise<Timed> {
  const run: Run = {
    ...input,
    calendar: createCalendar(input.problem, input.context),
    find: prepareSlots(input.problem, input.context),
  }
  // What is over stands where it was, whatever the rules say of it today.
  for (const task of tasks) if (task.visit.over && task.pinned) run.calendar.put(task, task.pinned)
  const pinned = tasks.filter(({ pinned: slot, visit }) => slot && !visit.over)
  solveBlock(run, pinned, Number.POSITIVE_INFINITY)
  const open = tasks.filter(({ pinned: slot }) => !slot)
  const size = open.reduce((sum, task) => (sum > SMALL ? sum : sum + run.find(task).length), 0)
  const blocks = size <= SMALL ? [open] : makeBlocks(open)
  for (const [index, block] of blocks.entries()) {
    solveBlock(run, block, size <= SMALL ? Number.POSITIVE_INFINITY : FEW)
    await tick((0.7 * (index + 1)) / blocks.length)
  }
  const isOpen = (task: Task): boolean => run.calendar.slotOf(task) === undefined
  if (size > SMALL) {
    await repair(run, tasks, () => tasks.filter(isOpen), tick)
    await improve(run, tasks, tick)
  }
  const left = tasks.filter(isOpen)
  return {
    left,
    dated: tasks.flatMap((task) => {
      const slot = run.calendar.slotOf(task)
      return slot ? [{ task, slot }] : []
    }),
  }
}

/** Centres of one governorate together, all visits of a centre in one block. */
function makeBlocks(tasks: readonly Task[]): Task[][] {
  const sorted = [...groupBy(tasks, ({ visit }) => visit.centre).values()].sort((a, b) => {
    const [x, y] = [a[0]!.visit.centreRow, b[0]!.visit.centreRow]
    return x.governorate < y.governorate ? -1 : x.governorate > y.governorate ? 1 : x.code < y.code ? -1 : 1
  })
  const blocks: Task[][] = []
  for (const group of sorted) {
    const last = blocks.at(-1)
    if (last && last.length + group.length <= BLOCK) last.push(...group)
    else blocks.push([...group])
  }
  return blocks
}

/** Solves a block beside what stands; visits without a moment stay without. */
function solveBlock(run: Run, tasks: readonly Task[], most: number): void {
  if (tasks.length === 0) return
  const choices = tasks.map((task): Choice => ({ task, slots: pickSlots(run, task, most) }))
  const { model, columns } = makeTimesModel(run.problem, run.context, choices, run.calendar)
  const solved = solveWhole(run.highs, model, {
    gap: 1e-4,
    nodes: NODES,
    seed: run.problem.seed % 2 ** 31,
    seconds: run.secondsLeft(),
  })
  choices.forEach(({ task, slots }, index) => {
    const slot = slots.find((_, place) => (solved?.values[columns[index]![place]!] ?? 0) > 0.5)
    if (slot && run.calendar.fits(task, slot)) run.calendar.put(task, slot)
  })
}

/** The moments that fit beside what stands; of too many, the cheapest, drawn among equals and over many days. */
function pickSlots(run: Run, task: Task, most: number): readonly Slot[] {
  const fitting = run.find(task).filter((slot) => run.calendar.fits(task, slot))
  if (fitting.length <= most) return fitting
  const priced = fitting.map((slot) => ({
    slot,
    cost: slotCost(run, task, slot),
    lot: lotOf(task, slot, run.problem.seed),
  }))
  priced.sort((a, b) => a.cost - b.cost || a.lot - b.lot)
  const perDay = new Map<number, number>()
  const picked = priced.filter(({ slot: { day } }) => {
    const count = perDay.get(day) ?? 0
    perDay.set(day, count + 1)
    return count < 2 || most >= MANY
  })
  return picked.slice(0, most).map(({ slot }) => slot)
}

/** What a moment costs beside what stands: change, and governorates of the day. */
function slotCost({ problem: { weights }, calendar }: Run, task: Task, slot: Slot): number {
  const { before, party, visit } = task
  const change = before ? timeChange(momentOf(before.day, before.start), momentOf(slot.day, slot.start)) : 0
  const areas = party.filter((person) => {
    const others = calendar.onDay(person, slot.day).filter((other) => other.task !== task)
    return (
      others.length > 0 &&
      others.every((other) => other.task.visit.centreRow.governorate !== visit.centreRow.governorate)
    )
  })
  return change * weights.changedTime + areas.length * weights.areas
}

function lotOf(task: Task, { day, start }: Slot, seed: number): number {
  let hash = seed % 65536
  for (const value of [day, start, task.cell, task.visit.number]) {
    hash = Math.imul(hash ^ value, 0x85ebca6b)
    hash ^= hash >>> 13
  }
  return hash >>> 0
}

const ROUNDS = 3

/** Frees the neighbours of visits without a moment, and solves again with many moments. */
async function repair(
  run: Run,
  tasks: readonly Task[],
  find: () => readonly Task[],
  tick: (share: number) => Promise<void>,
): Promise<void> {
  const neighbours = prepareNeighbours(tasks)
  for (let round = 0; round < ROUNDS; round += 1) {
    const stuck = find()
    if (stuck.length === 0) return
    for (const task of stuck) {
      if (run.calendar.slotOf(task)) continue
      resolve(run, neighbours(task, BLOCK + 20 * round), round < 1 ? MANY : Number.POSITIVE_INFINITY)
      await tick(0.8)
    }
  }
}

/** Solves some visits anew; what they had before stays when that was better. */
function resolve(run: Run, block: readonly Task[], most: number): void {
  const old = block.map((task) => run.calendar.slotOf(task))
  const before = costOfBlock(run, block)
  for (const task of block) if (!task.pinned) run.calendar.take(task)
  solveBlock(
    run,
    block.filter(({ pinned }) => !pinned),
    most,
  )
  if (costOfBlock(run, block) < before - 1e-9) return
  for (const task of block) if (!task.pinned) run.calendar.take(task)
  block.forEach((task, index) => {
    const slot = old[index]
    if (slot && !task.pinned) run.calendar.put(task, slot)
  })
}

/** What the visits of a block cost by their moments; a visit without one more than all else. */
function costOfBlock(run: Run, block: readonly Task[]): number {
  const { calendar, problem } = run
  const days = new Set<string>()
  let cost = 0
  for (const task of block) {
    const slot = calendar.slotOf(task)
    if (!slot) cost += 1e4
    else {
      for (const person of task.party) days.add(`${person} ${slot.day}`)
      const { before } = task
      if (before)
        cost +=
          timeChange(momentOf(before.day, before.start), momentOf(slot.day, slot.start)) *
          problem.weights.changedTime
    }
  }
  for (const key of days) {
    const [person, day] = key.split(' ').map(Number) as [number, number]
    const areas = new Set(calendar.onDay(person, day).map(({ task }) => task.visit.centreRow.governorate))
    cost += (areas.size - 1) * problem.weights.areas
  }
  for (const group of groupBy(block, groupKey).values()) cost += spreadOf(run, group[0]!)
  return cost
}

function spreadOf({ calendar, problem }: Run, task: Task): number {
  const { demand, centreRow } = task.visit
  if (!demand.spread) return 0
  const dated = calendar.inGroup(task)
  const weekdays = dated.map(({ slot }) => weekdayOf(slot.day))
  const early = dated.map(({ slot }) => Number(isEarly(centreRow, slot.day, slot.start)))
  return overSpread(centreRow, weekdays, early) * problem.weights.spread
}

/** Solves anew around visits whose moment costs something. */
async function improve(
  run: Run,
  tasks: readonly Task[],
  tick: (share: number) => Promise<void>,
): Promise<void> {
  const neighbours = prepareNeighbours(tasks)
  const costly = tasks.filter((task) => !task.pinned && run.calendar.slotOf(task) && ownCost(run, task) > 0)
  for (const [index, task] of costly.entries()) {
    if (run.secondsLeft() <= 0) return
    if (ownCost(run, task) > 0) resolve(run, neighbours(task, 24), FEW * 2)
    await tick(0.8 + (0.2 * (index + 1)) / costly.length)
  }
}

const ownCost = (run: Run, task: Task): number =>
  slotCost(run, task, run.calendar.slotOf(task)!) + spreadOf(run, task)

/** A visit, the visits of its centre, and the visits of its people: the nearest in that order. */
function prepareNeighbours(tasks: readonly Task[]): (task: Task, most: number) => Task[] {
  const byCentre = groupBy(tasks, ({ visit }) => visit.centre)
  const byPerson = new Map<number, Task[]>()
  for (const task of tasks) {
    for (const person of task.party) byPerson.set(person, [...(byPerson.get(person) ?? []), task])
  }
  return (task, most) => {
    const near = [task, ...byCentre.get(task.visit.centre)!, ...task.party.flatMap((p) => byPerson.get(p)!)]
    return [...new Set(near)].slice(0, most)
  }
}

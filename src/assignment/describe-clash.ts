import { availabilityOf } from './availability.ts'
import type { Breach } from './breach.ts'
import type { Cell } from './cells.ts'
import { daysMissing, isAllHoliday } from './closed-window.ts'
import { prepareShareDay } from './common-days.ts'
import { type Context, type DayRange, keyOf } from './context.ts'
import { employmentCuts, stretchesOf } from './eligible.ts'
import type { Person, Problem } from './problem.ts'
import type { Clash, Remedy } from './proposal.ts'
import type { WantedVisit } from './wanted.ts'

/** A cell whose visits cannot be made: how many people it needs, how many may come, and what keeps the others away. */
export function describeClash(
  problem: Problem,
  context: Context,
  cell: Cell,
  busy: ReadonlySet<number>,
  remedies: readonly Remedy[],
): Clash {
  const { centreRow, demand } = cell.visits[0]!
  const window = context.demands.get(keyOf(demand.instrument, demand.stage))!.window
  const able = new Set(cell.people)
  const closed = daysMissing(centreRow, { ...demand, window }, context) !== 0
  const counts = new Map<Breach['code'], number>()
  problem.people.forEach((person, index) => {
    // Who works at no hour has left and stands here for what they made before.
    if (closed || person.hours.every((spans) => spans.length === 0)) return
    const codes = able.has(index)
      ? busy.has(index)
        ? (['over-cycle'] as const)
        : []
      : keepingAway(person, cell.visits[0]!, window, context)
    for (const code of new Set(codes)) counts.set(code, (counts.get(code) ?? 0) + 1)
  })
  return {
    visits: cell.visits.map(({ centre, instrument, stage, number }) => ({
      centre,
      instrument,
      stage,
      number,
    })),
    needs: cell.seats,
    free: [...able].filter((index) => !busy.has(index)).length,
    kept: [...counts]
      .map(([code, people]) => ({ code, people }))
      .sort((a, b) => b.people - a.people || (a.code < b.code ? -1 : 1)),
    breaches: closed
      ? [{ code: isAllHoliday(window, context) ? 'holiday' : 'centre-closed', params: {} }]
      : [],
    remedies: remedies.filter((remedy) => concerns(remedy, cell)),
  }
}

/** What keeps somebody away: rules about who on every day, else days and hours that never meet. */
function keepingAway(
  person: Person,
  { centreRow, demand }: WantedVisit,
  window: DayRange,
  context: Context,
): Breach['code'][] {
  const stretches = stretchesOf(
    ...([person, centreRow, demand.instrument, window, employmentCuts(person, context), context] as const),
  )
  const free = availabilityOf(person, context)
  if (free.weekdays(window) === 0) return ['absent']
  const shareDay = prepareShareDay()
  const kept = stretches.filter(({ breaches }) => breaches.length > 0)
  const open = kept.filter(({ range }) => shareDay(person, free, centreRow, demand.minutes, [range]))
  const codes = (open.length > 0 ? open : kept).flatMap(({ breaches }) => breaches.map(({ code }) => code))
  if (codes.length > 0) return codes
  return [shareDay(person, free, centreRow, demand.minutes, [window]) ? 'absent' : 'outside-hours']
}

/** Remedies about other centres, or other instruments and channels, are left out; those about people's load stay. */
function concerns(remedy: Remedy, { visits }: Cell): boolean {
  const { centreRow, demand } = visits[0]!
  if ('centre' in remedy) return remedy.centre === centreRow.code
  if (remedy.kind === 'train-channel') return remedy.channel === centreRow.channel
  if (remedy.kind === 'widen') return remedy.instrument === demand.instrument && remedy.stage === demand.stage
  if (remedy.kind === 'add-people') {
    return remedy.instrument === demand.instrument && remedy.channel === centreRow.channel
  }
  return remedy.kind !== 'train-instrument' || remedy.instrument === demand.instrument
}

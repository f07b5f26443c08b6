import type { Breach } from './breach.ts'
import type { Cell } from './cells.ts'
import { type Context, keyOf } from './context.ts'
import { whoBreaches } from './independence.ts'
import type { Problem } from './problem.ts'
import type { Clash, Remedy } from './proposal.ts'

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
  const counts = new Map<Breach['code'], number>()
  problem.people.forEach((person, index) => {
    // Who works at no hour has left and stands here for what they made before.
    if (person.hours.every((spans) => spans.length === 0)) return
    const codes = able.has(index)
      ? busy.has(index)
        ? (['over-cycle'] as const)
        : []
      : new Set(
          whoBreaches(person, centreRow, demand.instrument, window.from, context).map(({ code }) => code),
        )
    for (const code of codes) counts.set(code, (counts.get(code) ?? 0) + 1)
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
    breaches: [],
    remedies: remedies.filter((remedy) => concerns(remedy, cell)),
  }
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

import type { Remedy } from './proposal.ts'

/** Each remedy once: of those that differ in how far only (a maximum, days, a count), the farthest. */
export function mergeRemedies(remedies: readonly Remedy[]): Remedy[] {
  const merged = new Map<string, Remedy>()
  for (const remedy of remedies) {
    const key = keyOf(remedy)
    const known = merged.get(key)
    if (!known || extentOf(remedy) > extentOf(known)) merged.set(key, remedy)
  }
  return [...merged.values()]
}

/** Both lists: what widens, raises or adds again adds up where it is counted in steps. */
export function addRemedies(first: readonly Remedy[], then: readonly Remedy[]): Remedy[] {
  const more = new Map(mergeRemedies(then).map((remedy) => [keyOf(remedy), remedy]))
  const summed = mergeRemedies(first).map((remedy): Remedy => {
    const next = more.get(keyOf(remedy))
    if (remedy.kind === 'widen' && next?.kind === 'widen') return { ...remedy, days: remedy.days + next.days }
    if (remedy.kind === 'add-people' && next?.kind === 'add-people') {
      return { ...remedy, count: remedy.count + next.count }
    }
    return next ?? remedy
  })
  const known = new Set(summed.map(keyOf))
  return [...summed, ...[...more.values()].filter((remedy) => !known.has(keyOf(remedy)))]
}

const extentOf = (remedy: Remedy): number => {
  if (remedy.kind === 'raise-cycle' || remedy.kind === 'raise-day') return remedy.to
  if (remedy.kind === 'widen') return remedy.days
  return remedy.kind === 'add-people' ? remedy.count : 0
}

const keyOf = (remedy: Remedy): string =>
  JSON.stringify({
    ...remedy,
    ...('to' in remedy ? { to: 0 } : {}),
    ...('days' in remedy ? { days: 0 } : {}),
    ...('count' in remedy ? { count: 0 } : {}),
  })

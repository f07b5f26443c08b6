import type { Person, Problem } from './problem.ts'
import { type WantedVisit, wantedVisits } from './wanted.ts'

/**
 * The visits that each person would make if all who can do a kind of visit (instrument and channel) shared it, in
 * proportion to the most that each may make in a cycle. By person id; 0 for who can do nothing that is asked.
 *
 * @example fairShares(problem).get('e1') // 4.5: 9 visits, two evaluators with the same maximum
 */
export function fairShares(problem: Problem, wanted: readonly WantedVisit[] = wantedVisits(problem)) {
  const shares = new Map(problem.people.map(({ id }) => [id, 0]))
  for (const [kind, seats] of seatsByKind(wanted)) {
    const [instrument = '', channel = ''] = kind.split('\u0000')
    const able = problem.people.filter((person) => can(person, instrument, channel))
    const most = able.reduce((sum, { maxPerCycle }) => sum + maxPerCycle, 0)
    for (const { id, maxPerCycle } of able) {
      if (most > 0) shares.set(id, (shares.get(id) ?? 0) + (seats * maxPerCycle) / most)
    }
  }
  return shares
}

const can = ({ instruments, channels }: Person, instrument: string, channel: string): boolean =>
  instruments.includes(instrument) && channels.includes(channel)

function seatsByKind(wanted: readonly WantedVisit[]): Map<string, number> {
  const seats = new Map<string, number>()
  for (const visit of wanted) {
    const kind = `${visit.instrument}\u0000${visit.centreRow.channel}`
    seats.set(kind, (seats.get(kind) ?? 0) + visit.seats)
  }
  return seats
}

/** (visits − share)² / share: what an uneven load costs, before its weight. 0 at the share; 0 where nothing is shared. */
export const unevenness = (visits: number, share: number): number =>
  share > 0 ? (visits - share) ** 2 / share : 0

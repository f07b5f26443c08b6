import type { Centre } from './centre.ts'
import type { Member } from './cohort-figures.ts'
import type { CompiledGuide } from './compile-guide.ts'
import { classifyMembers, indexObservations, scoreMember } from './evaluate.ts'
import type { Observation } from './observation.ts'
import type { CentreScore } from './result.ts'

/**
 * After a change in one centre's observations: scores that centre's tree again and no other. Where the guide compares
 * centres, ranks and means are taken again over all, which reads the trees and does not rebuild them.
 *
 * @param members all centres as scored before, sorted by code
 * @param observations all observations of the changed centre
 * @returns the members and scores after the change
 */
export function rescoreCentre(
  guide: CompiledGuide,
  members: readonly Member[],
  centre: Centre,
  observations: readonly Observation[],
): { readonly members: readonly Member[]; readonly scores: readonly CentreScore[] } {
  const own = indexObservations(guide, observations).get(centre.code) ?? new Map()
  const changed = scoreMember(guide, centre, own)
  const next = members.map((member) => (member.centre.code === centre.code ? changed : member))
  return { members: next, scores: classifyMembers(guide, next) }
}

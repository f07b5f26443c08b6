import { mean } from '#stats/mean.ts'
import { median } from '#stats/median.ts'
import { percentiles } from '#stats/percentiles.ts'
import { ranks } from '#stats/ranks.ts'
import type { Centre } from './centre.ts'
import type { CompiledCohortFigure, CompiledGuide } from './compile-guide.ts'
import { expressionContext } from './expression-context.ts'
import { ScoringError } from './fault.ts'
import type { CohortFigure } from './guide.ts'
import { readPath } from './read-path.ts'
import type { CentreTree } from './result.ts'
import { roundShare } from './round-share.ts'
import { runForCentre } from './run-for-centre.ts'

/** A centre before classification. `cohort` is filled figure by figure. */
export interface Member {
  readonly centre: Centre
  readonly tree: CentreTree
  readonly figures: Readonly<Record<string, number | null>>
  readonly cohort: Record<string, number | null>
}

/**
 * Computes the guide's cohort figures over all members, in the guide's order, into each member's `cohort`.
 *
 * @throws ScoringError `input.cohort_too_small` when a guide compares centres and there are fewer than two to compare:
 *   a centre is neither above nor below its own mean
 */
export function fillCohortFigures(guide: CompiledGuide, members: readonly Member[]): void {
  for (const compiled of guide.cohortFigures) {
    for (const member of members) member.cohort[compiled.figure.name] = null
    const groups = groupMembers(compiled, members)
    const compared = [...groups.values()].reduce((sum, group) => sum + group.length, 0)
    if (compiled.among === null && compared < 2) throw tooSmall(compiled.figure.name, compared)
    for (const group of groups.values()) fillGroup(compiled, group)
  }
}

const tooSmall = (figure: string, count: number) =>
  new ScoringError([{ code: 'input.cohort_too_small', params: { figure, count } }])

interface Valued {
  readonly member: Member
  readonly value: number
}

/** Members that belong to the cohort and have a value, by group. */
function groupMembers(compiled: CompiledCohortFigure, members: readonly Member[]): Map<string, Valued[]> {
  const { among, by, figure } = compiled
  const groups = new Map<string, Valued[]>()
  for (const member of members) {
    const value = readPath(member, figure.of)
    const code = member.centre.code
    const run = (expression: NonNullable<typeof among>) =>
      runForCentre(expression, expressionContext(expression.reads, member), code)
    if (value === null || (among !== null && run(among) !== true)) continue
    const group = by === null ? '' : String(run(by))
    const list = groups.get(group)
    if (list) list.push({ member, value })
    else groups.set(group, [{ member, value }])
  }
  return groups
}

function fillGroup({ figure }: CompiledCohortFigure, group: readonly Valued[]): void {
  const taken = takers[figure.take](group.map(({ value }) => value))
  group.forEach(({ member }, index) => {
    const value = taken[index] ?? null
    member.cohort[figure.name] = value === null ? null : roundShare(value)
  })
}

/** One number shared by the whole group. */
const shared = (value: number | null, values: readonly number[]) => values.map(() => value)

/** How each kind of cohort figure is taken: a number for each value, in the order given. */
const takers: Record<CohortFigure['take'], (values: readonly number[]) => readonly (number | null)[]> = {
  mean: (values) => shared(mean([...values].sort((a, b) => a - b)), values),
  median: (values) => shared(median(values), values),
  rank: ranks,
  percentile: percentiles,
}

import type { Centre } from './centre.ts'
import { type CompiledGuide, compileGuide } from './compile-guide.ts'
import { indexObservations, scoreMember } from './evaluate.ts'
import type { Guide } from './guide.ts'
import type { Observation } from './observation.ts'
import { readCentre } from './read-centre.ts'
import { roundShare } from './round-share.ts'
import { stageOf } from './select-stage.ts'

/** What the two stages found at one centre, over the measures that were scored in both. */
export interface StageComparison {
  /** Code of the centre. */
  readonly centre: string
  /** How many measures were scored in the initial stage, in the final one, and in both. */
  readonly initialMeasures: number
  readonly finalMeasures: number
  readonly both: number
  /** The overall score as those of both stages alone would give it; null where there are none. */
  readonly initial: number | null
  readonly final: number | null
  /** Final minus initial, rounded to 6 decimals; null where there is none. */
  readonly change: number | null
}

/**
 * Sets the two stages of a cycle side by side, centre by centre, over what both of them scored: the same questions, so
 * that the change is the centre's and not the questionnaire's. No rule of the guide about missing measures or stages takes
 * part, and no class comes out of it.
 *
 * @param observations sound by `checkInput`, of any centres; those of other centres are passed over
 * @returns one line for each centre that has observations of both stages, in the order of `centres`
 * @example a centre asked q1 and q2 first (no, yes) and only q1 later (yes): both 1, initial 0, final 1, change 1
 */
export function compareStages(
  guide: Guide,
  centres: readonly Centre[],
  observations: readonly Observation[],
): StageComparison[] {
  const compiled = compileGuide({ ...guide, missing: 'leave_out', stage: 'latest' })
  const byCentre = Map.groupBy(observations, ({ centre }) => centre)
  return centres.flatMap((centre) => {
    const stages = Map.groupBy(byCentre.get(centre.code) ?? [], stageOf)
    const [initial, final] = [stages.get('initial'), stages.get('final')]
    return initial && final ? [compareCentre(compiled, centre, { initial, final })] : []
  })
}

type Stages = Readonly<Record<'initial' | 'final', readonly Observation[]>>

function compareCentre(guide: CompiledGuide, centre: Centre, { initial, final }: Stages): StageComparison {
  const first = scoredMeasures(guide, centre, initial)
  const last = scoredMeasures(guide, centre, final)
  const both = new Set([...first].filter((code) => last.has(code)))
  const before = overallOf(guide, centre, initial, both)
  const after = overallOf(guide, centre, final, both)
  return {
    centre: centre.code,
    initialMeasures: first.size,
    finalMeasures: last.size,
    both: both.size,
    initial: before,
    final: after,
    change: before === null || after === null ? null : roundShare(after - before),
  }
}

function scoredMeasures(
  guide: CompiledGuide,
  centre: Centre,
  observations: readonly Observation[],
): ReadonlySet<string> {
  const index = indexObservations(guide, observations).get(centre.code) ?? new Map()
  const { readings } = readCentre(guide, centre, index, false)
  return new Set(
    guide.measures.flatMap(({ measure }, at) => (readings[at]?.status === 'scored' ? [measure.code] : [])),
  )
}

function overallOf(
  guide: CompiledGuide,
  centre: Centre,
  observations: readonly Observation[],
  measures: ReadonlySet<string>,
): number | null {
  const kept = observations.filter(({ measure }) => measures.has(measure))
  const index = indexObservations(guide, kept).get(centre.code) ?? new Map()
  return scoreMember(guide, centre, index, false).tree.overall.score
}

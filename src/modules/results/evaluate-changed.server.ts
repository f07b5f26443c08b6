import { createHash, type Hash } from 'node:crypto'
import { canonicalJson } from '#platform/canonical-json.ts'
import type { Centre } from '#scoring/centre.ts'
import { checkInput } from '#scoring/check-input.ts'
import type { Member } from '#scoring/cohort-figures.ts'
import { compileGuide } from '#scoring/compile-guide.ts'
import { classifyMembers, indexObservations, scoreMember } from '#scoring/evaluate.ts'
import { ScoringError } from '#scoring/fault.ts'
import type { Guide } from '#scoring/guide.ts'
import type { Observation } from '#scoring/observation.ts'
import { type CentreScore, type Evaluation, FORMULA } from '#scoring/result.ts'
import type { CycleInputs } from './gather-inputs.server.ts'

/** What an earlier draft said of a centre, and the digest of what it was made of. */
export interface KeptScore {
  readonly digest: string
  readonly score: CentreScore
}

export interface ChangedEvaluation extends Evaluation {
  /** By code of the centre. */
  readonly digests: ReadonlyMap<string, string>
  /** Codes of the centres whose trees were built anew. */
  readonly built: readonly string[]
}

/**
 * Evaluates a cycle like `evaluate`, to the same last digit, but builds only the trees of centres whose inputs differ
 * from those of an earlier draft. Comparing centres and classifying them is done over all, since one centre can move
 * another's rank.
 *
 * @param inputs centres sorted by code, observations by id
 * @param kept by code of the centre; empty to build everything
 * @throws ScoringError with everything wrong with the input
 */
export function evaluateChanged(
  guide: Guide,
  inputs: CycleInputs,
  kept: ReadonlyMap<string, KeptScore>,
): ChangedEvaluation {
  const faults = checkInput(guide, inputs.centres, inputs.observations)
  if (faults.length > 0) throw new ScoringError(faults)
  const compiled = compileGuide(guide)
  const observed = Map.groupBy(inputs.observations, ({ centre }) => centre)
  const start = startDigest(guide)
  const digests = new Map<string, string>()
  const built: string[] = []
  const members = inputs.centres.map((centre): Member => {
    const own = observed.get(centre.code) ?? []
    const digest = digestCentre(start, centre, own)
    digests.set(centre.code, digest)
    const before = kept.get(centre.code)
    if (before?.digest === digest) return memberOf(centre, before.score)
    built.push(centre.code)
    const index = indexObservations(compiled, own).get(centre.code) ?? new Map()
    return scoreMember(compiled, centre, index)
  })
  return { formula: FORMULA, centres: classifyMembers(compiled, members), digests, built }
}

/** What the digests of all centres begin with is read once: a large guide has more text than a centre has. */
const startDigest = (guide: Guide): Hash =>
  createHash('sha256').update(`${FORMULA}\n${canonicalJson(guide)}\n`)

const digestCentre = (start: Hash, centre: Centre, observations: readonly Observation[]): string =>
  start.copy().update(canonicalJson({ centre, observations })).digest('hex')

/** A centre as it was scored, before it was compared and classified. */
function memberOf(centre: Centre, score: CentreScore): Member {
  const { figures, cohort: _, category: _c, band: _b, proof: _p, bands: _bs, ...tree } = score
  return { centre, tree, figures, cohort: {} }
}

import type { Breach } from '#assignment/breach.ts'
import type { SoftRule } from '#assignment/proposal.ts'
import { foldText } from '#platform/fold-text.ts'
import type { Services } from '#platform/services.ts'
import type { Text } from '#scoring/guide.ts'
import { type Hidden, isHidden } from '../cycles/list-hidden.server.ts'
import { buildProblem } from './build-problem.server.ts'
import { rankReplacements } from './rank-replacements.ts'

/** Somebody who may take over, by name. */
export interface Fitting {
  readonly id: string
  readonly name: Text
  readonly costs: readonly { readonly rule: SoftRule; readonly change: number }[]
  /** Their visits of the cycle now, of those that the reader may see, and the most they may make. */
  readonly visits: number
  readonly most: number
}

export interface FoundReplacements {
  /** The least costly first, some of them. */
  readonly fits: readonly Fitting[]
  /** How many there are in all. */
  readonly count: number
  /** Who was looked for by name and may not, with the rules that keep them; some of them. */
  readonly kept: readonly {
    readonly id: string
    readonly name: Text
    readonly rules: readonly Breach['code'][]
  }[]
  /** How many people each rule keeps away, most first; of those without the skill, nothing else is counted. */
  readonly rules: readonly { readonly code: Breach['code']; readonly people: number }[]
  /** Whether they are free then is not told: the reader may not see every visit. */
  readonly blind: boolean
}

export interface ReplacementsAsked {
  readonly cycle: number
  readonly visit: string
  /** The centre that it is at. */
  readonly centre: string
  readonly leaving: string
  readonly hidden: Hidden
  /** A part of a name in either language; empty: everybody. */
  readonly q: string
}

const shownAtOnce = 12
const unskilled: Breach['code'] = 'skill-instrument'

/**
 * Who may take somebody's place on a visit, judged by the rules of the plan, and why others may not. Null: there is no such visit.
 *
 * @throws Refusal 409 `assignment.no_rules`
 */
export async function findReplacements(
  { database, clock }: Pick<Services, 'database' | 'clock'>,
  { cycle, visit: id, centre, leaving, hidden, q }: ReplacementsAsked,
): Promise<FoundReplacements | null> {
  const built = await database
    .transaction()
    .setAccessMode('read only')
    .execute((trx) => buildProblem(trx, cycle, clock.now(), centre))
  const visit = built.planned.find((one) => one.id === id)?.visit
  if (!visit) return null
  const blind = hidden.entities.length + hidden.centres.length > 0
  const entities = new Map(built.problem.centres.map(({ code, entity }) => [code, entity]))
  const planned = built.planned
    .map((one) => one.visit)
    .filter((one) => !isHidden(hidden, { centre: one.centre, entity: entities.get(one.centre) ?? '' }))
  const { fits, kept } = rankReplacements(built.problem, planned, visit, leaving, blind)
  const people = new Map(built.visitors.map((visitor) => [visitor.id, visitor]))
  const nameOf = (person: string): Text => people.get(person)?.name ?? { ar: '', en: '' }
  const wanted = foldText(q)
  const isWanted = ({ person }: { readonly person: string }) =>
    foldText(`${nameOf(person).ar} ${nameOf(person).en}`).includes(wanted)
  const found = fits.filter(isWanted)
  const codes = Map.groupBy(
    kept.flatMap(({ rules }) => (rules.includes(unskilled) ? [unskilled] : rules)),
    (code) => code,
  )
  return {
    fits: found.slice(0, shownAtOnce).map(({ person, costs }) => ({
      ...{ id: person, name: nameOf(person), costs },
      visits: planned.filter((one) => one.people.includes(person)).length,
      most: people.get(person)?.profile.maxPerCycle ?? 0,
    })),
    count: found.length,
    kept:
      q === ''
        ? []
        : kept
            .filter(isWanted)
            .slice(0, shownAtOnce)
            .map(({ person, rules }) => ({ id: person, name: nameOf(person), rules })),
    rules: [...codes]
      .map(([code, own]) => ({ code, people: own.length }))
      .sort((a, b) => b.people - a.people || (a.code < b.code ? -1 : 1)),
    blind,
  }
}

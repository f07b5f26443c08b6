import type { Centre } from '#scoring/centre.ts'
import { centreContext } from '#scoring/centre-context.ts'
import { compileExpression, type Expression } from '#scoring/compile-expression.ts'

/** Which centres a rule of applicability selects. */
export interface Selection<C> {
  readonly asked: readonly C[]
  readonly notAsked: readonly C[]
  /** Centres for which the rule cannot be computed, such as one that reads an attribute they lack. */
  readonly undecided: readonly C[]
  /** False when the rule is no expression at all; then nobody is selected. */
  readonly sound: boolean
}

/**
 * Sorts centres by whether a criterion with this rule is asked of them. Pure.
 *
 * @param rule CEL over `centre`; null or empty selects all
 * @example selectCentres("centre.channel == 'remote'", centres).asked // the remote ones
 */
export function selectCentres<C extends Centre>(rule: string | null, centres: readonly C[]): Selection<C> {
  if (rule === null || rule.trim() === '') return { asked: centres, notAsked: [], undecided: [], sound: true }
  const expression = compileSafely(rule)
  if (expression === null) return { asked: [], notAsked: [], undecided: centres, sound: false }
  const groups = Map.groupBy(centres, (centre) => verdictOf(expression, centre))
  return {
    asked: groups.get(true) ?? [],
    notAsked: groups.get(false) ?? [],
    undecided: groups.get(null) ?? [],
    sound: true,
  }
}

function compileSafely(rule: string): Expression | null {
  try {
    return compileExpression(rule)
  } catch {
    return null
  }
}

function verdictOf(expression: Expression, centre: Centre): boolean | null {
  try {
    const verdict = expression.evaluate({ centre: centreContext(centre) })
    return typeof verdict === 'boolean' ? verdict : null
  } catch {
    return null
  }
}

import type { ScoringFault } from './fault.ts'
import type { Band, Condition, Guide } from './guide.ts'
import { isEmpty, isWithin, narrow, type Range, rangeOfFigure, wholeRange } from './range.ts'

/** What a list of conditions leaves open of each figure it names. */
type Constraints = ReadonlyMap<string, Range>

/**
 * Categories and bands that no centre can ever reach: conditions that contradict each other or the figure's own range
 * (`unreachable`), and categories behind one that already takes every centre they could take (`shadowed`).
 */
export function checkCategories(guide: Guide): ScoringFault[] {
  const ranges = guide.categories.map(({ when }) => constraintsOf(guide, when))
  const faults = guide.categories.flatMap(({ code }, index): ScoringFault[] => {
    const own = ranges[index]!
    const path = `/categories/${index}`
    const impossible = [...own].find(([, range]) => isEmpty(range))
    if (impossible) {
      return [{ code: 'guide.unreachable_category', path, params: { category: code, figure: impossible[0] } }]
    }
    const before = ranges.slice(0, index).findIndex((earlier) => implies(own, earlier))
    const by = guide.categories[before]?.code
    return by === undefined ? [] : [{ code: 'guide.shadowed_category', path, params: { category: code, by } }]
  })
  return [...faults, ...checkBands(guide, guide.bands ?? [])]
}

function checkBands(guide: Guide, bands: readonly Band[]): ScoringFault[] {
  return bands.flatMap((band, index): ScoringFault[] => {
    const possible = [...constraintsOf(guide, [band]).values()].every((range) => !isEmpty(range))
    const params = { band: band.code, figure: band.figure }
    return possible ? [] : [{ code: 'guide.unreachable_band', path: `/bands/${index}`, params }]
  })
}

/** A condition between two figures constrains their difference, named alike whichever stands first. */
function subject(condition: Condition): { figure: string; op: Condition['op']; value: number } {
  const { figure, op, value } = condition
  if (typeof value === 'number') return { figure, op, value }
  if (figure <= value.figure) return { figure: `${figure} − ${value.figure}`, op, value: 0 }
  const mirrored = { '>': '<', '<': '>', '>=': '<=', '<=': '>=', '==': '==', '!=': '!=' } as const
  return { figure: `${value.figure} − ${figure}`, op: mirrored[op], value: 0 }
}

function constraintsOf(guide: Guide, when: readonly Condition[]): Constraints {
  const constraints = new Map<string, Range>()
  for (const condition of when) {
    const { figure, op, value } = subject(condition)
    const before = constraints.get(figure) ?? rangeOfFigure(guide, figure)
    constraints.set(figure, narrow(before, op, value))
  }
  return constraints
}

/** True when every centre that fulfils `own` also fulfils `other`. */
const implies = (own: Constraints, other: Constraints) =>
  [...other].every(([figure, range]) => isWithin(own.get(figure) ?? wholeRange, range))

import { variables } from './compile-expression.ts'
import type { ScoringFault } from './fault.ts'
import type { Guide } from './guide.ts'
import { fixedPaths } from './read-path.ts'
import { type Placed, placedCriteria, placedMeasures, placedPillars } from './walk-guide.ts'

/** Codes stand once, parents have children, and measures name scales and instruments that are there. */
export function checkStructure(guide: Guide): ScoringFault[] {
  return [
    ...duplicates(placedPillars(guide)),
    ...duplicates(placedCriteria(guide)),
    ...duplicates(placedMeasures(guide)),
    ...duplicates(guide.categories.map((node, i) => ({ node, path: `/categories/${i}` }))),
    ...duplicates((guide.bands ?? []).map((node, i) => ({ node, path: `/bands/${i}` }))),
    ...duplicateNames(guide),
    ...empty(guide),
    ...unknownReferences(guide),
  ]
}

function duplicates(placed: readonly Placed<{ readonly code: string }>[]): ScoringFault[] {
  const first = new Map<string, string>()
  return placed.flatMap(({ node: { code }, path }) => {
    const other = first.get(code)
    if (other === undefined) first.set(code, path)
    return other === undefined
      ? []
      : [{ code: 'guide.duplicate_code' as const, path, params: { code, other } }]
  })
}

/** Figures share one name space with each other, and may not hide a name that is already taken. */
function duplicateNames(guide: Guide): ScoringFault[] {
  const figures = (guide.figures ?? []).map(({ name }, i) => ({
    node: { code: name },
    path: `/figures/${i}`,
  }))
  const cohort = (guide.cohortFigures ?? []).map(({ name }, i) => ({
    node: { code: name },
    path: `/cohortFigures/${i}`,
  }))
  const taken = new Set<string>([...variables, ...fixedPaths])
  const reserved = figures
    .filter(({ node }) => taken.has(node.code))
    .map(({ node, path }) => ({
      code: 'guide.reserved_name' as const,
      path: `${path}/name`,
      params: { name: node.code },
    }))
  return [...duplicates(figures), ...duplicates(cohort), ...reserved]
}

function empty(guide: Guide): ScoringFault[] {
  const noCriteria = placedPillars(guide).filter(({ node }) => node.criteria.length === 0)
  const noMeasures = placedCriteria(guide).filter(({ node }) => node.measures.length === 0)
  return [
    ...(guide.pillars.length === 0
      ? [{ code: 'guide.no_criteria' as const, path: '/pillars', params: { code: guide.code } }]
      : []),
    ...noCriteria.map(({ node, path }) => ({
      code: 'guide.no_criteria' as const,
      path,
      params: { code: node.code },
    })),
    ...noMeasures.map(({ node, path }) => ({
      code: 'guide.no_measures' as const,
      path,
      params: { code: node.code },
    })),
  ]
}

function unknownReferences(guide: Guide): ScoringFault[] {
  return placedMeasures(guide).flatMap(({ node, path }) => {
    const { code, scale, instrument } = node
    const found: ScoringFault[] = []
    if (!Object.hasOwn(guide.scales, scale)) {
      found.push({ code: 'guide.unknown_scale', path: `${path}/scale`, params: { code, scale } })
    }
    if (!Object.hasOwn(guide.instruments, instrument)) {
      found.push({
        code: 'guide.unknown_instrument',
        path: `${path}/instrument`,
        params: { code, instrument },
      })
    }
    return found
  })
}

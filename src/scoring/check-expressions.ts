import { TypeError as CelTypeError, ParseError } from '@marcbachmann/cel-js'
import { compileExpression, EndlessExpression, type Expression } from './compile-expression.ts'
import type { ScoringFault } from './fault.ts'
import type { Guide } from './guide.ts'
import { fixedPaths, splitPath } from './read-path.ts'
import { placedCriteria, placedMeasures } from './walk-guide.ts'

/** Names that expressions and conditions may use, as far as the guide has got. */
interface Names {
  readonly codes: Readonly<Record<string, ReadonlySet<string>>>
  readonly figures: ReadonlySet<string>
  readonly cohort: ReadonlySet<string>
}

/** Expressions compile, end, and read only names that are there; a figure reads only figures before it. */
export function checkExpressions(guide: Guide): ScoringFault[] {
  const names = allNames(guide)
  const before = (list: readonly { readonly name: string }[], index: number) =>
    new Set(list.slice(0, index).map(({ name }) => name))
  const figures = guide.figures ?? []
  const cohort = guide.cohortFigures ?? []
  const nothing = new Set<string>()
  return [
    ...placedCriteria(guide).flatMap(({ node, path }) =>
      checkOne(node.appliesTo, `${path}/appliesTo`, names, new Set(['centre'])),
    ),
    ...figures.flatMap(({ cel }, i) =>
      checkOne(cel, `/figures/${i}/cel`, { ...names, figures: before(figures, i), cohort: nothing }),
    ),
    ...cohort.flatMap(({ of, among, by }, i) => {
      const known = { ...names, cohort: before(cohort, i) }
      return [
        ...checkPath(of, `/cohortFigures/${i}/of`, known),
        ...checkOne(among, `/cohortFigures/${i}/among`, known),
        ...checkOne(by, `/cohortFigures/${i}/by`, known),
      ]
    }),
    ...conditionPaths(guide).flatMap(({ figure, path }) => checkPath(figure, path, names)),
  ]
}

function allNames(guide: Guide): Names {
  const codes = (items: readonly { readonly code: string }[]) => new Set(items.map(({ code }) => code))
  return {
    codes: {
      pillar: codes(guide.pillars),
      criterion: codes(placedCriteria(guide).map(({ node }) => node)),
      measure: codes(placedMeasures(guide).map(({ node }) => node)),
      instruments: new Set(Object.keys(guide.instruments)),
    },
    figures: new Set((guide.figures ?? []).map(({ name }) => name)),
    cohort: new Set((guide.cohortFigures ?? []).map(({ name }) => name)),
  }
}

function conditionPaths(guide: Guide): { figure: string; path: string }[] {
  const categories = guide.categories.flatMap(({ when }, c) =>
    when.flatMap(({ figure, value }, i) => {
      const path = `/categories/${c}/when/${i}`
      const other = typeof value === 'number' ? [] : [{ figure: value.figure, path: `${path}/value/figure` }]
      return [{ figure, path: `${path}/figure` }, ...other]
    }),
  )
  return [
    ...categories,
    ...(guide.bands ?? []).map(({ figure }, i) => ({ figure, path: `/bands/${i}/figure` })),
  ]
}

function checkPath(figure: string, path: string, names: Names): ScoringFault[] {
  const split = splitPath(figure)
  const known =
    fixedPaths.includes(figure) ||
    (split !== null && names.codes[split.kind]?.has(split.code)) ||
    (figure.startsWith('cohort.') && names.cohort.has(figure.slice('cohort.'.length))) ||
    names.figures.has(figure.replace(/^figures\./, ''))
  return known ? [] : [{ code: 'guide.unknown_name', path, params: { name: figure } }]
}

function checkOne(
  source: string | undefined,
  path: string,
  names: Names,
  allowed?: ReadonlySet<string>,
): ScoringFault[] {
  if (source === undefined) return []
  const compiled = tryCompile(source, path)
  if ('fault' in compiled) return [compiled.fault]
  return compiled.expression.paths
    .filter(([head = '', next]) => (allowed && !allowed.has(head)) || !isKnown(names, head, next))
    .map((parts) => ({ code: 'guide.unknown_name', path, params: { name: parts.join('.') } }))
}

function isKnown({ codes, figures, cohort }: Names, head: string, next: string | undefined): boolean {
  if (next === undefined) return true
  if (head === 'figures') return figures.has(next)
  if (head === 'cohort') return cohort.has(next)
  return codes[head]?.has(next) ?? true
}

function tryCompile(source: string, path: string): { expression: Expression } | { fault: ScoringFault } {
  try {
    return { expression: compileExpression(source) }
  } catch (error) {
    return { fault: faultOf(error, source.slice(0, 200), path) }
  }
}

function faultOf(error: unknown, expression: string, path: string): ScoringFault {
  const known = error instanceof ParseError || error instanceof CelTypeError
  const problem = known ? error.summary : String(error)
  if (error instanceof EndlessExpression || (known && error.code === 'limit_exceeded')) {
    return { code: 'guide.expression_endless', path, params: { expression, problem } }
  }
  const name = /^Unknown variable: (.+)$/.exec(problem)?.[1]
  return name === undefined
    ? { code: 'guide.expression_invalid', path, params: { expression, problem } }
    : { code: 'guide.unknown_name', path, params: { name } }
}

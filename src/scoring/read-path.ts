import type { CentreTree } from './result.ts'

/** The numbers a condition can compare: figures by name, cohort figures, and paths into the tree. */
export interface PathSource {
  readonly tree: CentreTree
  readonly figures: Readonly<Record<string, number | null>>
  readonly cohort: Readonly<Record<string, number | null>>
}

type Reader = (source: PathSource) => number | null

const fixed: Readonly<Record<string, Reader>> = {
  overall: ({ tree }) => tree.overall.score,
  coverage: ({ tree }) => tree.coverage,
  'core.fulfilment': ({ tree }) => tree.core.fulfilment,
  'core.fulfilled': ({ tree }) => tree.core.fulfilled,
  'core.applicable': ({ tree }) => tree.core.applicable,
  'critical.failed': ({ tree }) => tree.critical.failed,
  'critical.missing': ({ tree }) => tree.critical.missing,
  'critical.applicable': ({ tree }) => tree.critical.applicable,
  'critical.fulfilment': ({ tree }) => tree.critical.fulfilment,
}

/** Paths that every guide has. */
export const fixedPaths: readonly string[] = Object.keys(fixed)

const scoreIn = (nodes: readonly { readonly code: string; readonly score: number | null }[], code: string) =>
  nodes.find((node) => node.code === code)?.score ?? null

const named: Readonly<Record<string, (source: PathSource, code: string) => number | null>> = {
  pillar: ({ tree }, code) => scoreIn(tree.pillars, code),
  criterion: ({ tree }, code) =>
    scoreIn(
      tree.pillars.flatMap(({ criteria }) => criteria),
      code,
    ),
  instruments: ({ tree }, code) => scoreIn(tree.instruments, code),
}

/** A path such as `pillar.access.score` as its kind and code; null when it is not of that form. */
export function splitPath(path: string): { readonly kind: string; readonly code: string } | null {
  const match = /^(pillar|criterion|instruments)\.(.+?)(?:\.score)?$/.exec(path)
  return match ? { kind: match[1]!, code: match[2]! } : null
}

/**
 * Reads a number by its path: `overall`, `coverage`, `core.fulfilment`, `critical.failed`, `pillar.<code>.score`,
 * `criterion.<code>.score`, `instruments.<code>.score`, `cohort.<name>`, or the name of a figure.
 *
 * @returns null when there is no such number for this centre
 */
export function readPath(source: PathSource, path: string): number | null {
  const reader = fixed[path]
  if (reader) return reader(source)
  if (path.startsWith('cohort.')) return source.cohort[path.slice('cohort.'.length)] ?? null
  const split = splitPath(path)
  if (split) return named[split.kind]?.(source, split.code) ?? null
  return source.figures[path.replace(/^figures\./, '')] ?? null
}

import type { Finding } from './source-file.ts'

/** The result of dependency-cruiser, as far as it matters here. */
export interface CruiseResult {
  readonly modules: readonly { readonly source: string }[]
  readonly summary: {
    readonly totalCruised: number
    readonly violations: readonly {
      readonly from: string
      readonly to: string
      readonly rule: { readonly name: string }
    }[]
  }
}

/**
 * What is wrong with the walls: every import that a rule forbids, and every source that was not read. A tool that reads
 * nothing finds nothing: so at least `least` modules must have been read, and each of `paths` among them.
 */
export const findWallFaults = (
  { modules, summary }: CruiseResult,
  paths: readonly string[],
  least: number,
): Finding[] => {
  const read = new Set(modules.map(({ source }) => source))
  return [
    ...summary.violations.map(({ from, to, rule }) => ({
      path: from,
      problem: `must not import ${to} (${rule.name})`,
    })),
    ...paths
      .filter((path) => !read.has(path))
      .map((path) => ({ path, problem: 'was not read by dependency-cruiser' })),
    ...(summary.totalCruised < least
      ? [
          {
            path: '.dependency-cruiser.js',
            problem: `read ${summary.totalCruised} modules; at least ${least} are there`,
          },
        ]
      : []),
  ]
}

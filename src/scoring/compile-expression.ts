import { type ASTNode, Environment, EvaluationError } from '@marcbachmann/cel-js'

/** Variables an expression may read. */
export const variables = [
  'centre',
  'overall',
  'core',
  'critical',
  'coverage',
  'pillars',
  'pillar',
  'criteria',
  'criterion',
  'measures',
  'measure',
  'instruments',
  'figures',
  'cohort',
] as const

export type Variable = (typeof variables)[number]

/** A compiled expression: the variables it needs, and how to compute it from them. */
export interface Expression {
  readonly source: string
  readonly reads: ReadonlySet<Variable>
  /** Paths it names outright, such as `cohort.mean` or `pillar.access.score`: checked against the guide. */
  readonly paths: readonly (readonly string[])[]
  /**
   * @returns the value; null when a null took part in it (a number that is not there makes none)
   * @throws Error when the expression cannot be computed, such as an attribute the centre lacks
   */
  readonly evaluate: (context: Readonly<Record<string, unknown>>) => unknown
}

/** Loops over lists may stand inside each other this deep: the work stays below the square of the guide's size. */
const MAX_LOOP_DEPTH = 2
const MAX_NODES = 400
const loops = new Set(['map', 'filter', 'all', 'exists', 'exists_one', 'sortBy'])
/** Regular expressions can run for ever on a crafted text, and no rule of a guide needs one. */
const refused = new Set(['matches'])

const environment = makeEnvironment()

function makeEnvironment(): Environment {
  const env = new Environment({
    homogeneousAggregateLiterals: false,
    limits: { maxAstNodes: MAX_NODES, maxDepth: 60, maxListElements: 200, maxMapEntries: 100 },
  })
  for (const name of variables) env.registerVariable(name, 'dyn')
  registerMixedArithmetic(env)
  registerListFunctions(env)
  return env
}

/** CEL keeps whole and decimal numbers apart; people who write guides do not (score / 3). */
function registerMixedArithmetic(env: Environment): void {
  const operations: Record<string, (a: number, b: number) => number> = {
    '+': (a, b) => a + b,
    '-': (a, b) => a - b,
    '*': (a, b) => a * b,
    '/': (a, b) => a / b,
  }
  for (const [sign, compute] of Object.entries(operations)) {
    const handler = (a: unknown, b: unknown) => compute(Number(a), Number(b))
    env.registerOperator(`double ${sign} int`, handler)
    env.registerOperator(`int ${sign} double`, handler)
  }
}

/** Lists leave out nulls: what has no score takes no part. Of an empty list, sum and count are 0, the rest null. */
function registerListFunctions(env: Environment): void {
  const present = (list: readonly unknown[]) => list.filter((item) => item !== null).map(Number)
  const sum = (numbers: readonly number[]) => numbers.reduce((total, item) => total + item, 0)
  const orNull = (compute: (numbers: readonly number[]) => number) => (list: unknown[]) => {
    const numbers = present(list)
    return numbers.length === 0 ? null : compute(numbers)
  }
  env.registerFunction(
    'min(list): dyn',
    orNull((numbers) => numbers.reduce((a, b) => Math.min(a, b))),
  )
  env.registerFunction(
    'max(list): dyn',
    orNull((numbers) => numbers.reduce((a, b) => Math.max(a, b))),
  )
  env.registerFunction(
    'mean(list): dyn',
    orNull((numbers) => sum(numbers) / numbers.length),
  )
  env.registerFunction('sum(list): double', (list: unknown[]) => sum(present(list)))
  env.registerFunction(
    'count(list): double',
    (list: unknown[]) => list.filter((item) => item !== null).length,
  )
}

const isNode = (value: unknown): value is ASTNode =>
  typeof value === 'object' && value !== null && 'op' in value

function childrenOf(node: ASTNode): ASTNode[] {
  const found: ASTNode[] = []
  const visit = (value: unknown): void => {
    if (isNode(value)) found.push(value)
    else if (Array.isArray(value)) value.forEach(visit)
  }
  visit(node.args)
  return found
}

/** Why an expression is not let in: its loops could take for ever, or it calls what is refused. */
export class EndlessExpression extends Error {}

function refuseEndless(node: ASTNode, depth: number): void {
  const called = node.op === 'rcall' || node.op === 'call' ? String(node.args[0]) : ''
  if (refused.has(called)) throw new EndlessExpression(called)
  const inner = node.op === 'rcall' && loops.has(called) ? depth + 1 : depth
  if (inner > MAX_LOOP_DEPTH) throw new EndlessExpression(called)
  for (const child of childrenOf(node)) refuseEndless(child, inner)
}

/** The longest chains of names and literal keys: `pillar.access.score`, `criterion["a.b"].score`. */
function collectPaths(node: ASTNode, into: string[][]): string[] | null {
  if (node.op === 'id') return [node.args]
  if (node.op === '.') {
    const base = collectPaths(node.args[0], into)
    return base && [...base, node.args[1]]
  }
  if (node.op === '[]' && node.args[1].op === 'value' && typeof node.args[1].args === 'string') {
    const base = collectPaths(node.args[0], into)
    return base && [...base, node.args[1].args]
  }
  for (const child of childrenOf(node)) {
    const path = collectPaths(child, into)
    if (path) into.push(path)
  }
  return null
}

/**
 * Compiles a CEL expression once. It cannot loop without end, read anything but the variables, or use regular expressions.
 *
 * @throws EndlessExpression, or the library's ParseError / TypeError with the position of the fault
 * @example compileExpression('min(pillars.map(p, p.score))').evaluate({ pillars: [{ score: 0.5 }] }) // 0.5
 */
export function compileExpression(source: string): Expression {
  const run = environment.parse(source)
  const checked = run.check()
  if (!checked.valid) throw checked.error
  refuseEndless(run.ast, 0)
  const paths: string[][] = []
  const whole = collectPaths(run.ast, paths)
  if (whole) paths.push(whole)
  const known = paths.filter(([head]) => variables.includes(head as Variable))
  const reads = new Set(known.map(([head]) => head as Variable))
  return { source, reads, paths: known, evaluate: (context) => runExpression(run, context) }
}

function runExpression(
  run: (context: Record<string, unknown>) => unknown,
  context: Readonly<Record<string, unknown>>,
) {
  try {
    const value = run(context)
    return typeof value === 'bigint' ? Number(value) : value
  } catch (error) {
    if (error instanceof EvaluationError && error.summary.includes('null')) return null
    throw error
  }
}

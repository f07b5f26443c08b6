import type { Highs, Model } from 'highs'

/** Rows and columns of a linear or whole-number programme, to be minimised; grows until it is opened, and after. */
export interface LinearModel {
  /** Adds `lower ≤ row ≤ upper`; gives its index. */
  readonly addRow: (lower: number, upper: number) => number
  /** Adds a variable with its cost, bounds and coefficients (all in rows that exist); gives its index. */
  readonly addColumn: (column: Column) => number
  /** Counts a column in one more row: once, or as often as `value` says. */
  readonly extend: (column: number, row: number, value?: number) => void
  readonly columns: readonly Column[]
  readonly rows: readonly (readonly [lower: number, upper: number])[]
}

export interface Column {
  readonly cost: number
  readonly lower: number
  readonly upper: number
  readonly whole: boolean
  readonly rows: readonly number[]
  readonly values: readonly number[]
}

/** What a run of HiGHS gave. */
export interface Solved {
  readonly values: Float64Array
  readonly rowDuals: Float64Array
  readonly cost: number
  /** For whole-number programmes: no solution costs less. */
  readonly bound: number
}

/** An empty programme. */
export function createModel(): LinearModel {
  const columns: Column[] = []
  const rows: [number, number][] = []
  return {
    columns,
    rows,
    addRow: (lower, upper) => rows.push([lower, upper]) - 1,
    addColumn: (column) => columns.push(column) - 1,
    extend: (column, row, value = 1) => {
      const { rows: known, values, ...rest } = columns[column]!
      columns[column] = { ...rest, rows: [...known, row], values: [...values, value] }
    },
  }
}

/** One variable of 0 or 1 (or between, where wholeness does not matter). */
export const share = (cost: number, rows: readonly number[], values?: readonly number[]): Column => ({
  cost,
  lower: 0,
  upper: 1,
  whole: true,
  rows,
  values: values ?? rows.map(() => 1),
})

/** One variable of 0 or more: what a rule is short of, or over. */
export const excess = (cost: number, rows: readonly number[], value: number): Column => ({
  cost,
  lower: 0,
  upper: Number.POSITIVE_INFINITY,
  whole: false,
  rows,
  values: rows.map(() => value),
})

/** Hands a programme to HiGHS. The caller disposes of what it gets. */
export function openModel(highs: Highs, { columns, rows }: LinearModel, whole: boolean): Model {
  const { starts, indices, values } = pack(columns)
  return highs.createModel({
    numCols: columns.length,
    numRows: rows.length,
    colCost: columns.map(({ cost }) => cost),
    colLower: columns.map(({ lower }) => lower),
    colUpper: columns.map(({ upper }) => upper),
    rowLower: rows.map(([lower]) => lower),
    rowUpper: rows.map(([, upper]) => upper),
    matrix: { format: 'csc', numRows: rows.length, numCols: columns.length, starts, indices, values },
    ...(whole ? { integrality: Int32Array.from(columns, (column) => (column.whole ? 1 : 0)) } : {}),
  })
}

/** Compressed columns. */
export function pack(columns: readonly Column[]) {
  const starts = new Int32Array(columns.length + 1)
  columns.forEach(({ rows }, index) => {
    starts[index + 1] = starts[index]! + rows.length
  })
  const [indices, values] = [new Int32Array(starts.at(-1)!), new Float64Array(starts.at(-1)!)]
  columns.forEach((column, index) => {
    indices.set(column.rows, starts[index]!)
    values.set(column.values, starts[index]!)
  })
  return { starts, indices, values }
}

/** Limits that count work, so that a run is the same everywhere; time counts only where the caller has little left. */
export interface WholeLimits {
  /** Stops when the best solution is proven within this share of the optimum. */
  readonly gap: number
  readonly nodes: number
  readonly seed: number
  /** Seconds left for all that is to be done; the best solution known by then counts. */
  readonly seconds: number
}

/** What a programme without which there is no plan gets, however late it is. */
const LEAST_SECONDS = 2

/**
 * Solves a whole-number programme. Undefined: no solution (or none within the nodes).
 *
 * HiGHS 1.15 now and then simplifies a programme to a solution that breaks a row, notices, and gives up: then it is solved
 * again as it stands.
 */
export function solveWhole(highs: Highs, model: LinearModel, limits: WholeLimits): Solved | undefined {
  try {
    return runWhole(highs, model, limits, true)
  } catch {
    return runWhole(highs, model, limits, false)
  }
}

function runWhole(
  highs: Highs,
  model: LinearModel,
  limits: WholeLimits,
  simplify: boolean,
): Solved | undefined {
  const opened = openModel(highs, model, true)
  try {
    opened.options.set({
      output_flag: false,
      ...(simplify ? {} : { presolve: 'off' }),
      mip_rel_gap: limits.gap,
      mip_max_nodes: limits.nodes,
      random_seed: limits.seed,
      ...(Number.isFinite(limits.seconds) ? { time_limit: Math.max(LEAST_SECONDS, limits.seconds) } : {}),
    })
    opened.run()
    return readWhole(opened)
  } finally {
    opened.dispose()
  }
}

function readWhole(opened: Model): Solved | undefined {
  // 2 = a feasible point is known.
  if (opened.info.get('primal_solution_status') !== 2) return undefined
  const { colValue, rowDual } = opened.getSolution()
  return {
    values: colValue,
    rowDuals: rowDual,
    cost: opened.getObjectiveValue(),
    bound: Number(opened.info.get('mip_dual_bound')),
  }
}

/** How many steps the sequential scale of the style sheet has. */
export const stepCount = 7

/**
 * The step of each stretch between edges, spread over the whole scale: two stretches take the first and the last step.
 *
 * @example spreadSteps(2) // [1, 4, 7]: two edges make three stretches
 */
export function spreadSteps(edges: number): number[] {
  return Array.from({ length: edges + 1 }, (_, index) =>
    edges === 0 ? 4 : 1 + Math.round((index * (stepCount - 1)) / edges),
  )
}

/** Which stretch a value lies in: it counts the edges at or below it. */
export const stretchOf = (value: number, edges: readonly number[]): number =>
  edges.reduce((count, edge) => (value >= edge - 1e-12 ? count + 1 : count), 0)

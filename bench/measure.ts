import { cpus, totalmem } from 'node:os'

/** The middle of several timings: one slow run does not move it. */
export function medianOf(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN
}

/** Milliseconds that a piece of work takes. */
export async function timed(work: () => unknown): Promise<number> {
  const start = performance.now()
  await work()
  return performance.now() - start
}

/** What the figures were measured on. */
export const machine = (): string => {
  const cores = cpus()
  return `${cores.length} cores ${cores[0]?.model ?? ''}, ${Math.round(totalmem() / 2 ** 30)} GiB, Node ${process.version}`
}

/** The line that ends a bench: our speed divided by the other's, higher is better. */
export const printRatio = (other: string, value: number): void =>
  console.log(`ratio ${other} ${value.toFixed(2)}`)

/** A file of the checkout, read. */
export interface SourceFile {
  /** From the root of the checkout, with `/`: `src/cli.ts`. */
  readonly path: string
  readonly text: string
}

/** Something that a check found wrong. */
export interface Finding {
  readonly path: string
  /** Counted from 1; absent when it is about the whole file. */
  readonly line?: number
  readonly problem: string
}

/** `src/cli.ts:12 problem` */
export const printFinding = ({ path, line, problem }: Finding): string =>
  `${path}${line === undefined ? '' : `:${line}`} ${problem}`

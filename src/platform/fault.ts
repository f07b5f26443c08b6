import type { Language } from './language.ts'

/** Where a fault stands: a file with row and column, a path in a document, or a field of a form. */
export interface Place {
  readonly file?: string
  /** Counted as a person counts: the header of a table is row 1. */
  readonly row?: number
  readonly column?: string
  /** JSON pointer such as /pillars/0/weight. */
  readonly path?: string
}

/** Something wrong that a person can mend. `code` is stable; `params` fill its words. */
export interface Fault<Code extends string = string> {
  readonly code: Code
  readonly place?: Place
  readonly params?: Readonly<Record<string, string | number>>
}

/** What a fault says in one language: what is wrong, and how to mend it. */
export interface FaultText {
  readonly title: string
  readonly detail: (params: Readonly<Record<string, string | number>>) => string
  readonly remedy: (params: Readonly<Record<string, string | number>>) => string
}

/** The words of a set of faults in one language. A module exports one for Arabic and one for English. */
export type FaultWords<Code extends string = string> = Readonly<Record<Code, FaultText>>

export type FaultCatalogue = Readonly<Record<Language, FaultWords>>

/**
 * Thrown by rules and use cases to refuse: nothing has been changed. Holds every fault found, not only the first.
 * The web turns it into an RFC 9457 problem, the command line into lines of text.
 */
export class Refusal extends Error {
  readonly faults: readonly Fault[]
  /** HTTP status that fits: 400 bad input, 403, 404, 409 conflict, 422. */
  readonly status: number

  constructor(faults: readonly Fault[], status = 422) {
    super(faults.map((fault) => fault.code).join(', '))
    this.name = 'Refusal'
    this.faults = faults
    this.status = status
  }
}
